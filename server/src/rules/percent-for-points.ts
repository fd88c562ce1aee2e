import { span } from '../text/span';
import { numeralSource, problemsOf } from './numerals/lines';
import { figureSource, linesWithFigures } from './numerals/mentions';
import { defineRule } from './rule';

export default defineRule({
  id: 'percent-for-points',
  title: { zh: '率的增减用了“%”', en: 'A change of a rate given in per cent' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '两个百分率之差用“个百分点”：办结率由90%提高到95%，是提高5个百分点；说“提高5%”，就是90%的5%，只到94.5%。“1.2个百分比”是笔误。效率、频率等不以百分数表示的量不在此列。',
    en: 'The difference of two rates is in points (个百分点): from 90% to 95% is 5个百分点; 5% of 90% would be 4.5. 个百分比 is a slip for 个百分点. Quantities that are no shares, such as 效率, are left alone.',
  },
  source: 'GB/T 15835—2011 5.3',
  bad: '群众满意率为98.5%，比上年提高2.3%。',
  good: '群众满意率为98.5%，比上年提高2.3个百分点。',
  sources: () => [figureSource(({ changes }) => changes), numeralSource('percent-for-points')],
  *check(report) {
    yield* problemsOf(report, 'percent-for-points');
    for (const { line, hits } of linesWithFigures(report)) {
      for (const { at, end, certain } of hits.changes) {
        const where = span(line.start + at, line.start + end);
        const sign = span(where.end - 1, where.end);
        const printed = line.folded.slice(at, end);
        yield {
          span: where,
          message: certain
            ? `“${printed}”是前面两个百分率之差，应为“${printed.slice(0, -1)}个百分点”`
            : `率的增减用“个百分点”，“${printed}”是指原来的率的${printed}吗`,
          ...(certain ? { severity: 'information' as const } : {}),
          fixes: [{ title: `改为“${printed.slice(0, -1)}个百分点”`, safety: 'suggestion', edits: [{ span: sign, newText: '个百分点' }] }],
        };
      }
    }
  },
});
