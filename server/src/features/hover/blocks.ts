import type { Span } from '../../text/span';

/** What a hover shows: paragraphs of Markdown, in which places of the draft are left for who knows lines to name. */
export interface Hover {
  readonly span: Span;
  readonly blocks: readonly Block[];
}

/** A paragraph; `items` are shown as a list below it, so that a screen reader counts them. */
export interface Block {
  readonly text: readonly Piece[];
  readonly items?: readonly (readonly Piece[])[];
}

/** Markdown, or places of the draft. */
export type Piece = string | Where;

/** Places of the draft by their offsets, in its order: `第3、8行`. */
export interface Where {
  readonly places: readonly number[];
}

export function where(...spans: readonly Span[]): Where {
  return { places: spans.map(({ start }) => start) };
}

/** A paragraph of words and places. */
export function block(...text: readonly Piece[]): Block {
  return { text };
}

/** Words of the draft as Markdown that shows just them, on one line: also `&nbsp;` and `<b>`. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
}
