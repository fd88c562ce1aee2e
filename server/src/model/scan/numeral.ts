import { interval, type Interval } from '../../text/interval';

/** A numeral before its measure word and outer modifiers are read. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly printed: number;
  readonly step: number;
  readonly scale: string;
  readonly value: Interval;
  readonly loose: boolean;
  readonly chinese: boolean;
}

export const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };

/** What 余 may add: one of the place of the lowest digit that is not zero. 1200余 is below 1300. */
export function roundStep(number: number): number {
  if (!Number.isInteger(number)) return 10 ** -(String(number).split('.')[1]?.length ?? 0);
  let step = 1;
  while (number !== 0 && number % (step * 10) === 0) step *= 10;
  return step;
}

/** From a printed number to one below what stands for the next: 1200余. */
export function above(low: number, width: number): Interval {
  return interval(low, low + width, false, true);
}
