import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('invisible-character', 'information'),
  title: { zh: '看不见的字符', en: 'Characters that cannot be seen' },
  why: {
    zh: '零宽空格、软连字符等从网页或聊天软件带来，看不见，却会让查找、比对、排版出错，删去不影响文字。',
    en: 'Zero-width blanks, soft hyphens and their like come along from web pages and chats. They cannot be seen, spoil searching and typesetting, and may go.',
  },
  bad: '全年办理提\u200b案26件，全部按时答复。',
  good: '全年办理提案26件，全部按时答复。',
});
