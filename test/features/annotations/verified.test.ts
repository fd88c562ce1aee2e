import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Placed, Verification } from '../../../server/src/features/annotations/annotation';
import { verifiedWords } from '../../../server/src/features/annotations/hoverBlocks';
import { figureStates, restsOnOf, reviewed, shareOf } from '../../../server/src/features/annotations/review';
import { check } from '../../../server/src/features/check';
import { figuresCsv } from '../../../server/src/features/figures/csv';
import { judgedFiguresOf } from '../../../server/src/features/figures/judged';
import { hover } from '../../../server/src/features/hover/hover';
import { inlayHints } from '../../../server/src/features/inlayHints';
import { panelOf } from '../../../server/src/features/panel/panel';
import { isVerified, openBroken } from '../../../server/src/features/shownRelations';
import { modifierBit } from '../../../server/src/features/tokens/legend';
import { WIDTH } from '../../../server/src/features/tokens/lineTokens';
import { draftTokens, tokensIn, type DraftTokens } from '../../../server/src/features/tokens/tokens';
import { readReport, type Report } from '../../../server/src/model/report';
import { RULES } from '../../../server/src/rules/index';
import type { Finding } from '../../../server/src/rules/rule';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/settings';
import { indexLines } from '../../../server/src/text/lineIndex';
import { span } from '../../../server/src/text/span';
import { draftLike, samples } from '../../laws/pieces';

const BY = { author: '张三', at: '2025-01-08T02:00:00.000Z' };
const WHO = '张三于2025年1月8日';
const LIST = '云川县2023年工作报告\n一、工程检修\n全年检修渡槽52座，其中木渡槽31座、石渡槽22座。\n';

/** What somebody has put down who found that a finding is no mistake. */
function verificationOf(report: Report, finding: Finding): Placed<Verification> {
  const { start, end } = finding.span;
  const anchor = { quote: { exact: report.text.slice(start, end), prefix: '', suffix: '' }, position: finding.span, path: [] };
  const restsOn = restsOnOf(report, finding);
  const base = { id: `urn:uuid:${finding.rule}-${start}`, anchor, created: BY, modified: BY, extra: {} };
  return { annotation: { ...base, kind: 'verification', reason: '1座两处共用', rule: finding.rule, restsOn }, span: finding.span };
}

/** A draft in which the findings that are wanted have been verified. */
function verifiedIn(text: string, wanted: (finding: Finding) => boolean = () => true) {
  const report = readReport(text);
  const findings = check(report);
  const placed = findings.filter((finding) => finding.relation !== undefined && wanted(finding)).map((one) => verificationOf(report, one));
  return { report, placed, ...reviewed(report, findings, placed) };
}

/** Figures with how their tokens tell that they stand. */
function coloured({ text, document }: Report, tokens: DraftTokens, from = 0): string[] {
  const modifiers = ['holds', 'broken', 'undecided', 'verified', 'unrelated'] as const;
  return tokens.flatMap((own, i) => {
    const line = document.lines[from + i]!.start;
    const found: string[] = [];
    for (let at = 0; at < own.length; at += WIDTH) {
      const as = modifiers.find((one) => (own[at + 3]! & modifierBit(one)) !== 0);
      if (as) found.push(`${text.slice(line + own[at]!, line + own[at + 1]!)} ${as}`);
    }
    return found;
  });
}

