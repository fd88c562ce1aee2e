import { describe, expect, it } from 'vitest';
import { check } from '../../server/src/features/check';
import { chooseFixes } from '../../server/src/features/choose';
import { applyEdits } from '../../server/src/features/edits';
import { fixAll, type Fixed, type FixOptions } from '../../server/src/features/fix';
import { format, formatTyped } from '../../server/src/features/format';
import { readReport } from '../../server/src/model/report';
import type { Finding, Fix, Rule, Safety } from '../../server/src/rules/rule';
import { DEFAULT_SETTINGS } from '../../server/src/rules/settings';
import { span } from '../../server/src/text/span';
import { BLANK, BRACKETS, COMMA, DOUBLED, FIGURE, HALFWAY, HARMFUL, USELESS } from './fakeRules';

function fixed(text: string, rules: readonly Rule[], options: Partial<FixOptions> = {}): Fixed {
  return fixAll(readReport(text), { suggestions: false, rules, ...options });
}

function textAfter(text: string, rules: readonly Rule[], options?: Partial<FixOptions>): string {
  const { report, edits } = fixed(text, rules, options);
  expect(applyEdits(text, edits)).toBe(report.text);
  return report.text;
}

describe('fixing', () => {
  it('applies every safe fix and no suggestion, and leaves all else as it is', () => {
    expect(textAfter('共13件,其中5件,余8件 ，\r\n', [COMMA, FIGURE])).toBe('共13件，其中5件，余8件 ，\r\n');
  });

  it('applies suggestions too where they are wanted', () => {
    expect(textAfter('共13件,', [COMMA, FIGURE], { suggestions: true })).toBe('共14件，');
  });

  it('tells what it did, in the order of the text and with the places that the draft had before', () => {
    const { applied, edits } = fixed('一。。。,二,', [COMMA, DOUBLED]);
    expect(applied.map(({ finding, place }) => [finding.rule, place.start, place.end])).toEqual([
      ['doubled', 1, 4],
      ['comma', 4, 5],
      ['comma', 6, 7],
    ]);
    expect(edits.map(({ span, newText }) => [span.start, span.end, newText])).toEqual([
      [1, 5, '。，'],
      [6, 7, '，'],
    ]);
  });

  it('fixes in a second step what met another fix in the first', () => {
    expect(textAfter('一。。,,,二', [COMMA, DOUBLED])).toBe('一。，，，二');
    expect(textAfter('一 ，,二', [COMMA, BLANK])).toBe('一，，二');
  });

  it('takes a fix of several edits whole or not at all', () => {
    expect(textAfter('见[附,件]。', [BRACKETS])).toBe('见附,件。');
    // The comma touches the bracket, so that it waits for the next round.
    expect(textAfter('见[附件,]。', [BRACKETS, COMMA])).toBe('见附件，。');
  });

  it('does not apply a fix after which its finding is still there', () => {
    expect(textAfter('甲,乙', [USELESS, COMMA])).toBe('甲，乙');
    expect(textAfter('好！！！,好！！', [HALFWAY, COMMA])).toBe('好！！！，好！');
  });

  it('does not apply a fix that makes something else wrong, and goes on with the others', () => {
    expect(textAfter('丙、一,二、丙、三,', [HARMFUL, COMMA])).toBe('丙、一，二、丙、三，');
    expect(textAfter('丙', [HARMFUL])).toBe(',');
  });

  it('finds the harmful ones among very many', () => {
    const text = '一,二'.repeat(300) + '丙' + '三,四'.repeat(300) + '丙';
    expect(textAfter(text, [HARMFUL, COMMA])).toBe(text.replaceAll(',', '，'));
  });

  it('keeps to the rules and to the part of the draft that it is given', () => {
    const text = '一,二。。三,四';
    expect(textAfter(text, [COMMA, DOUBLED], { accepts: ({ rule }) => rule === 'doubled' })).toBe('一,二。三,四');
    expect(textAfter(text, [COMMA, DOUBLED], { within: { start: 0, end: 5 } })).toBe('一，二。三,四');
    expect(textAfter('一,,,二', [COMMA], { within: { start: 0, end: 3 } })).toBe('一，，,二');
  });

  it('applies nothing of a rule that is off', () => {
    const settings = { ...DEFAULT_SETTINGS, severity: { comma: 'off' as const } };
    expect(textAfter('一,二。。', [COMMA, DOUBLED], { settings })).toBe('一,二。');
  });

  it('costs time in proportion to the draft, with fixes in every line', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `第${i}项工作,已经完成。。`).join('\n');
    const { report, applied } = fixed(lines, [COMMA, DOUBLED]);
    expect(applied).toHaveLength(40_000);
    expect(check(report, DEFAULT_SETTINGS, [COMMA, DOUBLED])).toEqual([]);
  });
});

describe('formatting', () => {
  const SKIPPED = '（一）完善制度\n制度健全。\n（三）加强培训\n培训开展。\n';

  it('changes no figure and no ordinal: only safe fixes of structure and punctuation', () => {
    expect(check(readReport(SKIPPED)).flatMap(({ fixes }) => fixes)).not.toEqual([]);
    expect(format(readReport(SKIPPED), DEFAULT_SETTINGS)).toEqual([]);
  });

  it('has nothing to do where nothing was written', () => {
    expect(formatTyped(readReport(''), DEFAULT_SETTINGS, { start: 0, end: 0 }, true)).toEqual([]);
  });
});

describe('the fixes that are chosen', () => {
  const fix = (safety: Safety, start: number, end: number, newText: string): Fix => ({
    title: newText,
    safety,
    edits: [{ span: span(start, end), newText }],
  });
  const finding = (...fixes: Fix[]): Finding => ({
    rule: 'r',
    group: 'numerals',
    severity: 'hint',
    message: '',
    span: fixes[0]!.edits[0]!.span,
    related: [],
    fixes,
  });

  const chosen = (findings: Finding[], suggestions = false): string[] => chooseFixes(findings, { suggestions }).map(({ fix }) => fix.title);

  it('takes the first safe fix of each finding and no suggestion', () => {
    const findings = [finding(fix('suggestion', 0, 1, '甲'), fix('safe', 0, 1, '乙')), finding(fix('suggestion', 5, 6, '丙'))];
    expect(chosen(findings)).toEqual(['乙']);
    expect(chosen(findings, true)).toEqual(['乙', '丙']);
  });

  it('leaves out what meets an earlier fix', () => {
    const findings = [
      finding(fix('safe', 0, 4, '甲')),
      finding(fix('safe', 2, 6, '乙')),
      finding(fix('safe', 4, 4, '丙')),
      finding(fix('safe', 7, 8, '丁')),
    ];
    expect(chosen(findings)).toEqual(['甲', '丁']);
  });
});
