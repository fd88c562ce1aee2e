import { span, type Span } from '../../../text/span';
import type { Anchor } from '../annotation';
import { LONGEST_REACH, reachOf } from './reach';
import type { Searched } from './searched';

/**
 * How many units (blanks and line ends do not count) a context has beyond those that tell the words from all others: what is
 * left to know them by where something near them has been changed.
 */
export const MARGIN = 40;
/** No context is longer than this in raw code units, however many blanks stand in it. */
const LONGEST = 1024;

/** The words of a span with what stands around them. A context that ends where the text does is shorter than `MARGIN`. */
export function quoteOf(text: Searched, { start, end }: Span): Anchor['quote'] {
  const { raw, normal } = text;
  const [from, to] = [normal.indexAt(start), normal.indexAt(end)];
  const before = contextLength(reachOf(text, from, to, 'before'), from);
  const behind = contextLength(reachOf(text, from, to, 'behind'), normal.length - to);
  const prefixStart = before === 0 ? start : wholeFrom(raw, normal.offsetOf(from - before));
  const suffixEnd = behind === 0 ? end : wholeTo(raw, normal.offsetOf(to + behind - 1) + 1);
  return {
    exact: raw.slice(start, end),
    prefix: raw.slice(Math.max(prefixStart, wholeFrom(raw, start - LONGEST)), start),
    suffix: raw.slice(end, Math.min(suffixEnd, wholeTo(raw, end + LONGEST))),
  };
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
