import { broken, problemAt, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'same-figure-differs',
  title: { zh: '同一指标前后不一', en: 'One indicator is stated with two values' },
  group: 'figures',
  severity: 'warning',
  why: {
    zh: '同一范围、同一时期的同一指标在文中写了两次，数值应当一致。范围、时期、对象有任何不同的，不提示。',
    en: 'One indicator of one body and one period, stated twice, must have one value. Where body, period or object differ in any way nothing is said.',
  },
  bad: '2024年，全县共受理行政复议案件127件。\n2024年全县受理行政复议案件172件。',
  good: '2024年，全县共受理行政复议案件127件。\n2024年全县受理行政复议案件127件。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'same')) {
      const [first, second] = relation.figures.map(({ figure }) => figure);
      yield problemAt(relation, 1, `此处写“${second!.text}”，前文写“${first!.text}”`);
    }
  },
});
