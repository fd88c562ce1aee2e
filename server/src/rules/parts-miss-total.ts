import { broken, problemOf, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'parts-miss-total',
  title: { zh: '分项合计不足总数', en: 'Parts add up to less than their total' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '列出的各项已是全部（类别齐全、列有“其他”，或以“共计”收尾），合计却不足总数；或者只差一两个数，多半是笔误。只列举部分项目的，不提示。',
    en: 'The list is complete (all kinds are there, a rest is named, or 共计 closes it) and yet falls short of its total, or falls short by a hair. A list that names some parts only is left alone.',
  },
  bad: '现有人民调解员60名，其中专职20名、兼职30名。',
  good: '现有人民调解员50名，其中专职20名、兼职30名。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'sum')) {
      if (relation.formula.includes('>')) continue;
      const total = relation.figures[0]!.figure;
      const said = relation.expected === undefined ? '分项之和不符' : `分项合计${relation.expected}`;
      yield problemOf(relation, 0, `${said}，总数写为${total.text}：${relation.formula}`);
    }
  },
});
