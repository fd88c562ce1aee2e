import { follow, type Followed } from './follow';
import { GRAM, nearest } from './gramIndex';
import type { Searched } from './searched';
import { standsAt, type Sought } from './sought';

/** A place, in units of the text, where words may stand, and how well its surroundings are those of the anchor. */
export interface Stand {
  readonly from: number;
  readonly to: number;
  readonly before: Followed;
  readonly behind: Followed;
}

/** Places of a gram that stands in many are tried near where the words are expected. */
export const TRIED_PLACES = 32;
/** Grams so far from the words' ends tell where they may stand, since little has been changed in between. */
const NEAR = 24;
/** How many grams further inside long words are tried. */
const INSIDE = 8;
/** Every second gram tells as much as all. */
const STEP = 2;
/** Of so many places, those that most grams lead to, it is looked at what stands around. */
const LOOKED_AT = 6;

/** Where words stand. */
export interface Standing {
  /** Every place that was found, by its first unit. */
  readonly all: readonly number[];
  /** The likeliest of them, with what stands around. */
  readonly likely: readonly Stand[];
}

/** Wherever the words stand unchanged and grams in or near them lead to; `expected` is the unit where they should. */
export function standsOf(text: Searched, sought: Sought, expected: number): Standing {
  const size = sought.exact.length;
  const isWhole = (from: number): boolean => standsAt(sought.exact, text.codes, from) && !isPartOfFigure(text.codes, from, sought);
  const found = [...votesOf(text, sought, expected)].filter(([from]) => isWhole(from));
  const likely = found.length > LOOKED_AT ? [...found].sort((a, b) => b[1] - a[1]).slice(0, LOOKED_AT) : found;
  return { all: found.map(([from]) => from), likely: likely.map(([from]) => standAt(text, sought, from, from + size)) };
}

/** Whether a digit stands now where the figure that the words begin or end with ended: 86 in 186 is another figure. */
function isPartOfFigure(codes: Uint16Array, from: number, { prefix, exact, suffix }: Sought): boolean {
  const to = from + exact.length;
  return (
    (isDigit(exact[0]) && isDigit(codes[from - 1]) && !isDigit(prefix.at(-1))) ||
    (isDigit(exact.at(-1)) && isDigit(codes[to]) && !isDigit(suffix[0]))
  );
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

/** How many grams lead to each place. */
function votesOf(text: Searched, sought: Sought, expected: number): Map<number, number> {
  const votes: Map<number, number> = new Map();
  const at = sought.prefix.length;
  for (const gram of gramsNear(sought)) {
    const places = nearest(text.grams.placesOf(sought.whole, gram), expected + gram - at, TRIED_PLACES);
    for (let i = 0; i < places.length; i += 1) {
      const from = places[i]! - gram + at;
      votes.set(from, (votes.get(from) ?? 0) + 1);
    }
  }
  return votes;
}

/** The grams of a window that are looked up, by their first unit. */
function gramsNear({ prefix, exact, whole }: Sought): number[] {
  const [from, to] = [prefix.length, prefix.length + exact.length];
  const grams: number[] = [];
  const step = Math.max(STEP, Math.floor(exact.length / INSIDE));
  let at = Math.max(0, from - NEAR);
  const last = Math.min(whole.length - GRAM, to + NEAR);
  while (at <= last) {
    grams.push(at);
    const isInside = at >= from + NEAR && at + step <= to - NEAR;
    at += isInside ? step : STEP;
  }
  return grams;
}

/** The words between two units of the text, with what is still there of what stood around them. */
export function standAt({ codes }: Searched, { prefix, suffix }: Sought, from: number, to: number): Stand {
  return {
    from,
    to,
    before: follow(prefix, prefix.length - 1, codes, from - 1, 'before'),
    behind: follow(suffix, 0, codes, to, 'behind'),
  };
}

/** How many units around the words are what they were. */
export function around({ before, behind }: Stand): number {
  return before.matched + behind.matched;
}
