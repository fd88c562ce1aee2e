import { describe, expect, it } from 'vitest';
import { inlayHints, LABEL_LIMIT, type InlayHint } from '../../server/src/features/inlayHints';
import { readReport } from '../../server/src/model/report';
import { span } from '../../server/src/text/span';

const ANNOUNCING = '一、下步安排\n重点抓好以下三项工作。一是学法。二是普法。\n';

function hintsIn(text: string, range = span(0, text.length)): InlayHint[] {
  return inlayHints(readReport(text), range);
}

/** The draft as an editor shows it: every label at its place. */
function shown(text: string): string {
  return hintsIn(text)
    .reverse()
    .reduce((draft, { offset, label }) => `${draft.slice(0, offset)}[${label}]${draft.slice(offset)}`, text);
}

describe('hints stand behind the figure that the others account for', () => {
  it.each([
    ['全县共办理案件14件，其中行政许可5件、行政处罚9件。', '全县共办理案件14件[ = 5+9 ✓]，其中行政许可5件、行政处罚9件。'],
    ['全县共办理案件13件，其中行政许可5件、行政处罚9件。', '全县共办理案件13件[ ≠ 5+9=14 ✗]，其中行政许可5件、行政处罚9件。'],
    ['组织测试，应考40人，实考30人，参考率75%。', '组织测试，应考40人[ ≥ 30 ✓]，实考30人，参考率75%[ = 30÷40 ✓]。'],
    ['组织测试，应考40人，实考30人，参考率80%。', '组织测试，应考40人[ ≥ 30 ✓]，实考30人，参考率80%[ ≠ 30÷40=75% ✗]。'],
    [
      '发放问卷，回收600份，其中满意401份，满意率66.8%。',
      '发放问卷，回收600份[ ≥ 401 ✓]，其中满意401份，满意率66.8%[ ≈ 401÷600=66.83% ✓]。',
    ],
    ['合格率由82%提高到91%，提高9个百分点。', '合格率由82%提高到91%，提高9个百分点[ = 91−82 ✓]。'],
    ['培训人数由2万人增加到6万人，增长2倍。', '培训人数由2万人增加到6万人，增长2倍[ 6万÷2万=3，即增长2倍 ✓]。'],
    ['总投资12.5亿元，其中财政资金8.3亿元、社会资金4.2亿元。', '总投资12.5亿元[ = 8.3亿+4.2亿 ✓]，其中财政资金8.3亿元、社会资金4.2亿元。'],
    ['参训率达102.4%。', '参训率达102.4%[ > 100% ✗]。'],
  ])('%s', (draft, wanted) => {
    expect(shown(draft)).toBe(wanted);
  });

  it('announced numbers are compared with what is listed', () => {
    expect(shown(ANNOUNCING)).toBe(ANNOUNCING.replace('三项', '三项[ ≠ 2 ✗]'));
  });
});

it('a rate that merely is not above 100% has no hint', () => {
  const report = readReport('办结率98%。');
  expect(report.relations).toMatchObject([{ kind: 'bound', verdict: 'holds' }]);
  expect(inlayHints(report, span(0, report.text.length))).toEqual([]);
});

it('a figure without relations has no hint', () => {
  expect(hintsIn('印发文件20份。')).toEqual([]);
  expect(hintsIn('')).toEqual([]);
});

describe('the tooltip', () => {
  it('has formula, reason and assumption', () => {
    const [hint] = hintsIn(ANNOUNCING);
    expect(hint!.tooltip).toMatch(/^三项 ≠ 2 ✗\n.+（前提：.+）$/);
  });

  it('joins the relations of a figure, broken ones first', () => {
    const text = '排查发现隐患30处，已整改28处，其余3处正在整改。';
    const [hint, ...others] = hintsIn(text);
    expect(others).toEqual([]);
    expect(hint!.offset).toBe(text.indexOf('30处') + '30处'.length);
    expect(hint!.label).toBe(' ≠ 28+3=31 ✗');
    const lines = hint!.tooltip.split('\n\n').map((relation) => relation.split('\n')[0]);
    expect(lines).toEqual(['28 + 3 = 31 > 30 ✗', '28 ≤ 30 ✓', '3 ≤ 30 ✓']);
  });
});

describe('a long formula', () => {
  const parts = ['甲镇', '乙镇', '丙镇', '丁镇', '戊镇', '己镇', '庚镇'].map((town, i) => `${town}${12345 + i}件`);

  it('is cut in the label, its result kept, and whole in the tooltip', () => {
    const [hint] = hintsIn(`全县共受理事项86435件，其中${parts.join('、')}。`);
    expect(hint!.label).toBe(' ≠ 12345+12346+12347+12348+…=86436 ✗');
    expect(hint!.label.length).toBeLessThanOrEqual(LABEL_LIMIT);
    expect(hint!.tooltip).toContain('12350 + 12351 = 86436');
  });
});

describe('a range', () => {
  const line = '全县共办理案件14件，其中行政许可5件、行政处罚9件。\n';
  const text = line.repeat(5);
  const end = line.indexOf('14件') + '14件'.length;

  it('has the hints that stand in it', () => {
    expect(hintsIn(text).map(({ offset }) => offset)).toEqual([0, 1, 2, 3, 4].map((n) => n * line.length + end));
    expect(hintsIn(text, span(line.length, 3 * line.length)).map(({ offset }) => offset)).toEqual([
      line.length + end,
      2 * line.length + end,
    ]);
  });

  it('has those at its two ends', () => {
    expect(hintsIn(text, span(end, end))).toHaveLength(1);
    expect(hintsIn(text, span(end + 1, line.length + end - 1))).toEqual([]);
    expect(hintsIn(text, span(end, line.length + end))).toHaveLength(2);
  });
});
