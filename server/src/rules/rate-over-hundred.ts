import { broken, problemAt, figuresSource } from './figures';
import { defineRule } from './rule';

export default defineRule({
  id: 'rate-over-hundred',
  title: { zh: '比率超过100%', en: 'A rate that cannot exceed 100% does' },
  group: 'figures',
  severity: 'error',
  why: {
    zh: '满意率、办结率、占比这类部分占整体的比率不会超过100%，数量不会下降100%以上，互不重叠的各部分比重之和不会超过100%。增长率、完成目标的比例、提速等可以超过，不提示。',
    en: 'Shares of a whole (satisfaction, completion) never pass 100%, nothing falls by more than 100%, and disjoint shares never add up to more. Growth, targets met and speed may pass it.',
  },
  bad: '各窗口群众满意率达102.5%。',
  good: '各窗口群众满意率达98.5%。',
  sources: () => [figuresSource],
  *check(report) {
    for (const relation of broken(report, 'bound')) {
      const message =
        relation.figures.length > 1
          ? `各部分比重之和超过100%：${relation.formula}`
          : `${relation.figures[0]!.figure.text}超过100%：${relation.reason}`;
      yield problemAt(relation, 0, message);
    }
  },
});
