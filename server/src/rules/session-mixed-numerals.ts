import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'session-mixed-numerals',
  title: { zh: '届次混用两种数字', en: 'Term and session in two systems of numerals' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '届次是固定的名称，用汉字数字：“四届三次会议”“十九届五中全会”，不写“四届3次”“十九届5中全会”“19届五中全会”。“第12次会议”“第14届3次”不在此列。',
    en: 'Terms and sessions are names, in Chinese numerals throughout: 四届三次会议, 十九届五中全会. 第12次会议 is left alone.',
  },
  source: 'GB/T 15835—2011 4.2.3',
  bad: '经区政府四届3次常务会议审议通过。',
  good: '经区政府四届三次常务会议审议通过。',
  sources: () => [numeralSource('session-mixed-numerals')],
  check: (report) => problemsOf(report, 'session-mixed-numerals', true),
});
