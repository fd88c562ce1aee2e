import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('wrong-word', 'warning'),
  title: { zh: '错别字', en: 'A wrong character' },
  why: {
    zh: '词典里没有这样的词，是输入法或手误造成的错别字。下表列出本规则认识的写法；两个字分属前后两个词的（如“公布署名”）不报，书名号内的题名照录原文，也不报。',
    en: 'No dictionary has such a word: a slip of an input method or of the hand. The table lists what the rule knows; characters that belong to two words are left alone, and so are titles.',
  },
  source: '《现代汉语词典》第7版',
  bad: '会议布署了下半年的普法任务。',
  good: '会议部署了下半年的普法任务。',
});
