import { GRAM } from './gramIndex';
import type { Searched } from './searched';

/** Which side of words is meant: what stands before them, or behind. */
export type Side = 'before' | 'behind';

/** No words ask for more of what stands around them. */
export const LONGEST_REACH = 96;
/** A gram that stands in more places than this tells nothing apart. */
const MANY = 64;
/** How many grams of long words are looked at. */
const TRIED = 48;

/** A gram in or beside the words, and how much of what stands beside them it takes. */
interface Telling {
  readonly at: number;
  readonly places: Uint32Array;
  readonly reach: number;
}

/**
 * How many units on one side are needed, together with the words from unit `from` to `to`, so that they stand in the text
 * once: for 12件 in 受理12件 two before it, where 收到12件 is there as well. 0 where the words alone stand once;
 * `LONGEST_REACH` where nothing near tells them apart.
 */
export function reachOf(text: Searched, from: number, to: number, side: Side): number {
  const telling = tellingGram(text, from, to, side);
  if (!telling) return LONGEST_REACH;
  let reach = telling.reach;
  for (const place of telling.places) {
    if (place === telling.at) continue;
    const common = commonAt(text.codes, from, to, place - telling.at, side);
    if (common >= reach) reach = common + 1;
  }
  return Math.min(reach, LONGEST_REACH);
}

/** Words and one side of them in another place, so far away: how much of that side is the same; -1 where the words are not. */
function commonAt(codes: Uint16Array, from: number, to: number, shift: number, side: Side): number {
  const length = to - from;
  let run = 0;
  const limit = length + LONGEST_REACH;
  if (side === 'before') {
    while (run < limit && to - 1 - run >= 0 && to - 1 - run + shift >= 0 && codes[to - 1 - run] === codes[to - 1 - run + shift]) run += 1;
  } else {
    while (run < limit && from + run < codes.length && codes[from + run] === codes[from + run + shift]) run += 1;
  }
  return run < length ? -1 : run - length;
}

/** The gram with the fewest places in the words, or the nearest beside them that stands in few. */
function tellingGram(text: Searched, from: number, to: number, side: Side): Telling | undefined {
  const within = rarestWithin(text, from, to);
  if (within) return within;
  for (let reach = Math.max(1, GRAM - (to - from)); reach <= LONGEST_REACH; reach += 1) {
    const at = side === 'before' ? from - reach : to + reach - GRAM;
    if (at < 0 || at + GRAM > text.codes.length) return undefined;
    const places = text.grams.placesOf(text.codes, at);
    if (places.length <= MANY) return { at, places, reach };
  }
  return undefined;
}

function rarestWithin(text: Searched, from: number, to: number): Telling | undefined {
  let best: Telling | undefined;
  const step = Math.max(1, Math.floor((to - from) / TRIED));
  for (let at = from; at + GRAM <= to; at += step) {
    const places = text.grams.placesOf(text.codes, at);
    if (places.length <= MANY && places.length < (best?.places.length ?? Infinity)) best = { at, places, reach: 0 };
    if (best?.places.length === 1) return best;
  }
  return best;
}
