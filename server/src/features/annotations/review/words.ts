import { fold } from '../../../text/fold';
import type { Span } from '../../../text/span';

/** Longer words are cut in a message: nobody reads a paragraph there. */
const LONGEST = 40;

/** Whether two pieces of text say the same: widths of characters and blanks around them do not count. */
export function sameWords(a: string, b: string): boolean {
  return a === b || plainWords(a) === plainWords(b);
}

/** The words as they are compared. */
export function plainWords(words: string): string {
  return fold(words).trim();
}

export function sameLists(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((words, i) => sameWords(words, b[i]!));
}

export function wordsAt(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Words in a message: `“52件”`; of long ones the beginning, of several lines the first. */
export function quoted(words: string): string {
  const [first = ''] = words
    .trim()
    .slice(0, LONGEST * 4)
    .split(/[\r\n]/, 1);
  const cut = first.length > LONGEST ? withoutHalf(first.slice(0, LONGEST)) : first;
  return `“${cut}${cut.length < words.trim().length ? '…' : ''}”`;
}

/** A cut may fall between the two halves of a character. */
function withoutHalf(words: string): string {
  return /[\ud800-\udbff]$/.test(words) ? words.slice(0, -1) : words;
}
