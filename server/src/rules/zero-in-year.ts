import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'zero-in-year',
  title: { zh: '汉字年份里的“〇”写错', en: 'Not 〇 in a year in Chinese numerals' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '数字用作编号（年份即是）时，“0”的汉字写作“〇”，用作计量时写作“零”。年份不写“二零二三年”“二0二三年”。用圆圈“○”代替“〇”的看上去一样，作为提示。',
    en: 'In a year, which is a number of a series, 0 is written 〇 in Chinese; 零 is for amounts. A circle ○, which looks the same, is a hint.',
  },
  source: 'GB/T 15835—2011 5.2.3',
  bad: '展望二零三五年，目标催人奋进。',
  good: '展望二〇三五年，目标催人奋进。',
  sources: () => [numeralSource('zero-in-year')],
  check: (report) => problemsOf(report, 'zero-in-year', true),
});
