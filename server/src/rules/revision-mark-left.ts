import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('revision-mark-left', 'warning'),
  title: { zh: '修订、批注痕迹', en: 'Marks of revision are left in the text' },
  why: {
    zh: '“批注[王1]：”“删除的内容：”“[修订]”和合并冲突的标记（<<<<<<<），是带着修订痕迹复制出来的，应接受或拒绝修订后再用。',
    en: 'Remarks, deleted words and marks of a conflict were copied along with the text. Accept or reject the changes first.',
  },
  bad: '批注[王1]：数字请司法局核。\n全年办理提案26件，全部按时答复。',
  good: '全年办理提案26件，全部按时答复。',
});
