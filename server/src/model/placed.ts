import type { Figure } from './figure';
import type { Mention } from './mentions';
import type { RelationFigure } from './relation';
import type { RelationDraft } from './relations/draft';

/** A mention in its place in the draft. */
export interface PlacedMention {
  readonly mention: Mention;
  /** The line of the draft it stands in, from 0. */
  readonly line: number;
  readonly figure: Figure;
}

/** A relation whose figures may stand in several lines. */
export interface PlacedRelation {
  readonly draft: Omit<RelationDraft, 'figures'>;
  readonly figures: readonly RelationFigure[];
}
