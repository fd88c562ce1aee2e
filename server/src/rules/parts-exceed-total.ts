import { broken, problemOf, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'parts-exceed-total',
  title: { zh: '分项合计超过总数', en: 'Parts add up to more than their total' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '“其中”、括号或“共计”所列的各项都属于同一个总数。各项之和超过总数，说明至少有一个数字写错了。',
    en: 'The items after 其中, in brackets or before 共计 all belong to one total. Where they add up to more, at least one figure is wrong.',
  },
  bad: '全年新建学校12所，其中小学7所、中学6所。',
  good: '全年新建学校13所，其中小学7所、中学6所。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'sum')) {
      if (!relation.formula.includes('>')) continue;
      const total = relation.figures[0]!.figure;
      const said = relation.expected === undefined ? '分项之和不符' : `分项合计${relation.expected}`;
      yield problemOf(relation, 0, `${said}，超过总数${total.text}：${relation.formula}`);
    }
  },
});
