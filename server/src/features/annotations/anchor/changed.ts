import { isClearer, isKept } from './choose';
import { follow, type Followed } from './follow';
import { GRAM, nearest } from './gramIndex';
import type { Side } from './reach';
import type { Searched } from './searched';
import { isLikeness } from './likeness';
import type { Sought } from './sought';
import { around, TRIED_PLACES, type Stand } from './stands';

/** A place where a context ends or begins as it did next to the words. */
interface Edge {
  readonly at: number;
  readonly followed: Followed;
}

/** So many edges of each side are paired. */
const EDGES = 8;
/** What stands for words may be so much longer, and by so many units more. */
const [LONGER, MORE] = [1.5, 8];

/** What now stands where words stood, all around them being what it was. */
export interface Changed extends Stand {
  /** Whether it is another form of them: 53件 for 52件. */
  readonly isAlike: boolean;
}

/**
 * What stands where the words stood; undefined where nothing does, or it is not certain where that was. `standing`: where the
 * words themselves stand, by their first unit.
 */
export function changedWords(text: Searched, sought: Sought, standing: readonly number[], expected: number): Changed | undefined {
  const size = sought.exact.length;
  const begins = edges(text, sought.prefix, 'before', expected, new Set(standing));
  if (begins.length === 0) return undefined;
  const ends = edges(text, sought.suffix, 'behind', expected + size, new Set(standing.map((from) => from + size)));
  const [best, second] = pairs(begins, ends, LONGER * size + MORE).sort((a, b) => around(b) - around(a));
  if (!best || (second && !isClearer(best, second, sought))) return undefined;
  return { ...best, isAlike: isLikeness(sought.exact, text.codes.subarray(best.from, best.to)) };
}

/** Where the last units of a prefix, or the first of a suffix, stand with nearly all of it but not with the words; those that agree best. */
function edges({ codes, grams }: Searched, context: Uint16Array, side: Side, expected: number, taken: ReadonlySet<number>): Edge[] {
  if (context.length < GRAM) return context.length === 0 ? [endOf(codes, side)] : [];
  const gram = side === 'before' ? context.length - GRAM : 0;
  const found: Edge[] = [];
  for (const place of nearest(grams.placesOf(context, gram), side === 'before' ? expected - GRAM : expected, TRIED_PLACES)) {
    const at = side === 'before' ? place + GRAM : place;
    if (taken.has(at)) continue;
    const followed = follow(context, side === 'before' ? context.length - 1 : 0, codes, side === 'before' ? at - 1 : at, side);
    if (followed.run >= GRAM && isKept(followed.matched, context.length)) found.push({ at, followed });
  }
  return found.sort((a, b) => b.followed.matched - a.followed.matched).slice(0, EDGES);
}

/** Words without a prefix stood at the beginning of the text; without a suffix, at its end. */
function endOf(codes: Uint16Array, side: Side): Edge {
  return { at: side === 'before' ? 0 : codes.length, followed: { run: 0, matched: 0, fewer: 0 } };
}

function pairs(begins: readonly Edge[], ends: readonly Edge[], longest: number): Stand[] {
  return begins.flatMap((begin) =>
    ends
      .filter(({ at }) => at > begin.at && at - begin.at <= longest)
      .map((end) => ({ from: begin.at, to: end.at, before: begin.followed, behind: end.followed })),
  );
}
