import type { Anchor } from '../annotation';
import { runsOf, type Run } from './follow';
import { normalCodes } from './normalText';
import { paragraphEnd, paragraphStart } from './paragraph';
import type { Side } from './reach';
import type { Searched } from './searched';
import type { Stand } from './stands';

/** So many units must go on as they did where those of another place do not any more, and so many before that. */
const [BEYOND, WITHIN] = [8, 2];
/** An ordinal or a figure that was changed, of so few units, does not part what stands on both sides of it. */
const SMALL = 3;

/** Of the next paragraph so many units tell it from others, and it is the old one where this share of them is there. */
const [NEXT, MOST] = [24, 0.75];

/** What stood on one side of words, as far as it is known. */
interface Surroundings {
  readonly side: Side;
  readonly codes: Uint16Array;
  /** So many units are of their own paragraph. */
  readonly own: number;
}

/**
 * Of places that can all be that of the words the one that is; undefined where the text does not tell. What a copy and its
 * original have in common tells nothing, nor which of them has been changed since. So the place must be the only one where the
 * text goes on beside what they have in common as it did, and the paragraphs next to that of the words are those that were: on
 * both sides, since a copy may have been put next to one of them.
 */
export function original(text: Searched, possible: readonly Stand[], others: readonly Stand[], anchor: Anchor): Stand | undefined {
  const all = [...possible, ...others.filter((one) => !possible.some((stand) => one.from < stand.to && stand.from < one.to))];
  if (all.length < 2) return possible[0];
  const sides = [surroundingsBefore(anchor), surroundingsBehind(anchor)];
  const found = all.map((stand) => sides.map((side) => besideIn(text, side, stand)));
  const isIt = (one: readonly Beside[]): boolean =>
    found.every((other) => other === one || sides.every((side, i) => goesOn(one[i]!, other[i]!, side) || isNearer(one[i]!, other[i]!)));
  return possible.find((_, i) => isIt(found[i]!));
}

function surroundingsBefore({ quote: { before = '', prefix, exact } }: Anchor): Surroundings {
  const words = before + prefix + exact.slice(0, exact.length - exact.trimStart().length);
  const codes = normalCodes(words);
  const begin = paragraphStart(words, words.length);
  return { side: 'before', codes, own: begin === undefined ? Infinity : normalCodes(words.slice(begin)).length };
}

function surroundingsBehind({ quote: { behind = '', suffix, exact } }: Anchor): Surroundings {
  const words = exact.slice(exact.trimEnd().length) + suffix + behind;
  const end = paragraphEnd(words, 0);
  return { side: 'behind', codes: normalCodes(words), own: end === undefined ? Infinity : normalCodes(words.slice(0, end)).length };
}

/** What is there of the surroundings on one side of a place. */
interface Beside {
  /** What stands together; what is parted by a small change only counts as one. */
  readonly joined: readonly Run[];
  /** The share of what is known of the next paragraph, 0 to 1. */
  readonly next: number;
}

function besideIn({ codes }: Searched, { side, codes: old, own }: Surroundings, { from, to }: Stand): Beside {
  const runs = side === 'before' ? runsOf(old, old.length - 1, codes, from - 1, side) : runsOf(old, 0, codes, to, side);
  return { joined: joinedOf(runs), next: shareOf(runs, own, Math.min(old.length, own + NEXT)) };
}

function joinedOf(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isNear = last && run.old - endOf(last) <= SMALL && run.now - last.now - last.length <= SMALL;
    if (isNear) joined[joined.length - 1] = { ...last, length: run.old + run.length - last.old };
    else joined.push(run);
  }
  return joined;
}

function shareOf(runs: readonly Run[], from: number, to: number): number {
  if (to - from < BEYOND) return 0;
  const there = runs.reduce((sum, run) => sum + Math.max(0, Math.min(to, endOf(run)) - Math.max(from, run.old)), 0);
  return there / (to - from);
}

/** Whether one place goes on where another one ends, and into the next paragraph. */
function goesOn({ joined: one }: Beside, { joined: other }: Beside, { codes, own }: Surroundings): boolean {
  const last = other.at(-1);
  const ends = [last ? endOf(last) : 0, own];
  return ends.every(
    (end) => end + BEYOND <= codes.length && one.some((run) => run.old <= Math.max(0, end - WITHIN) && endOf(run) >= end + BEYOND),
  );
}

/**
 * Whether the paragraph next to one place is the old one and that next to another is not: 青石街道 beside 白塔街道 and beside
 * 沙河街道, in paragraphs that are all alike but for names and figures.
 */
function isNearer(one: Beside, other: Beside): boolean {
  return one.next >= MOST && one.next > other.next;
}

function endOf({ old, length }: Run): number {
  return old + length;
}
