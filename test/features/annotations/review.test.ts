import { describe, expect, it } from 'vitest';
import type { Annotation, Placed, Source, Verification } from '../../../server/src/features/annotations/annotation';
import { figureStates, restsOnOf, reviewed } from '../../../server/src/features/annotations/review';
import { check } from '../../../server/src/features/check';
import { readReport } from '../../../server/src/model/report';
import { span } from '../../../server/src/text/span';

const DRAFT = '云川县2023年工作报告\n一、工程检修\n全年检修渡槽52座，其中木渡槽31座、石渡槽22座。\n二、培训\n培训护渠员47人次。\n';
const BY = { author: '张三', at: '2025-01-08T02:00:00.000Z' };
let count = 0;

function base(exact: string, prefix = '', suffix = '') {
  const id = `urn:uuid:00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  return {
    id,
    anchor: { quote: { exact, prefix, suffix }, position: span(0, exact.length), path: [] },
    created: BY,
    modified: BY,
    extra: {},
  };
}

function verification(exact: string, more: Partial<Verification> = {}): Verification {
  return { ...base(exact), kind: 'verification', reason: '已与台账核对', restsOn: [], ...more };
}

function source(exact: string, value: string): Source {
  return { ...base(exact), kind: 'source', department: '县水利局', document: '渡槽台账.xlsx', place: '第3行', link: '', value };
}

/** An annotation on the first place of some words. */
function on<T extends Annotation>(text: string, words: string, annotation: T): Placed<T> {
  const start = text.indexOf(words);
  return { annotation, span: start < 0 ? undefined : span(start, start + words.length) };
}

function review(text: string, placed: readonly Placed[], settings?: Parameters<typeof reviewed>[3]) {
  const report = readReport(text);
  return reviewed(report, check(report), placed, settings);
}

const rules = (text: string, placed: readonly Placed[]) => review(text, placed).findings.map(({ rule }) => rule);
const ofSum = (exact = '52座', restsOn = ['31座', '22座']) => verification(exact, { rule: 'parts-exceed-total', restsOn });

describe('a finding that was verified', () => {
  it('is reported as long as nobody has', () => {
    expect(rules(DRAFT, [])).toEqual(['parts-exceed-total']);
  });

  it('rests on the figures that it compares with', () => {
    const report = readReport(DRAFT);
    expect(check(report).map((finding) => restsOnOf(report, finding))).toEqual([['31座', '22座']]);
  });

  it('is silent, and says by whom', () => {
    const { findings, suppressed } = review(DRAFT, [on(DRAFT, '52座', ofSum())]);
    expect(findings).toEqual([]);
    expect(suppressed.map(({ finding, verification: { modified } }) => [finding.rule, modified.author])).toEqual([
      ['parts-exceed-total', '张三'],
    ]);
  });

  it('is silent where widths alone have changed', () => {
    const text = DRAFT.replace('52座', '５２座');
    expect(rules(text, [on(text, '５２座', ofSum())])).not.toContain('parts-exceed-total');
  });

  it('comes back with other words, and says so', () => {
    const text = DRAFT.replace('52座', '51座');
    const [finding] = review(text, [on(text, '51座', ofSum())]).findings;
    expect(finding!.message).toMatch(/。原由张三于2025年1月8日核实，其后“52座”改为“51座”，请重新核实$/);
  });

  it('comes back where a figure that it rests on has changed, and names that', () => {
    const text = DRAFT.replace('31座', '32座');
    const { findings, standings } = review(text, [on(text, '52座', ofSum())]);
    expect(findings.map(({ message }) => message).join()).toContain('核实，其后所比对的“31座”改为“32座”，请重新核实');
    expect([...standings.verifications.values()]).toEqual(['outdated']);
  });

  it('comes back where it rests on more figures than before', () => {
    const text = DRAFT.replace('、石渡槽22座', '、石渡槽20座、铁渡槽5座');
    expect(review(text, [on(text, '52座', ofSum())]).findings[0]!.message).toContain('所比对的“31座”、“22座”改为“31座”、“20座”、“5座”');
  });

  it('comes back where a digit has been typed before the words, which are still there', () => {
    const text = '全年检修渡槽152座，其中木渡槽131座、石渡槽122座。';
    const { findings } = review(text, [on(text, '52座', ofSum('52座', ['131座', '122座']))]);
    expect(findings.map(({ message }) => message).join()).toContain('“52座”改为“152座”');
  });

  it('is told by the verification that was made last', () => {
    const text = DRAFT.replace('52座', '51座');
    const later = { ...ofSum('50座'), modified: { author: '李四', at: '2025-02-01T02:00:00Z' } };
    const [finding, ...others] = review(text, [on(text, '51座', later), on(text, '51座', ofSum())]).findings;
    expect(finding!.message).toContain('原由李四于2025年2月1日核实，其后“50座”改为“51座”');
    expect(others).toEqual([]);
  });

  it('is not silent because another rule was verified there, or the figure itself', () => {
    expect(rules(DRAFT, [on(DRAFT, '52座', { ...ofSum(), rule: 'rate-mismatch' })])).toEqual(['parts-exceed-total']);
    expect(rules(DRAFT, [on(DRAFT, '52座', verification('52座'))])).toEqual(['parts-exceed-total']);
  });

  it('says nothing of it once it is gone, or put right', () => {
    const text = DRAFT.replace('52座', '53座');
    expect(rules(text, [on(text, '53座', ofSum())])).toEqual([]);
    expect(rules('培训护渠员47人次。', [on('', '52座', ofSum())])).toEqual([]);
  });

  it('is one of two of its rule at one place', () => {
    const text = '一、检修\n全县共检修渡槽127座。\n二、检修\n全县共检修渡槽172座。\n三、检修\n全县共检修渡槽217座。\n';
    const report = readReport(text);
    const all = check(report).filter(({ rule }) => rule === 'same-figure-differs');
    expect(all.length).toBeGreaterThan(0);
    const [first] = all;
    const words = text.slice(first!.span.start, first!.span.end);
    const verified = { annotation: verification(words, { rule: first!.rule, restsOn: restsOnOf(report, first!) }), span: first!.span };
    expect(reviewed(report, all, [verified]).suppressed.map(({ finding }) => finding)).toEqual([first]);
    expect(reviewed(report, all, [verified]).findings).toEqual(all.slice(1));
  });
});

describe('the findings of annotations', () => {
  it('come in the order of the text, with the others', () => {
    const placed = [on(DRAFT, '47人次', source('47人次', '48人次')), on(DRAFT, '31座', source('31座', '30座'))];
    expect(rules(DRAFT, placed)).toEqual(['parts-exceed-total', 'source-differs', 'source-differs']);
  });

  it('have the severity that is set, or none', () => {
    const placed = [on(DRAFT, '47人次', source('47人次', '48人次'))];
    const set = (severity: 'error' | 'off') => review(DRAFT, placed, { severity: { 'source-differs': severity } }).findings;
    expect(set('error').find(({ rule }) => rule === 'source-differs')).toMatchObject({ severity: 'error', group: 'annotations' });
    expect(set('off').map(({ rule }) => rule)).toEqual(['parts-exceed-total']);
  });

  it('offer the recorded value, as a suggestion', () => {
    const placed = [on(DRAFT, '47人次', source('47人次', '48人次'))];
    const [, finding] = review(DRAFT, placed).findings;
    expect(finding!.fixes).toMatchObject([{ safety: 'suggestion', edits: [{ newText: '48人次' }] }]);
  });
});

describe('the figures of a draft', () => {
  const verified = (text: string, placed: readonly Placed[]): string[] => {
    const report = readReport(text);
    const { standings } = reviewed(report, check(report), placed);
    return figureStates(report, placed, standings)
      .filter(({ isVerified }) => isVerified)
      .map(({ span: { start, end } }) => text.slice(start, end));
  };

  it('are verified by themselves, in a passage, by a record that agrees, and with a finding on them', () => {
    expect(verified(DRAFT, [])).toEqual([]);
    expect(verified(DRAFT, [on(DRAFT, '47人次', verification('47人次'))])).toEqual(['47人次']);
    const passage = '其中木渡槽31座、石渡槽22座';
    expect(verified(DRAFT, [on(DRAFT, passage, verification(passage))])).toEqual(['31座', '22座']);
    expect(verified(DRAFT, [on(DRAFT, '47人次', source('47人次', '47'))])).toEqual(['47人次']);
    expect(verified(DRAFT, [on(DRAFT, '47人次', source('47人次', '48'))])).toEqual([]);
    expect(verified(DRAFT, [on(DRAFT, '52座', ofSum())])).toEqual(['52座']);
  });

  it('are not once they have changed', () => {
    const text = DRAFT.replace('47人次', '48人次');
    expect(verified(text, [on(text, '48人次', verification('47人次'))])).toEqual([]);
    const longer = DRAFT.replace('47人次', '147人次');
    expect(verified(longer, [on(longer, '47人次', verification('47人次'))])).toEqual([]);
  });

  it('are known in a table', () => {
    const text = '| 名称 | 数量 |\n| --- | --- |\n| 木渡槽 | 31座 |\n| 石渡槽 | 22座 |\n';
    expect(verified(text, [on(text, '22座', verification('22座'))])).toEqual(['22座']);
  });

  it('may be verified by a part of them, where another program has attached it so', () => {
    const piece = { ...verification('47'), anchor: base('47', '培训护渠员', '人次。').anchor };
    expect([...review(DRAFT, [on(DRAFT, '47', piece)]).standings.verifications.values()]).toEqual(['current']);
  });
});
