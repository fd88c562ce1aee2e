import { span } from '../text/span';
import { numeralSource, problemsOf } from './numerals/lines';
import { figureSource, linesWithFigures } from './numerals/mentions';
import { inDigits } from './numerals/systems';
import { defineRule } from './rule';

export default defineRule({
  id: 'numeral-systems-mixed',
  title: { zh: '并列的数量混用两种数字', en: 'One list in two systems of numerals' },
  group: 'numerals',
  severity: 'hint',
  why: {
    zh: '同一处并列的同类数量，写法应当一致：“20余场、15场”，不写“二十余场、15场”；一个范围的两端也是这样，不写“八点至17点”。“两个”“三个方面”“四类”等不在此列。',
    en: 'Amounts of one kind, side by side, are written in one system: 20余场、15场; so are the two ends of a range. 两个, 三个方面 and the like are left alone.',
  },
  source: 'GB/T 15835—2011 4.3',
  bad: '组织法治讲座12场、政策宣讲二十余场。',
  good: '组织法治讲座12场、政策宣讲20余场。',
  sources: () => [figureSource(({ odd }) => odd), numeralSource('numeral-systems-mixed')],
  *check(report) {
    yield* problemsOf(report, 'numeral-systems-mixed');
    for (const { line, hits } of linesWithFigures(report)) {
      for (const { odd, other } of hits.odd) {
        const { start, end } = odd.quantity;
        const where = span(line.start + start, line.start + end);
        const right = inDigits(odd);
        yield {
          span: where,
          message: `“${odd.text}”与并列的“${other.text}”用了两种数字`,
          related: [{ span: span(line.start + other.quantity.start, line.start + other.quantity.end), message: other.text }],
          fixes: right === undefined ? [] : [{ title: `改为“${right}”`, safety: 'suggestion', edits: [{ span: where, newText: right }] }],
        };
      }
    }
  },
});
