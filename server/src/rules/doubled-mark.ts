import { isHalf } from './punctuation/chars';
import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'doubled-mark',
  title: { zh: '点号重复或连用', en: 'Two points in a row' },
  group: 'punctuation',
  severity: 'error',
  why: {
    zh: '句号、逗号、顿号、分号、冒号各表示一处停顿，不能两个连在一起（。。，。；。）。问号、叹号之后也不再用逗号、顿号、分号。叹号叠用在公文中只作提示（引语中的不提示）；问号叠用、问号与叹号连用，省略号、破折号，不在此列。',
    en: 'A full stop, comma, 顿号, semicolon or colon marks one pause; two cannot follow one another (。。 ，。 ；。). Nor does one follow ？ or ！. ！！ is a hint outside quotations; ？！ is left alone.',
  },
  source: 'GB/T 15834—2011 4.1—4.7',
  bad: '全年开展执法检查31次。。',
  good: '全年开展执法检查31次。',
  sources: () => slipSources('doubled-mark'),
  *check(report) {
    yield* slipProblems(report, 'doubled-mark', ({ line, slip }) => {
      // ,, may be an empty field of a list of values
      return slip.asks === undefined || line.folded.includes('。') || !isHalf(report.text.charCodeAt(line.start + slip.start));
    });
  },
});
