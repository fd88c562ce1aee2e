import search from 'approx-string-match';
import { GRAM } from './gramIndex';

/** Longer words are compared by their grams: the search takes time in proportion to the product of both lengths. */
const LONGEST = 256;
const [HALF, MOST] = [0.5, 0.6];
const PIECE = 4096;
/** Longer words than this must begin and end nearly as they did, but for so many units. */
const [SHORT, SOON] = [16, 5];

/** Whether words that stand in the place of others are a form of them: 53件 of 52件, 应诉案件53件 of 应诉案件52件. */
export function isLikeness(old: Uint16Array, now: Uint16Array): boolean {
  if (!isSameAtEnds(old, now)) return false;
  const [a, b] = [wordsOf(old), wordsOf(now)];
  if (shapeOf(a) === shapeOf(b) || commonEnds(old, now) >= MOST * old.length) return true;
  if (old.length > LONGEST || now.length > LONGEST) return sharedGrams(a, b) >= MOST;
  const errors = Math.floor(old.length * HALF);
  const [match] = search(b, a, errors);
  return match !== undefined && match.errors + now.length - (match.end - match.start) <= errors;
}

/** Whether long words begin and end nearly as they did: not with a sentence that was put in before or behind them. */
function isSameAtEnds(old: Uint16Array, now: Uint16Array): boolean {
  if (old.length < SHORT) return true;
  return meetsSoon(old, now) && meetsSoon(old.slice().reverse(), now.slice().reverse());
}

function meetsSoon(a: Uint16Array, b: Uint16Array): boolean {
  for (let i = 0; i <= SOON; i += 1) for (let j = 0; j <= SOON; j += 1) if (agree(a, i, b, j)) return true;
  return false;
}

function agree(a: Uint16Array, i: number, b: Uint16Array, j: number): boolean {
  for (let k = 0; k < GRAM; k += 1) if (a[i + k] === undefined || a[i + k] !== b[j + k]) return false;
  return true;
}

/** The words with each figure as one sign: 0件 for 52件 as for 1,053件. */
function shapeOf(words: string): string {
  return words.replaceAll(/[\d.,]+/g, '0').replaceAll(/[〇零一二三四五六七八九十百千万亿两]+/g, '一');
}

/** How many units both begin and end with. */
function commonEnds(a: Uint16Array, b: Uint16Array): number {
  const shorter = Math.min(a.length, b.length);
  let [begin, end] = [0, 0];
  while (begin < shorter && a[begin] === b[begin]) begin += 1;
  while (end < shorter - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return begin + end;
}

/** The share of the grams of one text that another has as well. */
function sharedGrams(a: string, b: string): number {
  const grams: Set<string> = new Set();
  for (let i = 0; i + GRAM <= b.length; i += 1) grams.add(b.slice(i, i + GRAM));
  let [all, shared] = [0, 0];
  for (let i = 0; i + GRAM <= a.length; i += 1) {
    all += 1;
    if (grams.has(a.slice(i, i + GRAM))) shared += 1;
  }
  return all === 0 ? 0 : shared / all;
}

function wordsOf(codes: Uint16Array): string {
  let words = '';
  for (let at = 0; at < codes.length; at += PIECE) words += String.fromCharCode(...codes.subarray(at, at + PIECE));
  return words;
}
