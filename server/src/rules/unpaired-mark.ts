import type { Report } from '../model/report';
import { span } from '../text/span';
import { closingOf, isHalf, nameOf, openingOf } from './punctuation/chars';
import { looseMarks, looseSource, type PlacedLoose } from './punctuation/loose';
import { quoted } from './punctuation/slip';
import { defineRule, type Edit, type Fix, type Problem } from './rule';

export default defineRule({
  id: 'unpaired-mark',
  title: { zh: '引号、括号、书名号不成对', en: 'A bracket or quotation mark without its partner' },
  group: 'punctuation',
  severity: 'error',
  why: {
    zh: '引号、括号、书名号由前后两部分组成，缺一半、方向写反、前后不是一种、互相交叉，都无法读通。分段引用时每段开头都用前引号、“1）”一类序号、数学区间、英文撇号不在此列。',
    en: 'Quotation marks, brackets and title marks come in pairs; one half missing, turned, of another kind or crossing another pair cannot be read. Quotations over several paragraphs, ordinals such as 1), intervals and apostrophes are left alone.',
  },
  source: 'GB/T 15834—2011 4.8.2、4.9.2、4.15.2',
  bad: '认真落实《岭东县信访工作办法，压实各方责任。',
  good: '认真落实《岭东县信访工作办法》，压实各方责任。',
  sources: () => [looseSource],
  *check(report) {
    for (const placed of looseMarks(report)) {
      const problem = problemOf(report, placed);
      if (problem) yield problem;
    }
  },
});

function problemOf(report: Report, placed: PlacedLoose): Problem | undefined {
  const { line, loose } = placed;
  const [at, other] = [line.start + loose.at, line.start + loose.other];
  const [mark, second] = [report.text[at]!, report.text[other]!];
  switch (loose.kind) {
    case 'alone':
      return alone(placed, at, mark);
    case 'reversed':
      return {
        span: span(at, other + 1),
        message: `${nameOf(mark)}方向不对：“${shown(report.text.slice(at, other + 1))}”应为“${shown(rightWay(report.text.slice(at, other + 1)))}”`,
        fixes: [fix('改正方向', turned(mark, second, at, other), 'safe')],
      };
    case 'unlike':
      // “ closed by " is told by mixed-pair
      if (mark === '"' || second === '"') return undefined;
      return {
        span: span(other, other + 1),
        message: `前后不是一种${nameOf(mark)}：“${shown(mark)}”与“${shown(second)}”不成对`,
        related: [{ span: span(at, at + 1), message: '前一半' }],
        fixes: [fix(`改为${quoted(partner(mark))}`, [{ span: span(other, other + 1), newText: partner(mark) }], 'suggestion')],
      };
    case 'crossing':
      return {
        span: span(at, at + 1),
        message: `${nameOf(mark)}与${nameOf(second)}交叉：“${shown(mark)}”的另一半在“${shown(second)}”之外`,
        related: [{ span: span(other, other + 1), message: '与它交叉' }],
      };
  }
}

/** 前引号, “《”, 后括号“）”: a quotation mark within quotation marks would be taken for another one. */
function named(mark: string, opens: boolean | undefined): string {
  const name = nameOf(mark);
  if (name === '引号') return opens === undefined ? name : `${opens ? '前' : '后'}${name}`;
  return opens === undefined ? `${name}“${mark}”` : `“${mark}”`;
}

function alone(placed: PlacedLoose, at: number, mark: string): Problem {
  const opens = mark === '"' || closingOf(fold(mark)) !== undefined;
  const missing = partner(mark);
  const fixes: Fix[] = [];
  if (opens && mark !== '"') {
    const end = likelyEnd(placed.line.folded, placed.loose.at);
    const where = placed.line.start + (end ?? 0);
    if (end !== undefined) fixes.push(fix(`补上${quoted(missing)}`, [{ span: span(where, where), newText: missing }], 'suggestion'));
  }
  fixes.push(fix(`删去${quoted(mark)}`, [{ span: span(at, at + 1), newText: '' }], 'suggestion'));
  const message =
    mark === '"' ? '直引号不成对，缺另一半' : `${named(mark, opens)}没有配对的${opens ? '后' : '前'}${named(missing, undefined)}`;
  return { span: span(at, at + 1), message, fixes };
}

/** So far at most reaches what a mark is thought to open. */
const FAR = 60;

/** Where what a mark opens is likely to end: before the next mark, and for words in quotation marks before a figure. */
function likelyEnd(folded: string, open: number): number | undefined {
  const mark = folded[open]!;
  const stop = '([〔【'.includes(mark) ? /[。;]|$/ : nameOf(mark) === '书名号' ? /[,。;:、]|$/ : /[,。;:、\d》]|$/;
  const words = folded.slice(open + 2, open + FAR);
  const at = open + 2 + (stop.exec(words)?.index ?? words.length);
  return at < open + FAR && at <= folded.length ? at : undefined;
}

function fix(title: string, edits: readonly Edit[], safety: Fix['safety']): Fix {
  return { title, safety, edits };
}

/** The other half of a mark, in its width. */
function partner(mark: string): string {
  const folded = fold(mark);
  const other = closingOf(folded) ?? openingOf(folded) ?? mark;
  return folded === mark || isHalf(mark.charCodeAt(0)) ? other : String.fromCharCode(other.charCodeAt(0) + 0xfee0);
}

function fold(mark: string): string {
  const code = mark.charCodeAt(0);
  return code > 0xff00 && code < 0xff5f ? String.fromCharCode(code - 0xfee0) : mark;
}

/** The first mark made an opening one, the second a closing one, as far as they are not. */
function turned(first: string, second: string, at: number, other: number): Edit[] {
  const edits: Edit[] = [];
  if (openingOf(fold(first)) !== undefined) edits.push({ span: span(at, at + 1), newText: partner(first) });
  if (closingOf(fold(second)) !== undefined) edits.push({ span: span(other, other + 1), newText: partner(second) });
  return edits;
}

function rightWay(words: string): string {
  const [first, last] = [words[0]!, words.at(-1)!];
  const opening = openingOf(fold(first)) === undefined ? first : partner(first);
  return `${opening}${words.slice(1, -1)}${closingOf(fold(last)) === undefined ? last : partner(last)}`;
}

/** Words as they can stand between “ and ”. */
function shown(words: string): string {
  return words.replaceAll('“', '‘').replaceAll('”', '’');
}
