import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'nested-pair',
  title: { zh: '括号、引号套用同一形式', en: 'Brackets or quotes nested in their own kind' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '引号中还用引号的，里面一层用单引号；括号尽量不套用，必须套用的宜用不同形式。“村（社区）”这样自带括号的名称不在此列。',
    en: 'Quotation marks inside quotation marks are single ones; brackets inside brackets should be of another form. Names with a bracket of their own, such as 村（社区）, are left alone.',
  },
  source: 'GB/T 15834—2011 4.8.3.4、4.9.3.6',
  bad: '会议指出：“要推进“综合查一次”改革。”',
  good: '会议指出：“要推进‘综合查一次’改革。”',
  sources: () => slipSources('nested-pair'),
  *check(report) {
    yield* slipProblems(report, 'nested-pair');
  },
});
