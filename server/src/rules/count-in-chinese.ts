import { span } from '../text/span';
import { linesWithFigures, mentionsOf } from './numerals/mentions';
import { defineRule } from './rule';

export default defineRule({
  id: 'count-in-chinese',
  title: { zh: '全文用阿拉伯数字计数，个别用汉字数字', en: 'A count in Chinese numerals in a draft of digits' },
  group: 'numerals',
  severity: 'hint',
  offByDefault: true,
  why: {
    zh: '同类数量全文宜用同一种数字：别处的“次”都用阿拉伯数字，只有一处写“五次”，宜改为“5次”。各单位习惯不一，默认不报。',
    en: 'Counts of one kind are best written in one system throughout: 五次 where all others are in digits. Offices differ, so it is off by default.',
  },
  source: 'GB/T 15835—2011 4.3',
  bad: '召开常务会议五次。\n召开专题会12次。\n召开调度会8次。\n召开协调会6次。',
  good: '召开常务会议5次。\n召开专题会12次。\n召开调度会8次。\n召开协调会6次。',
  *check(report) {
    const inFigures = new Map<string, number>();
    for (const line of report.document.lines) {
      for (const { quantity, text } of mentionsOf(line)) {
        if (quantity.kind === 'amount' && /^\d/.test(text)) inFigures.set(quantity.unit, (inFigures.get(quantity.unit) ?? 0) + 1);
      }
    }
    for (const { line, hits } of linesWithFigures(report)) {
      for (const { mention, right } of hits.counts) {
        const { quantity, text } = mention;
        if ((inFigures.get(quantity.unit) ?? 0) < USUAL) continue;
        const where = span(line.start + quantity.start, line.start + quantity.end);
        yield {
          span: where,
          message: `别处的“${quantity.unit}”用阿拉伯数字，“${text}”用了汉字数字`,
          fixes: right === undefined ? [] : [{ title: `改为“${right}”`, safety: 'suggestion', edits: [{ span: where, newText: right }] }],
        };
      }
    }
  },
});

/** So many counts of a measure in digits make it the draft's way. */
const USUAL = 3;
