import { broken, problemAt, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'count-mismatch',
  title: { zh: '所报项数与列出的不符', en: 'An announced number differs from what is listed' },
  group: 'figures',
  severity: 'warning',
  why: {
    zh: '写“以下五个方面”，后面应当列出五项；并列三个名称后写“4个功能室”，至少有一处不对。列举以“等”收尾的，不提示。',
    en: 'Where 五个方面 is announced, five must follow; four names before 3个 are one too many. Lists that end in 等 are left alone.',
  },
  bad: '下一步重点做好三个方面工作：一是完善制度；二是加强培训。',
  good: '下一步重点做好两个方面工作：一是完善制度；二是加强培训。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'count')) {
      yield problemAt(relation, 0, `写为“${relation.figures[0]!.figure.text}”，${relation.reason}`);
    }
  },
});
