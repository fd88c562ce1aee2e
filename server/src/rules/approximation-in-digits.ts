import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'approximation-in-digits',
  title: { zh: '概数用了阿拉伯数字', en: 'An approximate number written in digits' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '“三四十件”“十几次”这类相邻两个数字连用、或带“几”的概数，用汉字数字，不写成“3、4十件”“10几次”。',
    en: 'Numbers that are not known exactly, said with two neighbouring digits (三四十件) or with 几 (十几次), are written in Chinese numerals.',
  },
  source: 'GB/T 15835—2011 4.2.2',
  bad: '每月受理投诉3、4十件。',
  good: '每月受理投诉三四十件。',
  sources: () => [numeralSource('approximation-in-digits')],
  check: (report) => problemsOf(report, 'approximation-in-digits', true),
});
