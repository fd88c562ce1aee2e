import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'range-reversed',
  title: { zh: '数值范围前大后小', en: 'A range that begins with its larger end' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '数值范围由小到大书写。“由5%降至3%”是变化，不是范围，不在此列；月份、时刻、楼层、序号的起止也不在此列。',
    en: 'A range goes from its smaller to its larger end. Changes (由5%降至3%), months, hours, floors and numbers of things are left alone.',
  },
  bad: '检查比例控制在5%—3%。',
  good: '检查比例控制在3%—5%。',
  sources: () => [numeralSource('range-reversed')],
  check: (report) => problemsOf(report, 'range-reversed'),
});
