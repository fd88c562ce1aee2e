import { numeralSource, problemsOf } from './numerals/lines';
import { defineRule } from './rule';

export default defineRule({
  id: 'two-before-measure',
  title: { zh: '量词前的“二”应为“两”', en: '二 before a measure word' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '一般量词前表示数目用“两”：“两个”“两名”。“第二个”“十二个”不在此列。',
    en: 'Before measure words two is 两. Ordinals (第二个) and longer numbers (十二个) are left alone.',
  },
  bad: '全县新设二个办案中心。',
  good: '全县新设两个办案中心。',
  sources: () => [numeralSource('two-before-measure')],
  check: (report) => problemsOf(report, 'two-before-measure', true),
});
