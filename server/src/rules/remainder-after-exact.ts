import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'remainder-after-exact',
  title: { zh: '“余”“多”用在零数之后', en: '余 or 多 behind a number that is not round' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '“余”“多”表示整数之外还有零头，只用在整十、整百等之后：“200余人”。“208余人”既精确到个位，又说还有零头，自相矛盾。',
    en: '余 and 多 say that something is left over above a round number: 200余人. 208 is exact to the unit, so nothing can be left over.',
  },
  source: 'GB/T 15835—2011 4.3',
  bad: '接待群众咨询208余人次。',
  good: '接待群众咨询200余人次。',
  sources: () => [numeralSource('remainder-after-exact')],
  check: (report) => problemsOf(report, 'remainder-after-exact', true),
});
