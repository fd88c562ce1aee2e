import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('garbled-text', 'error'),
  title: { zh: '乱码', en: 'Garbled text' },
  why: {
    zh: '“锟斤拷”、�、“ï»¿”“锛屽”之类，是编码转换出错后留下的，原来的字已经丢失或变样，须从原件重新复制。控制字符和只有某种字体里才有的符号作警告。',
    en: 'Such characters are left where a text was read in the wrong encoding; what stood there is lost or changed, and must be copied again. Control characters and signs that only one font has are warnings.',
  },
  bad: '全年办理提案26件，锟斤拷全部按时答复。',
  good: '全年办理提案26件，全部按时答复。',
});
