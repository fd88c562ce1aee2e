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

/** A place that has this share of the grams that another one has is like it: drafts have not so much alike by chance. */
const LIKE = 0.5;
/** Places nearer to one another are the same, with something put in or taken out. */
const APART = 12;

/** Where words stand. */
export interface Standing {
  /** Every place that was found, by its first unit. */
  readonly all: readonly number[];
  /** The likeliest of them, with what stands around. */
  readonly likely: readonly Stand[];
  /** Where else grams in or near them lead to, that is, where something of them may stand, most of them first. */
  readonly otherwise: readonly number[];
}

/** Wherever the words stand unchanged and grams in or near them lead to; `expected` is the unit where they should. */
export function standsOf(text: Searched, sought: Sought, expected: number): Standing {
  const size = sought.exact.length;
  const isWhole = (from: number): boolean => standsAt(sought.exact, text.codes, from) && !isPartOfFigure(text.codes, from, sought);
  const votes = [...votesOf(text, sought, expected)];
  const found = votes.filter(([from]) => isWhole(from));
  const all = new Set(found.map(([from]) => from));
  return {
    all: [...all],
    likely: mostVoted(found).map((from) => standAt(text, sought, from, from + size)),
    otherwise: mostVoted(votes.filter(([from, count]) => count > 1 && !all.has(from))),
  };
}

function mostVoted(votes: readonly (readonly [from: number, count: number])[]): number[] {
  const most = votes.length > LOOKED_AT ? [...votes].sort((a, b) => b[1] - a[1]).slice(0, LOOKED_AT) : votes;
  return most.map(([from]) => from);
}

/**
 * Of the places where something of the words may stand, `otherwise`, those that are like one where they do: words or something
 * near them may have been changed there, and that one be the copy.
 */
export function lookalikes(text: Searched, sought: Sought, otherwise: readonly number[], { from }: Stand): Stand[] {
  const at = sought.prefix.length;
  const isThere = (gram: number, place: number): boolean =>
    standsAt(sought.whole.subarray(gram, gram + GRAM), text.codes, place + gram - at);
  const grams = gramsNear(sought).filter((gram) => isThere(gram, from));
  return otherwise
    .filter((place) => Math.abs(place - from) >= APART && grams.filter((gram) => isThere(gram, place)).length >= LIKE * grams.length)
    .map((place) => standAt(text, sought, place, place + sought.exact.length));
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
