import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('connectives-clash', 'warning'),
  title: { zh: '介词、连词叠用', en: 'Two connectives side by side' },
  why: {
    zh: '“通过以开展”“根据按照”“为了以便”“可以能够”，是改写时换了说法、旧词没有删去，两个介词、连词或能愿动词直接叠在一起，句子不通。“为了使”“通过对”“对于以”“自从”等可以连用的不提示。',
    en: 'Two prepositions, conjunctions or auxiliaries stand directly behind one another (通过以开展, 根据按照, 为了以便, 可以能够) where words were rewritten and the old ones not taken out. Those that may follow one another (为了使, 通过对, 自从) are left alone.',
  },
  bad: '通过以开展法治宣传周活动，宪法精神深入人心。',
  good: '通过开展法治宣传周活动，宪法精神深入人心。',
});
