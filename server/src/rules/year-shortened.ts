import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'year-shortened',
  title: { zh: '年份简写', en: 'A year of two digits' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '四位数字表示的年份不简写为两位数字：“2023年5月”“2021—2025年”。“23年来”“连续12年”“有期徒刑10年6月”是时间的长短，不在此列。',
    en: 'Years have four digits: 2023年5月, 2021—2025年. Spans of time such as 23年来 are left alone.',
  },
  source: 'GB/T 15835—2011 5.1.4',
  bad: '该中心自23年5月启用以来运行平稳。',
  good: '该中心自2023年5月启用以来运行平稳。',
  sources: () => [numeralSource('year-shortened')],
  check: (report) => problemsOf(report, 'year-shortened', true),
});
