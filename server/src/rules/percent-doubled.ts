import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'percent-doubled',
  title: { zh: '百分号叠用', en: 'A percent sign twice' },
  group: 'numerals',
  severity: 'warning',
  why: {
    zh: '“%”已表示百分之几，不再重复，也不与“个”“百分点”“百分之”叠用；率的差用“个百分点”。',
    en: 'A percent sign stands once, and not together with 个, 百分点 or 百分之; the difference of two rates is in 个百分点.',
  },
  source: 'GB/T 15835—2011 5.3',
  bad: '设施完好率达98%%。',
  good: '设施完好率达98%。',
  sources: () => [numeralSource('percent-doubled')],
  check: (report) => problemsOf(report, 'percent-doubled', true),
});
