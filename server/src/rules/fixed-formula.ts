import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('fixed-formula', 'warning'),
  title: { zh: '固定表述不规范', en: 'A fixed formula is misquoted' },
  why: {
    zh: '中央文件和法律已有固定表述的，字词、搭配和次序都不应改动。省略形式（如“公正文明执法”）不报。',
    en: 'Formulas that central documents or laws have fixed keep their words, verbs and order. Short forms are left alone.',
  },
  source: '有关中央文件和法律',
  bad: '推进科学立法、公正司法、严格执法、全民守法。',
  good: '推进科学立法、严格执法、公正司法、全民守法。',
});
