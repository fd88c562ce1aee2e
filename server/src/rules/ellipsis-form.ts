import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'ellipsis-form',
  title: { zh: '省略号的形式不合规定', en: 'An ellipsis of the wrong form' },
  group: 'punctuation',
  severity: 'hint',
  why: {
    zh: '省略号的形式是六个连点“……”，不用句号连写（作为警告），也不用三个点、一串下脚点或间隔号代替；最多连用两个。目录中引向页码的连点不在此列。',
    en: 'An ellipsis is ……; full stops in its place (a warning), three dots, points or middle dots are not. The dots that lead to a page number are left alone.',
  },
  source: 'GB/T 15834—2011 4.11.2、附录 A.9.1',
  bad: '接待的有学生、职工、村民...各界群众反响良好。',
  good: '接待的有学生、职工、村民……各界群众反响良好。',
  sources: () => slipSources('ellipsis-form'),
  *check(report) {
    yield* slipProblems(report, 'ellipsis-form');
  },
});
