import { printedLines, type PrintedLine } from '../../features/layout/printed';
import type { PrintedRole } from '../../protocol/preview';
import type { Document } from '../../syntax/document';
import type { DraftLine } from '../../syntax/parts';
import type { Span } from '../../text/span';
import { UNSOUND } from '../xml/unsound';

/** A stretch of the draft in one font; `level` is that of the heading that it belongs to, from 0 to 5. */
export interface Piece extends Span {
  readonly level: number | undefined;
}

/** What becomes a paragraph. */
export interface TextBlock {
  readonly kind: 'text';
  readonly role: Exclude<PrintedRole, 'omitted' | 'table'>;
  /** In the order of the draft, without what is not printed between them; never none. */
  readonly pieces: readonly Piece[];
  /** Of the heading that it is or begins with. */
  readonly level: number | undefined;
  /** Where the name of an attachment begins in the draft, behind `附件：1.`. */
  readonly name: number | undefined;
}

/** What becomes a table: rows of cells, each of which may be empty. */
export interface TableBlock {
  readonly kind: 'table';
  readonly role: 'table';
  readonly rows: readonly (readonly (readonly Piece[])[])[];
}

export type Block = TextBlock | TableBlock;

/** What of a draft is printed, in its order. One pass over its lines. */
export function blocksOf(document: Document): Block[] {
  const printed = printedLines(document);
  const { lines } = document;
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (printed[at]!.role === 'table') {
      const end = tableEnd(printed, at);
      blocks.push(tableOf(document, printed, at, end));
      at = end - 1;
    } else blocks.push(...textsOf(document.text, lines[at]!, printed[at]!));
  }
  return blocks;
}

/** The text of pieces as it is printed. */
export function textOf(text: string, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Behind the last row of a table; the line of `|---|` in it is omitted, and does not end it. */
function tableEnd(printed: readonly PrintedLine[], from: number): number {
  let end = from + 1;
  for (let at = end; at < printed.length; at += 1) {
    const { role } = printed[at]!;
    if (role === 'table') end = at + 1;
    else if (role !== 'omitted' || at - end > 1) break;
  }
  return end;
}

function tableOf({ text, lines }: Document, printed: readonly PrintedLine[], from: number, to: number): TableBlock {
  const rows: (readonly Piece[])[][] = [];
  for (let at = from; at < to; at += 1) {
    if (printed[at]!.role !== 'table') continue;
    const { start } = lines[at]!;
    rows.push(printed[at]!.cells.map((cell) => piecesIn(text, start + cell.start, start + cell.end, starsIn(text, start, cell))));
  }
  return { kind: 'table', role: 'table', rows };
}

/** `**合计**` in a cell. */
function starsIn(text: string, begin: number, cell: Span): Look {
  const [start, end] = trimmed(text, begin + cell.start, begin + cell.end);
  const isStrong = end - start > 4 && text.startsWith('**', start) && text.endsWith('**', end);
  return { begin, heads: [], markup: isStrong ? [stretch(start - begin, 2), stretch(end - 2 - begin, 2)] : [] };
}

function stretch(start: number, length: number): Span {
  return { start, end: start + length };
}

/** A line is nothing, one paragraph, or two where the name of an attachment stands in the line of its number. */
function textsOf(text: string, line: DraftLine, printed: PrintedLine): TextBlock[] {
  const { role, name } = printed;
  if (role === 'omitted' || role === 'table') return [];
  if (role !== 'attachment' || name === undefined) return textOfStretch(text, line, printed, role, [line.start, line.end]);
  const title = line.start + name;
  return [
    ...textOfStretch(text, line, printed, role, [line.start, colonBefore(text, line.start, title)]),
    ...textOfStretch(text, line, printed, 'attachmentTitle', [title, line.end]),
  ];
}

/** Where `附件1` of `附件1：工程清单` ends. */
function colonBefore(text: string, start: number, name: number): number {
  let end = name;
  while (end > start && /[：:\s]/.test(text[end - 1]!)) end -= 1;
  return end;
}

function textOfStretch(
  text: string,
  { start }: DraftLine,
  { heads, markup, name }: PrintedLine,
  role: TextBlock['role'],
  [from, to]: readonly [number, number],
): TextBlock[] {
  const pieces = piecesIn(text, from, to, { begin: start, heads, markup });
  if (pieces.length === 0) return [];
  const level = pieces[0]!.level ?? (role === 'heading' ? heads[0]?.level : undefined);
  return [{ kind: 'text', role, pieces, level, name: name === undefined ? undefined : start + name }];
}

/** What is not simply text in a line that begins at `begin`; offsets count from there. */
interface Look {
  readonly begin: number;
  readonly heads: PrintedLine['heads'];
  readonly markup: PrintedLine['markup'];
}

/** The pieces of a stretch: without marks of Markdown, without blanks at its ends, and without what no XML may hold. */
function piecesIn(text: string, from: number, to: number, { begin, heads, markup }: Look): Piece[] {
  const kept = without(from, to, markup.map(({ start, end }) => stretch(begin + start, end - start))); // prettier-ignore
  const sound = kept.flatMap(({ start, end }) => soundIn(text, start, end));
  return cutAtHeads(trimmedAll(text, sound), begin, heads);
}

/** A stretch without others, which are in order. */
function without(from: number, to: number, left: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let at = from;
  for (const { start, end } of left) {
    if (start > at) kept.push({ start: at, end: Math.min(start, to) });
    at = Math.max(at, end);
  }
  if (at < to) kept.push({ start: at, end: to });
  return kept.filter(({ start, end }) => end > start);
}

/** Blanks of every width, as Word has them too (U+2003). */
const BLANKS = new Set([...' \t\u3000\u00a0\ufeff\r\u1680\u2028\u2029\u202f\u205f'].map((one) => one.charCodeAt(0)));
for (let code = 0x2000; code <= 0x200b; code += 1) BLANKS.add(code);

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && BLANKS.has(text.charCodeAt(start))) start += 1;
  while (end > start && BLANKS.has(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

/** Without the blanks before the first character that is none, and behind the last. */
function trimmedAll(text: string, spans: readonly Span[]): Span[] {
  const isWritten = ({ start, end }: Span): boolean => trimmed(text, start, end)[0] < end;
  const first = spans.findIndex(isWritten);
  const last = spans.findLastIndex(isWritten);
  return spans.slice(Math.max(0, first), last + 1).map(({ start, end }, i, kept) => ({
    start: i === 0 ? trimmed(text, start, end)[0] : start,
    end: i === kept.length - 1 ? trimmed(text, start, end)[1] : end,
  }));
}

function soundIn(text: string, start: number, end: number): Span[] {
  const found = [...text.slice(start, end).matchAll(UNSOUND)].map(({ index }) => stretch(start + index, 1));
  return found.length === 0 ? [{ start, end }] : without(start, end, found);
}

/** Stretches in parts that are a heading and parts that are none; both lists are in order. */
function cutAtHeads(spans: readonly Span[], begin: number, heads: PrintedLine['heads']): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const { start, end } of spans) {
    let at = start;
    while (at < end) {
      while (next < heads.length && begin + heads[next]!.end <= at) next += 1;
      const head = heads[next];
      const isIn = head !== undefined && begin + head.start <= at;
      const to = Math.min(end, head === undefined ? end : begin + (isIn ? head.end : head.start));
      pieces.push({ start: at, end: to, level: isIn ? head.level : undefined });
      at = to;
    }
  }
  return pieces;
}
