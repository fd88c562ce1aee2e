import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('tolerated-word', 'hint'),
  title: { zh: '可斟酌的用词', en: 'A word that some offices avoid' },
  offByDefault: true,
  why: {
    zh: '词典允许、有的机关习惯不用的说法，默认关闭，需要时打开。',
    en: 'Words that dictionaries allow and some offices avoid; off until asked for.',
  },
  bad: '涉及到民生的事项全部公示。',
  good: '涉及民生的事项全部公示。',
});
