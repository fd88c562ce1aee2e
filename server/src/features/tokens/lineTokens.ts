import { typeNumber, type TokenType } from './legend';

/**
 * The tokens of a line, four numbers each: where it begins in the line, where it ends, its type, its modifiers. In the order of
 * the text, none over another. Plain numbers, since a long draft has hundreds of thousands.
 */
export type LineTokens = readonly number[];

/** How many numbers a token takes. */
export const WIDTH = 4;

export const NO_TOKENS: LineTokens = [];

/** Adds a token behind the others; one that would stand over the last or be empty is left out. */
export function addToken(to: number[], start: number, end: number, type: TokenType, modifiers = 0): void {
  if (start < end && (to.length === 0 || to[to.length - WIDTH + 1]! <= start)) to.push(start, end, typeNumber(type), modifiers);
}

/** Puts one layer over another: what of the lower one the upper one leaves free stays. */
export function layOver(upper: LineTokens, lower: LineTokens): LineTokens {
  if (upper.length === 0) return lower;
  if (lower.length === 0) return upper;
  const all: number[] = [];
  let next = 0;
  const takeUpTo = (end: number): void => {
    for (; next < upper.length && upper[next]! < end; next += WIDTH) push(all, upper, next, upper[next]!, upper[next + 1]!);
  };
  for (let at = 0; at < lower.length; at += WIDTH) {
    let start = lower[at]!;
    const end = lower[at + 1]!;
    takeUpTo(start);
    start = Math.max(start, endOfLast(all));
    while (next < upper.length && upper[next]! < end) {
      push(all, lower, at, start, upper[next]!);
      start = upper[next + 1]!;
      takeUpTo(upper[next]! + 1);
    }
    push(all, lower, at, start, end);
  }
  takeUpTo(Infinity);
  return all;
}

function endOfLast(tokens: LineTokens): number {
  return tokens.length === 0 ? 0 : tokens[tokens.length - WIDTH + 1]!;
}

function push(to: number[], of: LineTokens, at: number, start: number, end: number): void {
  if (start < end) to.push(start, end, of[at + 2]!, of[at + 3]!);
}

/** Whether two lines have the same tokens. */
export function areSame(a: LineTokens, b: LineTokens): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
