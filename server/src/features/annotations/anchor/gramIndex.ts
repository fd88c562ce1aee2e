import { firstOffset } from './offsets';

/** So many units make a gram: fewer stand everywhere, more are broken by every edit. */
export const GRAM = 4;

/** Grams of so many places are not compared. */
const FEW = 8;

/**
 * Where every stretch of four units stands in a text: made once, so that thousands of annotations are not each searched for in
 * the whole draft. Grams of one hash share their places; who asks compares.
 */
export class GramIndex {
  readonly #shift: number;
  /** Where the places of each hash begin among all places. */
  readonly #begins: Uint32Array;
  readonly #places: Uint32Array;

  constructor(codes: Uint16Array) {
    const count = Math.max(0, codes.length - GRAM + 1);
    const bits = Math.max(1, Math.ceil(Math.log2(count + 1)));
    this.#shift = 32 - bits;
    this.#begins = new Uint32Array(2 ** bits + 1);
    this.#places = new Uint32Array(count);
    this.#fill(codes, count);
  }

  /** Sorted by counting, so that the places of a hash are in the order of the text. */
  #fill(codes: Uint16Array, count: number): void {
    const begins = this.#begins;
    for (let i = 0; i < count; i += 1) begins[hashAt(codes, i, this.#shift) + 1]! += 1;
    for (let i = 1; i < begins.length; i += 1) begins[i]! += begins[i - 1]!;
    const next = begins.slice();
    for (let i = 0; i < count; i += 1) {
      const hash = hashAt(codes, i, this.#shift);
      this.#places[next[hash]!] = i;
      next[hash]! += 1;
    }
  }

  /** Where the gram that stands at an index of the asker's own text may stand, in the order of the text. */
  placesOf(codes: Uint16Array, at: number): Uint32Array {
    const hash = hashAt(codes, at, this.#shift);
    return this.#places.subarray(this.#begins[hash]!, this.#begins[hash + 1]!);
  }

  /** Whether the gram at an index of the text itself stands nowhere else in it; of one that may stand in many places, no. */
  isAlone(codes: Uint16Array, at: number): boolean {
    const places = this.placesOf(codes, at);
    return places.length <= FEW && places.every((place) => place === at || !isSameGram(codes, at, place));
  }
}

function isSameGram(codes: Uint16Array, a: number, b: number): boolean {
  for (let i = 0; i < GRAM; i += 1) if (codes[a + i] !== codes[b + i]) return false;
  return true;
}

/** Of places the `count` that are nearest to one; all where there are no more. */
export function nearest(places: Uint32Array, to: number, count: number): Uint32Array {
  if (places.length <= count) return places;
  const middle = firstOffset(places, Math.max(0, to));
  let [from, end] = [middle, middle];
  while (end - from < count) {
    const before = from > 0 ? to - places[from - 1]! : Infinity;
    const after = end < places.length ? places[end]! - to : Infinity;
    if (before < after) from -= 1;
    else end += 1;
  }
  return places.subarray(from, end);
}

function hashAt(codes: Uint16Array, at: number, shift: number): number {
  let hash = 0;
  for (let i = at; i < at + GRAM; i += 1) hash = Math.imul(hash ^ codes[i]!, 0x9e3779b1);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) >>> shift;
}
