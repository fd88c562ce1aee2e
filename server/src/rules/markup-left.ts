import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('markup-left', 'warning'),
  title: { zh: '代码、标记残留', en: 'Codes or markup are left in the text' },
  why: {
    zh: 'Word 域代码（{ PAGE }）、书签名（_Toc…）、网页代码（&nbsp;、<br>）是从别处复制时带进来的，印出来不是正文。全文用 Markdown 写的稿子里，Markdown 记号不提示。',
    en: 'Codes of Word’s fields, names of bookmarks, entities and tags of web pages came along with what was copied. Marks of Markdown are left alone in a draft that is written in Markdown.',
  },
  bad: '全年办理提案26件，&nbsp;全部按时答复。',
  good: '全年办理提案26件，全部按时答复。',
});
