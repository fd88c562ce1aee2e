import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'date-mixed-numerals',
  title: { zh: '同一日期混用两种数字', en: 'One date in two systems of numerals' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '公历的年、月、日用阿拉伯数字，一个日期之内不一半用阿拉伯数字、一半用汉字数字。农历和“三月三”等专名不在此列。',
    en: 'Year, month and day of one date are written in one system, in digits. Dates of the lunar calendar and names such as 三月三 are left alone.',
  },
  source: 'GB/T 15835—2011 4.1.1、5.3',
  bad: '联席会议于2023年三月5日召开。',
  good: '联席会议于2023年3月5日召开。',
  sources: () => [numeralSource('date-mixed-numerals')],
  check: (report) => problemsOf(report, 'date-mixed-numerals'),
});
