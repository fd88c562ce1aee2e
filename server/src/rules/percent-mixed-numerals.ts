import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'percent-mixed-numerals',
  title: { zh: '分数混用两种数字', en: 'A fraction in two systems of numerals' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '一个数只用一种数字：“22.22%”或者“百分之二十二点二二”，不写“百分之22.22”“四分之3”。“成”只与汉字数字连用：“九成六”不写“9成6”，后者作为警告。',
    en: 'One number, one system: 22.22% or 百分之二十二点二二, 3/4 or 四分之三. 成 goes with Chinese numerals: 九成六, where 9成6 is a warning.',
  },
  source: 'GB/T 15835—2011 5.3',
  bad: '建议采纳率为百分之22.22。',
  good: '建议采纳率为22.22%。',
  sources: () => [numeralSource('percent-mixed-numerals')],
  check: (report) => problemsOf(report, 'percent-mixed-numerals', true),
});
