import { overlaps } from '../text/span';
import { leftoversOf } from './leftovers/find';
import { defineRule } from './rule';
import { hitsOf, wordingSource } from './wording/match';
import { leftoverSources } from './leftovers/sources';

export default defineRule({
  id: 'word-doubled',
  title: { zh: '字词重复', en: 'A word stands twice' },
  group: 'leftovers',
  severity: 'warning',
  why: {
    zh: '“的的”“进行进行”“开展了开展”是修改或粘贴时多出来的；四字以上的词语、整个分句、并列的名称紧接着又写一遍，也是。“研究研究”“目的的”“为了了解”和引号里的话不提示。',
    en: 'A function word, a verb or a longer phrase that stands twice side by side, or a clause or member of a list that is at once repeated, was left over from editing. Reduplicated verbs (研究研究), words that merely meet (目的的) and quotations are left alone.',
  },
  bad: '对重点领域进行进行专项监督。',
  good: '对重点领域进行专项监督。',
  sources: () => [...leftoverSources('word-doubled'), wordingSource],
  check(report) {
    // 贯彻落实落实 is in the table of wording, and told there
    const told = hitsOf(report, 'redundant-word');
    return leftoversOf(report, 'word-doubled').filter(({ span }) => !told.some((hit) => overlaps(hit.span, span)));
  },
});
