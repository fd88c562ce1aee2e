import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('pasted-text-left', 'warning'),
  title: { zh: '粘贴带入了别的软件的话', en: 'Words of another program came with a paste' },
  why: {
    zh: '“好的，以下是润色后的段落：”“如需调整，请告诉我。”是智能写作工具对使用者说的话，“发自我的手机”是邮件的签名，“[抱拳]”是聊天软件的表情，随粘贴进了稿子，应删去。智能写作工具的答话作错误，其余作警告。引号里的话不提示。',
    en: 'What chat programs say to whom they answer (好的，以下是润色后的段落：), signatures of mail (发自我的手机) and signs of messages ([抱拳]) came with a paste and are to go. An error for answers of chat programs, a warning for the others. Quoted words are left alone.',
  },
  bad: '全年培训干部300人次。如需进一步调整，请随时告诉我。',
  good: '全年培训干部300人次。',
});
