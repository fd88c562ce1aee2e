import type { OutlineNode } from '../syntax/outline';
import type { Figure } from './figure';
import type { Relation } from './relation';

/** A draft that has been read: every stage's result, each computed when first asked for. */
export interface Report {
  readonly text: string;
  readonly outline: readonly OutlineNode[];
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
}

/** Reads any text; never throws. `previous` is an earlier version of the same draft, whose work may be borrowed. */
export function readReport(text: string, _previous?: Report): Report {
  return { text, outline: [], figures: [], relations: [] };
}
