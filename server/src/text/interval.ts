/**
 * The values that a figure can stand for. `20余件` is [20, 30), `近2万` is (18000, 20000), `12件` is [12, 12].
 * A bound that does not exist is `-Infinity` or `Infinity`.
 */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** Whole numbers below this stand for most figures of a draft; each has one interval for all. */
const COMMON = 4096;
const KNOWN: Interval[] = [];

export function exactly(value: number): Interval {
  if (!(value >= 0 && value < COMMON && Number.isInteger(value))) return interval(value, value);
  // behind the last known one a list would grow with holes
  while (KNOWN.length <= value) KNOWN.push(interval(KNOWN.length, KNOWN.length));
  return KNOWN[value]!;
}

export function interval(low: number, high: number, lowOpen = false, highOpen = false): Interval {
  return { low, high, lowOpen, highOpen };
}

export function add(a: Interval, b: Interval): Interval {
  return interval(a.low + b.low, a.high + b.high, a.lowOpen || b.lowOpen, a.highOpen || b.highOpen);
}

export function sumOf(all: readonly Interval[]): Interval {
  return all.reduce(add, exactly(0));
}

/** A bound without the noise of binary fractions: 99.2, not 99.19999999999999. */
export function plainNumber(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/** Numbers closer than this share of their size are the same: decimals in a draft have at most a dozen digits. */
const EPSILON = 1e-9;

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Whether every value of `a` is below every value of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  if (a.high === Infinity || b.low === -Infinity) return false;
  if (near(a.high, b.low)) return a.highOpen || b.lowOpen;
  return a.high < b.low;
}

/** Whether some value is in both. */
export function intersects(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}
