import type { Followed } from './follow';
import type { Searched } from './searched';
import { standsAt, type Sought } from './sought';
import { around, type Stand } from './stands';

/** One place is clearer than another only where this share of the context, and so many units, are there in it alone. */
const CLEARLY = 0.25;
const CLEARLY_UNITS = 8;
/** Words that stand once are taken for themselves where this many units, with what stands next to them, are the same. */
const ENOUGH = 12;
/** A side of which this share is what it was is where the words stood. */
const MOST = 0.7;
/** Of contexts shorter than this nothing follows. */
const LEAST = 12;
/** How much must be the same beside words of one unit, and of two. */
const FEW_NEED: readonly number[] = [0, 16, 6];
/** Less than this is typed into a clause. */
const TYPED = 16;

/** Places where words can stand. */
export interface Choice<T extends Stand = Stand> {
  /** Those that can be theirs. */
  readonly possible: readonly T[];
  /** Others that may be: a copy may have been made of them, and they may have been changed since. */
  readonly others: readonly Stand[];
}

/**
 * The places where the words stand unchanged that can be theirs. Where they stand together with so much of what stood beside
 * them that nothing else in the draft had the same, they are what was annotated, or a copy of it: they have not come from
 * elsewhere. Otherwise nearly everything around them must be the same.
 */
export function chosen({ codes }: Searched, all: readonly Stand[], sought: Sought): Choice {
  const isKnown = (stand: Stand): boolean => isTold(stand, sought);
  const stands = all.filter((stand) => !isTheirNeighbour(stand, sought, codes));
  const told = stands.filter(isKnown);
  const possible = (told.length > 0 ? told : stands).filter((stand) => isTheirs(stand, sought, told.length > 0));
  // where 甲镇8件、乙镇8件 change places, a place can be told and look like that of its neighbour
  const isRival = (stand: Stand): boolean =>
    isKnown(stand) || (stands.includes(stand) && (isAtHome(stand, sought) || possible.some((one) => isClearer(stand, one, sought))));
  return { possible, others: all.filter((stand) => !possible.includes(stand) && isRival(stand)) };
}

function isTheirs(stand: Stand, sought: Sought, told: boolean): boolean {
  return isOfItsClause(stand, sought) && (isAtHome(stand, sought) || (told && sameUnits(stand, sought) >= ENOUGH));
}

/**
 * Whether the words have moved with what they are said of. Where 受理8件，审结8件 loses its second clause, what stands behind the
 * words stands behind the 8件 of 受理 now: it is the other side that tells.
 */
export function isOfItsClause({ before, behind }: Stand, sought: Sought): boolean {
  // what tells a mark or a single character from others is too little to know it by
  const least = FEW_NEED[sought.exact.length] ?? 0;
  const needed = (clause: number, reach: number): number => Math.max(least, Math.min(clause, reach));
  return (
    isKeptBeside(before, needed(sought.clauseBefore, sought.reachBefore), sought) &&
    isKeptBeside(behind, needed(sought.clauseBehind, sought.reachBehind), sought)
  );
}

/**
 * Whether the place is rather that of the same words which stood near: where 甲镇8件、乙镇8件 loses its second part, all behind
 * the words stands behind those of 甲镇 now, and these have before them what they had.
 */
function isTheirNeighbour({ from, to, before, behind }: Stand, { prefix, exact, suffix }: Sought, codes: Uint16Array): boolean {
  for (let at = 0; before.run < prefix.length && at + exact.length <= prefix.length; at += 1) {
    if (standsAt(exact, prefix, at) && at > before.run && runBefore(prefix, at, codes, from) > before.run) return true;
  }
  for (let at = 0; behind.run < suffix.length && at + exact.length <= suffix.length; at += 1) {
    const end = at + exact.length;
    if (standsAt(exact, suffix, at) && suffix.length - end > behind.run && runBehind(suffix, end, codes, to) > behind.run) return true;
  }
  return false;
}

function runBefore(a: Uint16Array, i: number, b: Uint16Array, j: number): number {
  let run = 0;
  while (run < i && run < j && a[i - 1 - run] === b[j - 1 - run]) run += 1;
  return run;
}

function runBehind(a: Uint16Array, i: number, b: Uint16Array, j: number): number {
  let run = 0;
  while (i + run < a.length && j + run < b.length && a[i + run] === b[j + run]) run += 1;
  return run;
}

/** As much as needed is the same next to the words, or what was taken out or put in there is too little to have been these words. */
function isKeptBeside({ run, fewer }: Followed, least: number, { exact }: Sought): boolean {
  return run >= least || (exact.length > 1 && fewer < exact.length && fewer > -TYPED);
}

/** Whether nothing else in the old draft had the words with what stands beside them here. */
function isTold({ before, behind }: Stand, { reachBefore, reachBehind }: Sought): boolean {
  return before.run >= reachBefore || behind.run >= reachBehind;
}

/** The words and what is the same next to them. */
function sameUnits({ before, behind }: Stand, { exact }: Sought): number {
  return before.run + exact.length + behind.run;
}

/** Whether the place is the one that the words had: nearly all that stood around them is there. */
function isAtHome({ before, behind }: Stand, { prefix, suffix }: Sought): boolean {
  const all = prefix.length + suffix.length;
  return all >= LEAST && before.matched + behind.matched >= MOST * all && before.run + behind.run > 0;
}

export function isKept(matched: number, length: number): boolean {
  return length >= LEAST && matched >= MOST * length;
}

export function isClearer(one: Stand, other: Stand, { prefix, suffix }: Sought): boolean {
  return around(one) >= around(other) + Math.max(CLEARLY_UNITS, CLEARLY * (prefix.length + suffix.length));
}
