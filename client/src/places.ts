import type { PlaceRange } from '../../server/src/protocol';

/** Places in a draft, as they are sent: lines from 0, columns in UTF-16 code units. Nothing here knows the editor. */
type Place = PlaceRange['start'];

/** Whether a place is before another, or the same. */
export function isUpTo(a: Place, b: Place): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

/** Whether two ranges are the same. */
export function isSameRange(a: PlaceRange, b: PlaceRange): boolean {
  return isSame(a.start, b.start) && isSame(a.end, b.end);
}

function isSame(a: Place, b: Place): boolean {
  return a.line === b.line && a.character === b.character;
}
