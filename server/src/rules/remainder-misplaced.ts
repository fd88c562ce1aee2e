import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'remainder-misplaced',
  title: { zh: '“余”“多”重复或错位', en: '余 or 多 twice, or behind the measure word' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '“余”“多”表示整数之外的零头，紧跟在数之后，只用一次：“450余人”“300余家次”“38万余人次”，不写“450余人余”“300家余次”“38万多余人次”。“三年余”“五里余”不在此列。',
    en: '余 and 多 stand once, right behind the number: 450余人, 300余家次, 38万余人次. 三年余 and the like are left alone.',
  },
  source: 'GB/T 15835—2011 4.3',
  bad: '走访沿街商户300家余次。',
  good: '走访沿街商户300余家次。',
  sources: () => [numeralSource('remainder-misplaced')],
  check: (report) => problemsOf(report, 'remainder-misplaced', true),
});
