import type { Span } from '../../text/span';
import type { WordPiece } from '../wordDraft';

/** What a document is made of, with offsets that count from the beginning of each paragraph. */
export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** The number before it with what stands between: `一、`; `''` where it has none. */
  readonly label: string;
  /** With `\n` where a line is broken in it. */
  readonly text: string;
  readonly part: string;
  readonly number: number;
  readonly pieces: readonly WordPiece[];
  readonly marks: readonly CommentMark[];
  /** Text boxes anchored in it and notes that it refers to: they are read behind it. */
  readonly after: readonly Block[];
}

/** Where a comment begins, ends or is referred to. */
export interface CommentMark {
  readonly id: string;
  readonly kind: 'start' | 'end' | 'reference';
  readonly at: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly Row[];
}

export interface Row {
  /** How many columns are left out before the first cell. */
  readonly before: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  /** How many columns it covers. */
  readonly columns: number;
  readonly blocks: readonly Block[];
}

/** What was met in a document that the text alone does not tell. */
export interface Tally {
  inserted: number;
  deleted: number;
  hidden: number;
  pictures: number;
  embedded: number;
}

export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
