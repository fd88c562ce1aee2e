import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../server/src/features/check';
import { panelOf } from '../../../server/src/features/panel/panel';
import { readReport } from '../../../server/src/model/report';
import type { Panel } from '../../../server/src/protocol/panel';
import { DEFAULT_SETTINGS } from '../../../server/src/rules/settings';
import type { Span } from '../../../server/src/text/span';
import { draftLike, samples } from '../../laws/pieces';

function panelFor(text: string): Panel<Span> {
  const report = readReport(text);
  return panelOf(report, check(report), DEFAULT_SETTINGS);
}

/** The only flow of a draft, as `收到 → 受理 76`. */
function flowIn(text: string) {
  const { flows } = panelFor(text);
  expect(flows).toHaveLength(1);
  const [flow] = flows;
  return { ...flow!, arrows: flow!.links.map(({ id, value }) => `${id} ${value}`) };
}

describe('flows', () => {
  it('go from stage to stage and to results, with what the draft leaves unnamed', () => {
    const flow = flowIn('全年收到行政复议申请76件，受理70件，审结60件，其中维持33件、驳回17件、撤销10件。');
    expect(flow.topic).toBe('行政复议');
    expect(flow.arrows).toEqual(
      expect.arrayContaining(['收到→受理 70', '受理→审结 60', '审结→维持 33', '审结→驳回 17', '审结→撤销 10', '收到→收到/rest 6']),
    );
    expect(flow.verdict).toBe('holds');
  });

  it('say where a later stage is larger than the one before it', () => {
    const flow = flowIn('全年收到行政复议申请76件，受理81件，审结70件。');
    const accepted = flow.nodes.find(({ name }) => name === '受理')!;
    expect(accepted.gaps).toMatchObject([{ kind: 'excess', from: 76, to: 81, formula: '81 > 76', verdict: 'broken' }]);
    expect(flow.arrows).toContain('收到→受理 76');
    expect(flow.verdict).toBe('broken');
  });

  it('bring together what is carried over and what comes in', () => {
    const flow = flowIn('行政诉讼案件上年结转3件，新收14件，审结15件，结转下年2件。');
    expect(flow.arrows).toEqual(expect.arrayContaining(['上年结转→sum 3', '新收→sum 14', 'sum→审结 15', 'sum→结转下年 2']));
    expect(flow.nodes.find(({ kind }) => kind === 'sum')).toMatchObject({ value: 17, text: '17件', gaps: [] });
  });

  it('are one for each topic', () => {
    const { flows } = panelFor('全年收到行政复议申请76件，受理70件，审结60件。\n全年收到行政诉讼案件43件，受理40件，审结38件，败诉4件。');
    expect(flows.map(({ topic }) => topic)).toEqual(['行政复议', '行政诉讼']);
  });
});

describe('totals', () => {
  it('tell what is too much and what is missing', () => {
    const { totals } = panelFor('办理案件52件，其中许可30件、处罚23件。新建广场18个，合计17个，其中东区10个、西区7个。');
    expect(totals[0]).toMatchObject({ kind: 'sum', verdict: 'broken', difference: 1, formula: '30 + 23 = 53 > 52' });
    expect(totals[0]!.parts.map(({ text }) => text)).toEqual(['30件', '23件']);
  });

  it('name parts by what tells them apart', () => {
    const { totals } = panelFor(
      '一、执法\n全县行政执法机关全年办理行政执法案件3436件，其中行政许可1187件、行政处罚846件、行政检查1312件、行政强制91件。',
    );
    const names = totals[0]!.parts.map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
  });

  it('do not repeat what a flow shows', () => {
    const { totals } = panelFor('全年收到行政复议申请76件，受理70件，审结60件。');
    expect(totals).toEqual([]);
  });
});

