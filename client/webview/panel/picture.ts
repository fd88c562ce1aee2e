import type { PlaceRange } from '../../../server/src/protocol';
import type { Svg } from './svg';

/** One row of the table that has a picture's data. */
export interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  readonly place: PlaceRange | undefined;
}

/** A picture of the draft's figures. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** A sign and a word on how it stands. */
  readonly status: string;
  readonly isBroken: boolean;
  /** All that is drawn of; where it is the same as before, nothing is. */
  readonly data: unknown;
  /** Draws into `svg`, which may have the picture of a version before; `id` is of this page alone. */
  draw(svg: Svg, width: number, id: string): void;
  readonly columns: readonly string[];
  rows(): readonly Row[];
  /** Sentences below it, each leading to a place. */
  readonly notes: readonly Note[];
  /** How many of its rows are not drawn unless all are wanted, and whether they are. */
  readonly folded?: { readonly hidden: number; readonly isOpen: boolean };
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly isBroken: boolean;
  readonly place: PlaceRange;
}
