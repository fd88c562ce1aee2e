import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('confused-word', 'warning'),
  title: { zh: '易混词误用', en: 'The wrong one of two words' },
  why: {
    zh: '两个词都有，用在这里的是另一个：截止与截至、反应与反映、权利与权力、检查与检察。只在前后文能够断定时才报。',
    en: 'Both words exist, and the context asks for the other one: 截止 and 截至, 反应 and 反映, 权利 and 权力. Reported only where the words around decide it.',
  },
  source: '《现代汉语词典》第7版',
  bad: '截止2023年底，全部办结。',
  good: '截至2023年底，全部办结。',
});
