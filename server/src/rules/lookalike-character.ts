import { leftover } from './leftovers/leftover';
import { defineRule } from './rule';

export default defineRule({
  ...leftover('lookalike-character', 'information'),
  title: { zh: '形同码异的字', en: 'Characters that only look right' },
  why: {
    zh: '从 PDF 复制的文字里，“⼯”“⽅”“⻓”常常是部首字符而不是汉字，看着一样，查找、比对却找不到，应换成通常的字。',
    en: 'Text that is copied from PDF files often has radicals (⼯, ⽅, ⻓) in place of characters. They look the same, and no search finds them.',
  },
  bad: '扎实推进法治建设⼯作。',
  good: '扎实推进法治建设工作。',
});
