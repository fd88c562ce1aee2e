import type { OutlineNode } from '../../syntax/outline';
import type { Span } from '../../text/span';
import type { Edits } from '../edits';

/** What can be done to a section or an item without asking anything else. */
export const OPERATIONS = ['moveUp', 'moveDown', 'promote', 'demote', 'renumberLevel', 'renumberAll'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** A change of the draft's shape, worked out. */
export interface Shaped {
  readonly kind: 'shaped';
  /** In the order of the text; none touches another. */
  readonly edits: Edits;
  /** Where the selection goes: a place in the text after the edits. */
  readonly selection: Span;
  /** What the author should look at: references that may now be wrong, what was left out. */
  readonly notes: readonly Note[];
}

/** A remark on a change. */
export interface Note {
  /** A sentence in Chinese. */
  readonly message: string;
  /** Where it is about, in the text after the edits; undefined where it is about no place. */
  readonly span: Span | undefined;
}

/** Why something cannot be done, in one sentence. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: string;
}

export type Outcome = Shaped | Refused;

export function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

/** Something that can be done: its name for a menu, and the work itself, which may still find that it cannot be done. */
export interface Prepared {
  readonly kind: 'prepared';
  readonly title: string;
  readonly run: () => Outcome;
}

const LONGEST_NAME = 16;

/** A heading or an item as a sentence names it: `“（二）完善制度”`. */
export function nameOf({ marker, title }: OutlineNode): string {
  const words = `${marker.trimEnd()}${title}`;
  return `“${words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME - 1)}…` : words}”`;
}
