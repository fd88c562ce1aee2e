import type { Span } from '../../text/span';

/** Something to be said in the margin of a Word file. */
export interface NewReply {
  readonly author: string;
  /** What Word shows where there is no room for the name. */
  readonly initials: string;
  /** ISO 8601, in UTC: 2025-01-08T02:00:00Z. */
  readonly at: string;
  /** Its paragraphs, `\n` between them. */
  readonly text: string;
}

/** A comment (批注) to be put into a Word file, with what was answered to it. */
export interface NewComment extends NewReply {
  /** What it is about, in UTF-16 code units of the draft's text; empty for a place between words. */
  readonly span: Span;
  readonly replies: readonly NewReply[];
  /** Resolved, for the whole thread. */
  readonly done: boolean;
}

/** No more than this is shown of a name in Word's margin. */
const LONGEST_INITIALS = 9;

/** `李明` → `李明`, `Wang Fang` → `WF`. */
export function initialsOf(author: string): string {
  const words = author.split(/\s+/).filter((word) => word !== '');
  const isLatin = words.length > 0 && words.every((word) => /^[A-Za-zÀ-ɏ]/.test(word));
  const initials = isLatin ? words.map((word) => word[0]!.toUpperCase()).join('') : words.join('');
  return [...initials].slice(0, LONGEST_INITIALS / 2).join('');
}