describe('rates', () => {
  it('stand beside what numerator and denominator give, and their bound', () => {
    const { rates } = panelFor('受理纠纷2875件，调解成功2803件，调解成功率98.5%。');
    expect(rates).toHaveLength(1);
    expect(rates[0]).toMatchObject({ kind: 'rate', verdict: 'broken', bound: 100, expected: '97.5%' });
    expect(rates[0]!.given!.low).toBeCloseTo(97.496, 3);
    expect(rates[0]!.stated.low).toBeLessThanOrEqual(98.5);
    expect(rates[0]!.from.map(({ text }) => text)).toEqual(['2803件', '2875件']);
  });

  it('show a share of more than all, and growth with what the two values give', () => {
    const { rates } = panelFor('回访满意率102.4%。部门联合抽查由上年的160批次增加到208批次，增长25%。');
    expect(rates.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual(['bound broken', 'growth broken']);
    expect(rates[1]!.given).toEqual({ low: 30, high: 30 });
  });
});

const REPORT = (body: string): string =>
  `清河县2023年法治政府建设年度报告\n一、主要举措和成效\n县长主持研究法治政府建设工作，全年培训执法人员60人。\n${body}`;

describe('contents', () => {
  it('are missing only from a draft that has been written to its end', () => {
    const half = panelFor(REPORT('')).contents;
    expect(half.isWritten).toBe(false);
    expect(half.items.find(({ id }) => id === 'shortcomings')!.state).toBe('unwritten');
    const whole = panelFor(REPORT('二、2024年工作安排\n继续加强执法监督，健全工作机制，落实各项责任。\n')).contents;
    expect(whole.isWritten).toBe(true);
    expect(whole.items.find(({ id }) => id === 'shortcomings')!.state).toBe('missing');
  });

  it('lead to where they are told of', () => {
    const text = REPORT('二、2024年工作安排\n继续加强执法监督，健全工作机制，落实各项责任。\n');
    const { items } = panelFor(text).contents;
    const words = (id: string): string => {
      const { place } = items.find((item) => item.id === id)!;
      return text.slice(place!.start, place!.end);
    };
    expect(words('first-responsible-person')).toMatch(/^县长主持/);
    expect(words('next-year')).toContain('2024年工作安排');
    expect(words('title')).toContain('年度报告');
  });

  it('are none where nothing is required', () => {
    expect(panelFor('今年办理案件12件。').contents.items.every(({ source }) => source === '')).toBe(true);
  });
});

describe('the panel', () => {
  it('counts what the report has, on our samples', () => {
    for (const text of samples) {
      const report = readReport(text);
      const findings = check(report);
      const panel = panelOf(report, findings, DEFAULT_SETTINGS);
      expect(panel).toMatchObject(report.counts);
      const counted = panel.findings.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0);
      expect(counted).toBe(findings.length);
    }
  });

  it('shows every broken relation of sums, stages and rates somewhere', () => {
    for (const text of samples) {
      const { relations } = readReport(text);
      const said = JSON.stringify(panelFor(text));
      const broken = relations.filter(
        ({ kind, verdict }) => verdict === 'broken' && ['sum', 'subset', 'rate', 'flow', 'bound'].includes(kind),
      );
      for (const { formula } of broken) expect(said).toContain(JSON.stringify(formula).slice(1, -1));
    }
  });

  it('holds for any text: places lie within it, ids are unique, links join nodes and nothing goes in circles', () => {
    fc.assert(
      fc.property(draftLike, (text) => {
        const { flows, totals, rates } = panelFor(text);
        const places = [...flows.flatMap(({ nodes, links }) => [...nodes, ...links]), ...totals.map(({ total }) => total)];
        for (const { place } of places) expect(place.start >= 0 && place.start < place.end && place.end <= text.length).toBe(true);
        for (const list of [flows, totals, rates]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const flow of flows) {
          const ids = flow.nodes.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          const into = new Map(flow.links.map(({ source, target }) => [target, source]));
          for (const { source, target } of flow.links) expect(ids).toEqual(expect.arrayContaining([source, target]));
          for (const id of ids) {
            let steps = 0;
            for (let at: string | undefined = id; at !== undefined; at = into.get(at)) expect((steps += 1)).toBeLessThanOrEqual(ids.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
