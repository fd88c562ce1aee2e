import type { Span } from '../../../text/span';

/** A character as it stands in the content of a `w:t`: `&amp;` is one of five code units. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  /** How many UTF-16 code units it is in the text. */
  readonly length: number;
}

const REFERENCE = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/iy;

/** The characters of a stretch of raw text without markup, in their order; references and pairs as one. */
export function unitsOf(xml: string, { start, end }: Span): Unit[] {
  const units: Unit[] = [];
  for (let at = start; at < end; at = units.at(-1)!.end) units.push(unitAt(xml, at));
  return units;
}

function unitAt(xml: string, start: number): Unit {
  REFERENCE.lastIndex = start;
  const reference = REFERENCE.exec(xml)?.[0];
  if (reference) return { start, end: start + reference.length, length: lengthOf(codeOf(reference)) };
  const length = lengthOf(xml.codePointAt(start)!);
  return { start, end: start + length, length };
}

function lengthOf(code: number): 1 | 2 {
  return code > 0xffff ? 2 : 1;
}

/** Of a named reference, that of `&`: none of them is a pair. */
function codeOf(reference: string): number {
  if (reference[1] !== '#') return 0x26;
  const digits = reference.slice(2, -1);
  return /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits);
}
