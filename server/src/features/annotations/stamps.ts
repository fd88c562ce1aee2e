import type { Stamp } from './annotation';

/** What stands where a file does not tell the time of something; it is not written. */
export const UNKNOWN_TIME = '1970-01-01T00:00:00Z';

/** `2025-01-08T10:00:00+08:00`, without a zone taken for UTC, seconds and their fraction as one likes. */
const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** A time as a file tells it, in ISO 8601 and UTC; undefined for what is no time. What is in UTC stays as it is written. */
export function timeOf(text: string): string | undefined {
  if (!TIME.test(text)) return undefined;
  const isInUtc = text.endsWith('Z');
  const hasZone = isInUtc || /[+-]\d\d:?\d\d$/.test(text);
  const instant = Date.parse(hasZone ? text : text.includes('T') ? `${text}Z` : text);
  if (Number.isNaN(instant)) return undefined;
  return isInUtc ? text : new Date(instant).toISOString().replace('.000Z', 'Z');
}

/** Milliseconds since 1970; 0 for what is no time. */
export function instantOf(at: string): number {
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? 0 : instant;
}

/** Negative where the first is earlier; the same order everywhere, also of what happened in one moment. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return instantOf(a.at) - instantOf(b.at) || compareText(a.at, b.at) || compareText(a.author, b.author);
}

/** By code units, which needs no locale: the order is the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function laterOf(a: Stamp, b: Stamp): Stamp {
  return compareStamps(a, b) >= 0 ? a : b;
}

export function earlierOf(a: Stamp, b: Stamp): Stamp {
  return compareStamps(a, b) <= 0 ? a : b;
}

export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.at === b.at && a.author === b.author;
}
