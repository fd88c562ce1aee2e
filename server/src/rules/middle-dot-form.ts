import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'middle-dot-form',
  title: { zh: '间隔号用了别的符号', en: 'Another mark in the place of 间隔号' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '外国人名、少数民族人名的各部分之间，书名与篇名之间，节日、事件的月与日之间，用间隔号“·”，不用项目符号“•”、实心圆点“●”、日文中点“・”或下脚点。行首和一行之中作项目符号的不在此列。',
    en: 'Between the parts of a name, a book and its chapter, or month and day of an event stands 间隔号 (·): neither a bullet, nor a Japanese dot, nor a point. Bullets of lists are left alone.',
  },
  source: 'GB/T 15834—2011 4.14.2、4.14.3',
  bad: '邀请法律明白人阿依古丽•买买提现场说法。',
  good: '邀请法律明白人阿依古丽·买买提现场说法。',
  sources: () => slipSources('middle-dot-form'),
  *check(report) {
    yield* slipProblems(report, 'middle-dot-form');
  },
});
