import search from 'approx-string-match';
import { GRAM } from './gramIndex';

/** Longer words are compared by their grams: the search takes time in proportion to the product of both lengths. */
const LONGEST = 256;
const [HALF, MOST] = [0.5, 0.6];
const PIECE = 4096;
/** So many units at both ends of words must be the same, and all of shorter words than two ends, figures aside. */
const END = 8;
const SHORT = 2 * END;

/** Whether words that stand in the place of others are a form of them: 53件 of 52件, 应诉案件53件 of 应诉案件52件. */
export function isLikeness(old: Uint16Array, now: Uint16Array): boolean {
  const [a, b] = [wordsOf(old), wordsOf(now)];
  const [shape, shapeNow] = [shapeOf(a), shapeOf(b)];
  if (shape === shapeNow) return true;
  if (shape.length < SHORT || !isSameAtEnds(shape, shapeNow)) return false;
  if (commonEnds(old, now) >= MOST * old.length) return true;
  if (old.length > LONGEST || now.length > LONGEST) return sharedGrams(a, b) >= MOST;
  const errors = Math.floor(old.length * HALF);
  const [match] = search(b, a, errors);
  return match !== undefined && match.errors + now.length - (match.end - match.start) <= errors;
}

/** Whether words begin and end as they did, figures aside: not with a sentence that was put in before or behind them. */
function isSameAtEnds(old: string, now: string): boolean {
  return old.slice(0, END) === now.slice(0, END) && old.slice(-END) === now.slice(-END);
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
