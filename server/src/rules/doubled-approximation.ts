import { defineRule } from './rule';
import { wording } from './wording/rule';

export default defineRule({
  ...wording('doubled-approximation', 'warning'),
  title: { zh: '概数叠用', en: 'Two approximations at once' },
  why: {
    zh: '“约”“近”“余”“左右”“超过”“以上”都表示概数，只用一种；叠用则意思含混，甚至互相矛盾。“近二十余年”指最近的二十多年，不报。',
    en: '约, 近, 余, 左右, 超过 and 以上 all make a number approximate; one of them is enough, and two may contradict each other.',
  },
  source: 'GB/T 15835—2011',
  bad: '参与群众约300人左右。',
  good: '参与群众约300人。',
});
