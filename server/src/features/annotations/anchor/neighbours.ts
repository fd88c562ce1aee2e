import { firstIndex } from '../../../text/sorted';
import type { Span } from '../../../text/span';

/** Words that have been placed: where they stood and where they stand. */
export interface Moved {
  readonly old: Span;
  readonly now: Span;
}

/** So many on each side are looked at: some may have been moved away. */
const LOOKED_AT = 4;
/** What stands between two neighbours may have grown by this, and by so many units more. */
const [GROWN, MORE] = [1.5, 80];

/**
 * Of places that cannot be told apart by what stands around them the one between words that stood before and behind: a
 * paragraph that has been copied elsewhere is still where it was. `sure` is in the order in which the words stood.
 */
export function between(sure: readonly Moved[], old: Span, options: readonly Span[]): Span | undefined {
  const behind = firstIndex(sure, (one) => one.old.start >= old.end);
  for (let i = 1; i <= LOOKED_AT; i += 1) {
    for (let j = 0; j < LOOKED_AT; j += 1) {
      const [left, right] = [sure[behind - i], sure[behind + j]];
      if (!left || !right || left.old.end > old.start || !isStretch(left, right)) continue;
      const there = options.filter(({ start, end }) => start >= left.now.end && end <= right.now.start);
      return there.length === 1 ? there[0] : undefined;
    }
  }
  return undefined;
}

/** Whether what stood between the two still does, as far as its length tells. */
function isStretch(left: Moved, right: Moved): boolean {
  const [was, is] = [right.old.start - left.old.end, right.now.start - left.now.end];
  return is >= 0 && is <= GROWN * was + MORE;
}
