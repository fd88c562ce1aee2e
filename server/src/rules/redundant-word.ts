import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('redundant-word', 'hint'),
  title: { zh: '重复累赘或否定失当', en: 'Redundant words' },
  why: {
    zh: '前后两个词说的是一回事，去掉一个；“防止……不再发生”“切忌不要”意思相反，报为警告。',
    en: 'Two words say one thing. Where a doubled negation turns the meaning round, it is a warning.',
  },
  source: '《现代汉语词典》第7版',
  bad: '目的是为了规范市场秩序。',
  good: '目的是规范市场秩序。',
});
