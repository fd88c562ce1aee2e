import { broken, problemOf, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'rate-mismatch',
  title: { zh: '比率与数字不符', en: 'A rate does not follow from its figures' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '文中写出的比率，应当等于分子除以基数，四舍五入或截去尾数都算相符。附近凡可作基数的数都试过之后仍不相符，才会提示。',
    en: 'A printed rate is its numerator over its base, rounded or cut off. It is reported only when no base nearby gives it.',
  },
  bad: '全年审结一审行政诉讼案件18件，败诉4件，败诉率为25.22%。',
  good: '全年审结一审行政诉讼案件18件，败诉4件，败诉率为22.22%。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'rate')) {
      const at = relation.figures.findIndex(({ role }) => role === 'rate' || role === 'change');
      yield problemOf(relation, at, `${relation.figures[at]!.figure.text}与文中数字不符：${relation.formula}`);
    }
  },
});
