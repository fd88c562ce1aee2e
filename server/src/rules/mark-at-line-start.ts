import type { Report } from '../model/report';
import type { DraftLine } from '../syntax/parts';
import { span } from '../text/span';
import { quoted } from './punctuation/slip';
import { defineRule, type Problem } from './rule';

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
  *check(report) {
    const { lines } = report.document;
    for (let at = 0; at < lines.length; at += 1) {
      const { folded, kind } = lines[at]!;
      if (folded.length < SHORTEST || (kind !== 'body' && kind !== 'note')) continue;
      const first = firstOf(folded);
      if (MARKS.includes(folded[first] ?? ' ') && isText(folded, first)) yield problemOf(report, lines[at - 1], lines[at]!, first);
    }
  },
});

const MARKS = '、。,;:”’》〉〕】)';
const SHORTEST = 2;

function firstOf(folded: string): number {
  let at = 0;
  while (folded[at] === ' ' || folded[at] === '\t') at += 1;
  return at;
}

/** Chinese words follow: neither `:)` nor `:---:`. */
function isText(folded: string, first: number): boolean {
  return (
    /^[、。,;:”’》〉〕】)]{1,3}[\u4e00-\u9fff\d“《(]/.test(folded.slice(first, first + 4)) ||
    (folded[first] === '。' && folded.trim() === '。')
  );
}

function problemOf({ text }: Report, before: DraftLine | undefined, line: DraftLine, first: number): Problem {
  const place = span(line.start + first, line.start + first + 1);
  const message = `${quoted(text[place.start]!)}不出现在一行之首`;
  if (!before || before.kind === 'blank' || before.kind === 'table' || before.kind === 'chrome') return { span: place, message };
  const edits = [{ span: span(before.end, place.start), newText: '' }];
  return { span: place, message, fixes: [{ title: '并入上一行', safety: 'suggestion', edits }] };
}
