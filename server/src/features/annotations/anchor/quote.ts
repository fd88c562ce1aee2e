import { span, type Span } from '../../../text/span';
import type { Anchor } from '../annotation';
import { paragraphEnd, paragraphStart } from './paragraph';
import { LONGEST_REACH, reachOf } from './reach';
import type { Searched } from './searched';

/**
 * How many units (blanks and line ends do not count) a context has beyond those that tell the words from all others: what is
 * left to know them by where something near them has been changed.
 */
export const MARGIN = 40;
/** No context is longer than this in raw code units, however many blanks stand in it. */
const LONGEST = 1024;

/** So much of the paragraphs before and behind that of the words tells it from a copy of it. */
const NEIGHBOUR = 16;
/** The end of a paragraph is not looked for farther away than this, in raw code units. */
const FARTHEST = 512;

/** The words of a span with what stands around them. A context that ends where the text does is shorter than `MARGIN`. */
export function quoteOf(text: Searched, { start, end }: Span): Anchor['quote'] {
  const { raw, normal } = text;
  const [from, to] = [normal.indexAt(start), normal.indexAt(end)];
  const before = contextLength(reachOf(text, from, to, 'before'), from);
  const behind = contextLength(reachOf(text, from, to, 'behind'), normal.length - to);
  const prefixStart = before === 0 ? start : wholeFrom(raw, normal.offsetOf(from - before));
  const suffixEnd = behind === 0 ? end : wholeTo(raw, normal.offsetOf(to + behind - 1) + 1);
  const prefix = raw.slice(Math.max(prefixStart, wholeFrom(raw, start - LONGEST)), start);
  const suffix = raw.slice(end, Math.min(suffixEnd, wholeTo(raw, end + LONGEST)));
  const beyondPrefix = raw.slice(Math.min(neighbourBefore(text, start), start - prefix.length), start - prefix.length);
  const beyondSuffix = raw.slice(end + suffix.length, Math.max(neighbourBehind(text, end), end + suffix.length));
  return {
    exact: raw.slice(start, end),
    prefix,
    suffix,
    ...(beyondPrefix && { before: beyondPrefix }),
    ...(beyondSuffix && { behind: beyondSuffix }),
  };
}

/** Where the last words of the paragraph begin that stands before that of an offset; the offset where it is too far away. */
function neighbourBefore({ raw, normal }: Searched, offset: number): number {
  const begin = paragraphStart(raw, offset, FARTHEST);
  if (begin === undefined || normal.length === 0) return offset;
  return wholeFrom(raw, normal.offsetOf(Math.max(0, normal.indexAt(begin) - NEIGHBOUR)));
}

/** Where the first words of the paragraph behind end. */
function neighbourBehind({ raw, normal }: Searched, offset: number): number {
  const end = paragraphEnd(raw, offset, FARTHEST);
  if (end === undefined || normal.length === 0) return offset;
  return wholeTo(raw, normal.offsetOf(Math.min(normal.length, normal.indexAt(end) + NEIGHBOUR) - 1) + 1);
}

/**
 * The units to take: `MARGIN` and as many as tell the words from others. Where the text has not so many, less than `MARGIN`, so
 * that a reader does not take what is missing for a proof that the words stood there once.
 */
function contextLength(reach: number, available: number): number {
  return MARGIN + reach <= available ? MARGIN + reach : Math.min(available, MARGIN - 1);
}

/**
 * How many units of a context, told by its length, are needed for the words to stand once in the text that it was taken from.
 * Infinite for a context that does not tell: the words may have stood there twice.
 */
export function reachToldBy(context: Uint16Array): number {
  const reach = context.length - MARGIN;
  return reach < 0 || reach >= LONGEST_REACH ? Infinity : reach;
}

/** The same offset, or the one before it where a character of two code units would be cut. */
function wholeFrom(raw: string, offset: number): number {
  return offset > 0 && isLow(raw.charCodeAt(offset)) ? offset - 1 : Math.max(0, offset);
}

function wholeTo(raw: string, offset: number): number {
  return offset < raw.length && isLow(raw.charCodeAt(offset)) ? offset + 1 : Math.min(raw.length, offset);
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The anchor of a span without the headings above it. */
export function anchorIn(text: Searched, { start, end }: Span): Anchor {
  return { quote: quoteOf(text, { start, end }), position: span(start, end), path: [] };
}
