import type { PlaceRange } from '../../../../server/src/protocol';
import { isSameRange } from '../../places';

/** Nothing here knows the editor: what an editor has been told to mark. */

export interface Marked<T> {
  readonly range: PlaceRange;
  /** What the pointer is told of it. */
  readonly told: readonly T[];
}

/** All marks of an editor, in the order of the text. */
export interface Drawn<T> {
  /** Of the draft that the ranges are of. */
  readonly version: number;
  readonly verified: readonly Marked<T>[];
  readonly others: readonly PlaceRange[];
}

/** The marks of an editor that was told of none. */
export const NOTHING: Drawn<never> = { version: -1, verified: [], others: [] };

/**
 * Whether an editor has these marks already. Marks move with what is typed, and what is deleted takes them along, so that of another
 * version nobody knows; within one they stand where they were put.
 */
export function isDrawn<T>(before: Drawn<T>, now: Drawn<T>): boolean {
  const isEmpty = ({ verified, others }: Drawn<T>): boolean => verified.length === 0 && others.length === 0;
  if (isEmpty(before) && isEmpty(now)) return true;
  return (
    before.version === now.version &&
    isEach(before.others, now.others, isSameRange) &&
    isEach(before.verified, now.verified, (a, b) => isSameRange(a.range, b.range) && isEach(a.told, b.told, Object.is))
  );
}

function isEach<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((one, i) => isSame(one, b[i]!));
}
