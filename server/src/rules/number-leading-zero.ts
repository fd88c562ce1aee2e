import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'number-leading-zero',
  title: { zh: '数字前有多余的“0”', en: 'A number with a leading zero' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '计数的数字前面不加“0”：“5件”，不写“05件”；也可能是漏了前面的一位，请核对。序数“第03次”作为提示，期号、编号、日期、时刻不在此列。',
    en: 'A count has no zero in front, where a digit may also have been lost. Numbers of issues, codes, dates and hours are left alone.',
  },
  source: 'GB/T 15835—2011 5.1',
  bad: '全年办理案件05件。',
  good: '全年办理案件5件。',
  sources: () => [numeralSource('number-leading-zero')],
  check: (report) => problemsOf(report, 'number-leading-zero'),
});