describe('what was verified', () => {
  const { report, verified, placed, standings, findings } = verifiedIn(LIST);
  const at = LIST.indexOf('52座');

  it('is coloured as such, in the whole draft and in what is in view, and another time not', () => {
    const wanted = ['52座 verified', '31座 verified', '22座 verified'];
    expect(coloured(report, draftTokens(report, verified))).toEqual(wanted);
    const { from, tokens } = tokensIn(report, span(at, at + 1), verified);
    expect(coloured(report, tokens, from)).toEqual(wanted);
    expect(coloured(report, draftTokens(report))).toEqual(['52座 broken', '31座 undecided', '22座 undecided']);
  });

  it('is listed as such: the figure itself, and what it was checked against', () => {
    const rows = judgedFiguresOf(report, verified);
    expect(rows.map(({ figure, verdict, isReported }) => [figure.text, verdict, isReported])).toEqual([
      ['52座', 'verified', true],
      ['31座', 'verified', false],
      ['22座', 'verified', false],
    ]);
    expect(figuresCsv(rows, { path: '-', lines: indexLines(LIST) }).match(/,verified\r\n/g)).toHaveLength(3);
  });

  it('has the arithmetic and who verified it, once, in a hover of each of the figures', () => {
    const items = (offset: number, shown: readonly Placed[] = []) =>
      hover(report, offset, verifiedWords(verified, shown))!
        .blocks.flatMap((block) => block.items ?? [])
        .map((item) => item.join(''));
    expect(items(LIST.indexOf('31座'))).toEqual([
      expect.stringContaining(`☑ 不符但已核实（${WHO}核实：1座两处共用），合计：\`31 + 22 = 53 > 52\``),
    ]);
    expect(items(at, placed)).toEqual([expect.stringMatching(/^☑ 不符但已核实，合计/)]);
  });

  it('is counted in the hover of its heading', () => {
    const words = hover(report, LIST.indexOf('工程'), verifiedWords(verified))!
      .blocks.flatMap(({ text }) => text)
      .join('');
    expect(words).toContain('1 处不符但已核实');
    expect(words).not.toContain('数字不符');
  });

  it('has its sign behind the figure', () => {
    const [hint] = inlayHints(report, span(0, LIST.length), verified);
    expect(hint).toMatchObject({ label: ' ≠ 31+22=53 ☑' });
    expect(hint!.tooltip).toMatch(/^31 \+ 22 = 53 > 52 ☑ 已核实\n/);
  });

  it('is not broken in the report panel, which says how many figures are verified', () => {
    const share = shareOf(figureStates(report, placed, standings));
    expect(share).toEqual({ verified: 1, figures: 3 });
    const panel = panelOf(report, findings, DEFAULT_SETTINGS, { verified, share });
    expect(panel).toMatchObject({ broken: 0, share, relations: 1 });
    expect(panel.totals).toMatchObject([{ verdict: 'verified', difference: 1 }]);
    expect(panelOf(report, findings, DEFAULT_SETTINGS)).toMatchObject({ broken: 1, share: null, totals: [{ verdict: 'broken' }] });
  });

  it('is broken everywhere once a figure has changed that it rests on', () => {
    const text = LIST.replace('31座', '32座');
    const now = readReport(text);
    const { verified: left } = reviewed(now, check(now), placed);
    expect(left.size).toBe(0);
    expect(coloured(now, draftTokens(now, left))).toEqual(['52座 broken', '32座 undecided', '22座 undecided']);
  });
});

describe('in a flow', () => {
  const FLOW = '全年收到行政复议申请76件，受理81件，审结70件。';

  it('the same picture is drawn, of what is verified', () => {
    const { report, verified, findings } = verifiedIn(FLOW);
    const flows = (of: typeof verified) => panelOf(report, findings, DEFAULT_SETTINGS, { verified: of, share: null }).flows;
    const [[before], [after]] = [flows(new Map()), flows(verified)];
    expect(before).toMatchObject({ verdict: 'broken' });
    expect(JSON.stringify(after)).toBe(JSON.stringify(before).replaceAll('"broken"', '"verified"'));
  });
});

