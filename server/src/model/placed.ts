import type { Mention } from './mentions';
import type { RelationFigure } from './relation';
import type { RelationDraft } from './relations/draft';

/** A mention and the line of the draft it stands in, from 0. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly line: number;
}

/** A relation whose figures may stand in several lines. */
export interface PlacedRelation {
  readonly draft: Omit<RelationDraft, 'figures'>;
  readonly figures: readonly PlacedFigure[];
}

export interface PlacedFigure extends PlacedMention {
  readonly role: RelationFigure['role'];
}
