import { perLine } from '../syntax/perLine';
import { span } from '../text/span';
import { defineRule } from './rule';

export default defineRule({
  id: 'attachment-name-mark',
  title: { zh: '附件名称后加了标点', en: 'A mark behind the name of an attachment' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '附件说明里附件名称之后不加标点符号，也不用书名号括起。',
    en: 'The name of an attachment, listed below the text, takes no mark behind it.',
  },
  source: 'GB/T 9704—2012 7.3.4',
  bad: '现将有关情况报告如下。\n附件：行政复议案件情况统计表。',
  good: '现将有关情况报告如下。\n附件：行政复议案件情况统计表',
  // no line of the body, in which alone edits are carried over, is one of the attachments
  sources: () => [],
  *check({ text, document }) {
    for (const line of document.lines) {
      const at = line.kind === 'attachment' ? markOf(line.text) : -1;
      if (at < 0) continue;
      const place = span(line.start + at, line.start + at + 1);
      yield {
        span: place,
        message: `附件名称之后不加标点，此处是“${text[place.start]!}”`,
        fixes: [{ title: '删去', safety: 'safe', edits: [{ span: place, newText: '' }] }],
      };
    }
  },
});

/** A name, with 附件 or its number before it: one clause, which is no sentence of what stands in the attachment. */
const NAME = /^(?:附[ ]?件[ ]?\d{0,2}[ ]?:[ ]?(?:\d{1,2}[ ]?[.、])?|\d{1,2}[ ]?[.、])[^。;,:!?]{3,60}[。;,]$/;

/** With its indent. */
const LONGEST = 100;

/** Where the mark stands; -1 in other lines. */
const markOf = perLine((folded): number => {
  const line = folded.trimEnd();
  return line.length < LONGEST && NAME.test(line.trimStart()) ? line.length - 1 : -1;
}, -1);
