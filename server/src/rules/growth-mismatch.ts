import { broken, problemOf, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'growth-mismatch',
  title: { zh: '增减幅度与数字不符', en: 'A rise or fall does not follow from its figures' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '写出了前后两个数，又写了增长或下降多少，三者应当一致：增减幅度＝（现值－原值）÷原值。同口径、可比价、年均等另有算法的，不提示。',
    en: 'Where two values and the change between them are all stated, they must agree: change = (later − earlier) ÷ earlier. Like-for-like and yearly averages are left alone.',
  },
  bad: '全年收到申请120件，较上年的100件增长25%。',
  good: '全年收到申请120件，较上年的100件增长20%。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'growth')) {
      const last = relation.figures.length - 1;
      const at = relation.figures[last]!.role === 'change' ? last : 0;
      const said = relation.figures[at]!.role === 'change' ? `${relation.figures[at]!.figure.text}与前后两数不符` : relation.reason;
      yield problemOf(relation, at, `${said}：${relation.formula}`);
    }
  },
});
