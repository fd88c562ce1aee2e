import { broken, problemOf, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'flow-imbalance',
  title: { zh: '结转收支不平', en: 'Opening, incoming, outgoing and closing figures do not balance' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '上年结转加本年新收，等于本年办结加结转下年。四项都写出而两边不等，说明其中有数字写错了。',
    en: 'What was carried over plus what came in equals what was closed plus what is carried on. Where all four are stated and the sides differ, one is wrong.',
  },
  source: '《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
  bad: '上年结转案件5件，本年新收40件，全年审结38件，结转下年度6件。',
  good: '上年结转案件5件，本年新收40件，全年审结39件，结转下年度6件。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'flow')) {
      yield problemOf(relation, relation.figures.length - 1, `收支不平：${relation.formula}`);
    }
  },
});
