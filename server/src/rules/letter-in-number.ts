import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'letter-in-number',
  title: { zh: '数字里夹了字母', en: 'Letters among the digits of a number' },
  group: 'numerals',
  severity: 'error',
  why: {
    zh: '字母“O”“o”像0，“l”“I”像1，打错或识别错了看不出来，查找、计算却都不对：“1O246件”应为“10246件”。后面有量词、百分号或“万”“亿”“年”的才报；型号、编号、“O2O”等不在此列。夹有汉字“〇”的（“2〇23年”）作为警告。',
    en: 'O and o look like 0, l and I like 1: 1O246件. Reported only before a measure word, a percent sign, 万, 亿 or 年; models, codes and words such as O2O are left alone. A Chinese 〇 among digits is a warning.',
  },
  source: 'GB/T 15835—2011 5.1',
  bad: '全年办理许可1O246件。',
  good: '全年办理许可10246件。',
  sources: () => [numeralSource('letter-in-number')],
  check: (report) => problemsOf(report, 'letter-in-number', true),
});
