import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'unit-doubled',
  title: { zh: '单位或计价标准重复', en: 'A unit said twice' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '“每千瓦时0.25元”和“0.25元/千瓦时”是一个意思，只用一种，不写“每千瓦时0.25元/千瓦时”；“300万万元”“12公里公里”是重复录入。“每人100元/月”说的是两件事，“每月按300元/月的标准发放”是引用标准，都不报。货币符号与“元”同用的，作为提示。',
    en: 'What a rate is per is said once: 每千瓦时0.25元 or 0.25元/千瓦时. 每人100元/月 names two things, and 每月按300元/月 a standard: both are left alone. A currency sign together with 元 is only hinted at.',
  },
  source: 'GB/T 15835—2011',
  bad: '按照每千瓦时0.25元/千瓦时的标准补贴。',
  good: '按照每千瓦时0.25元的标准补贴。',
  sources: () => [numeralSource('unit-doubled')],
  check: (report) => problemsOf(report, 'unit-doubled'),
});
