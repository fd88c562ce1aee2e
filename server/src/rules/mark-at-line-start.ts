import type { Report } from '../model/report';
import type { DraftLine } from '../syntax/parts';
import { perLine } from '../syntax/perLine';
import { span } from '../text/span';
import { quoted } from './punctuation/slip';
import { defineRule, type Problem } from './rule';
import type { Source } from './source';

export default defineRule({
  id: 'mark-at-line-start',
  title: { zh: '一行之首是点号或后括号', en: 'A line begins with a point or a closing mark' },
  group: 'punctuation',
  severity: 'warning',
  why: {
    zh: '句号、逗号、顿号、分号、冒号以及后引号、后括号、后书名号不出现在一行之首。这样的行多半是误按了回车，或者前面的文字被删掉了。',
    en: 'No line begins with a full stop, comma, 顿号, semicolon, colon or a closing mark. As a rule a line end has been put in by mistake, or words before it have been deleted.',
  },
  source: 'GB/T 15834—2011 5.1.1、5.1.3',
  bad: '全年开展执法检查31次\n，发现问题12个。',
  good: '全年开展执法检查31次，发现问题12个。',
  sources: () => [startSource],
  *check(report) {
    const { lines } = report.document;
    for (let at = 0; at < lines.length; at += 1) {
      const { text, kind } = lines[at]!;
      if (kind !== 'body' && kind !== 'note') continue;
      const first = wrongStart(text);
      if (first >= 0) yield problemOf(report, lines[at - 1], lines[at]!, first);
    }
  },
});

const MARKS = '、。,;:”’》〉〕】)';
const SHORTEST = 2;

/** Where the mark stands that a line wrongly begins with; -1 for other lines. */
const wrongStart = perLine((folded): number => {
  if (folded.length < SHORTEST) return -1;
  let at = 0;
  while (folded[at] === ' ' || folded[at] === '\t') at += 1;
  return MARKS.includes(folded[at] ?? ' ') && isText(folded, at) ? at : -1;
});

/** Chinese words follow: neither `:)` nor `:---:`. */
function isText(folded: string, first: number): boolean {
  return (
    /^[、。,;:”’》〉〕】)]{1,3}[\u4e00-\u9fff\d“《(]/.test(folded.slice(first, first + 4)) ||
    (folded[first] === '。' && folded.trim() === '。')
  );
}

const startSource: Source = ({ was, is }) => wrongStart(was.text) < 0 && wrongStart(is.text) < 0;

function problemOf({ text }: Report, before: DraftLine | undefined, line: DraftLine, first: number): Problem {
  const place = span(line.start + first, line.start + first + 1);
  const message = `${quoted(text[place.start]!)}不出现在一行之首`;
  if (!before || before.kind === 'blank' || before.kind === 'table' || before.kind === 'chrome') return { span: place, message };
  const edits = [{ span: span(before.end, place.start), newText: '' }];
  return { span: place, message, fixes: [{ title: '并入上一行', safety: 'suggestion', edits }] };
}
