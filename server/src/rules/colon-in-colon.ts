import { slipProblems } from './punctuation/lineRule';
import { defineRule } from './rule';
import { slipSources } from './punctuation/sources';

export default defineRule({
  id: 'colon-in-colon',
  title: { zh: '一句之中套用冒号', en: 'A colon inside what a colon introduces' },
  group: 'punctuation',
  severity: 'hint',
  offByDefault: true,
  why: {
    zh: '冒号提起的范围到句号为止，一句之中应避免套用两层冒号。列举时套用冒号的写法很多，所以默认关闭。',
    en: 'What a colon introduces reaches to the full stop; a second colon in it should be avoided. Many offices do it in lists, so the rule is off by default.',
  },
  source: 'GB/T 15834—2011 4.7.3.5',
  bad: '主要做法如下：一是健全制度：修订学法办法。',
  good: '主要做法如下：一是健全制度，修订学法办法。',
  sources: () => slipSources('colon-in-colon'),
  *check(report) {
    yield* slipProblems(report, 'colon-in-colon');
  },
});
