import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'ellipsis-with-etc',
  title: { zh: '省略号与“等”同时使用', en: 'An ellipsis beside 等' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '省略号和“等”“等等”作用相同，不能同时使用，留一个即可。引文中的省略号不在此列。',
    en: 'An ellipsis and 等 say the same; one of them is enough. What a quotation leaves out is left alone.',
  },
  source: 'GB/T 15834—2011 附录 A.9.2',
  bad: '开展了法律咨询、以案释法、法治讲座等……活动。',
  good: '开展了法律咨询、以案释法、法治讲座等活动。',
  sources: () => slipSources('ellipsis-with-etc'),
  *check(report) {
    yield* slipProblems(report, 'ellipsis-with-etc');
  },
});