describe('one verification', () => {
  it('leaves broken what somebody else has to look at', () => {
    const text = '新建学校12所，其中小学7所、中学6所。\n培训护渠员47人次，其中女20人次、男30人次。\n';
    const { report, verified } = verifiedIn(text, ({ span: { start } }) => start < 10);
    expect(coloured(report, draftTokens(report, verified)).filter((one) => one.endsWith('verified'))).toHaveLength(3);
    expect(openBroken(report, verified).map(({ formula }) => formula)).toEqual(['20 + 30 = 50 > 47']);
  });

  it('does not make a figure verified that does not come out otherwise as well', () => {
    const text = '全县共受理案件52件，其中甲31件、乙22件，办结60件。';
    const { report, verified } = verifiedIn(text, ({ rule }) => rule === 'parts-exceed-total');
    expect(openBroken(report, verified).length).toBe(1);
    const shown = judgedFiguresOf(report, verified).map(({ figure, verdict, isReported }) => `${figure.text} ${verdict} ${isReported}`);
    expect(shown).toEqual(['52件 broken false', '31件 verified false', '22件 verified false', '60件 broken true']);
    const wanted = ['52件 undecided', '31件 verified', '22件 verified', '60件 broken'];
    expect(coloured(report, draftTokens(report, verified))).toEqual(wanted);
  });

  it('of a wrong cell in a table goes for all that the cell makes fail', () => {
    const text = '乡镇\t受理\t办结\t合计\n青石乡\t12\t10\t22\n柳河镇\t9\t8\t17\n松岭乡\t7\t6\t31\n合计\t28\t24\t52\n';
    const { report, verified } = verifiedIn(text);
    expect(report.broken.some(({ told }) => told)).toBe(true);
    expect(report.broken.filter(({ told }) => !told)).toHaveLength(1);
    expect(verified.size).toBe(report.broken.length);
    expect(coloured(report, draftTokens(report, verified)).join()).not.toMatch(/broken|undecided/);
  });

  it('of one list goes for another list of the same total, which has no finding of its own', () => {
    const { report, verified } = verifiedIn('全县受理案件52件，其中甲31件、乙22件；按类别分，其中丙30件、丁23件。');
    expect(check(report)).toHaveLength(1);
    expect(report.broken).toHaveLength(2);
    expect(openBroken(report, verified)).toEqual([]);
  });

  it('of one figure that contradicts another in another line colours both', () => {
    const { report, verified } = verifiedIn('2024年，全县共受理行政复议案件127件。\n2024年全县受理行政复议案件172件。\n');
    expect(coloured(report, draftTokens(report, verified))).toEqual(['127件 verified', '172件 verified']);
  });

  it('of an announced number is known by the outline', () => {
    const { report, verified } = verifiedIn('重点抓好以下三个方面工作：\n（一）抓学习。学习制度。\n（二）抓落实。落实制度。\n');
    expect(coloured(report, draftTokens(report, verified))).toEqual(['三个 verified']);
  });
});

describe('law', () => {
  const examples = RULES.map(({ bad }) => bad);
  const texts = fc.oneof(fc.constantFrom(...samples, ...examples), draftLike);

  it('what nobody is told of any more is nowhere broken', () => {
    const holds = (text: string): void => {
      const { report, findings, verified } = verifiedIn(text);
      expect(findings.filter(({ relation }) => relation !== undefined)).toEqual([]);
      expect(openBroken(report, verified)).toEqual([]);
      expect(coloured(report, draftTokens(report, verified)).filter((one) => one.endsWith(' broken'))).toEqual([]);
      expect(judgedFiguresOf(report, verified).filter(({ verdict }) => verdict === 'broken')).toEqual([]);
      expect(panelOf(report, findings, DEFAULT_SETTINGS, { verified, share: null }).broken).toBe(0);
    };
    for (const text of [...samples, ...examples]) holds(text);
    fc.assert(fc.property(draftLike, holds), { numRuns: 60 });
  });

  it('colours of the next version are those of the same draft read anew, and the list says of all in what is verified that they are', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, seed) => {
        const before = verifiedIn(text, ({ span: { start } }) => start % 2 === seed % 2);
        draftTokens(before.report, before.verified);
        const next = `前言。\n${text}`;
        const { verified } = verifiedIn(next, ({ span: { start } }) => start % 3 !== seed % 3);
        const [borrowed, fresh] = [readReport(next, before.report), readReport(next)];
        expect(draftTokens(borrowed, verified)).toEqual(draftTokens(fresh, verified));
        const involved = new Set(
          fresh.relations.filter((one) => isVerified(one, verified)).flatMap(({ figures }) => figures.map((one) => one.figure)),
        );
        const verdicts = judgedFiguresOf(fresh, verified).flatMap(({ figure, verdict }) => (involved.has(figure) ? [verdict] : []));
        expect(verdicts.filter((verdict) => verdict !== 'verified' && verdict !== 'broken')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
