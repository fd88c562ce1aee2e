import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('variant-word', 'hint'),
  title: { zh: '异形词', en: 'A variant that the standard does not recommend' },
  why: {
    zh: '同一个词有两种写法的，公文用国家规范推荐的一种。账目的“账”、“其他”和法律用语“撤销”各机关要求一致，报为警告。',
    en: 'Where a word is written in two ways, official texts take the one the standard recommends.',
  },
  source: '《第一批异形词整理表》（GF 1001—2001）',
  bad: '查明有毒成份三种。',
  good: '查明有毒成分三种。',
});
