import { firstOffset } from './offsets';
import { span, type Span } from '../../../text/span';

/** Marks that differ in nothing but how an office or an input method writes them, each to one of them. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['。｡', '.'],
  ['“”„‟〝〞', '"'],
  ['‘’‚‛', "'"],
  ['〔【', '['],
  ['〕】', ']'],
  ['、､', '、'],
  ['—–―─‐‑‒−', '-'],
  ['·•・‧', '·'],
];
/** What is no word: blanks, line ends, and marks that have no width. */
const DROPPED = ' \t\n\r\v\f\u0085\u00a0\u00ad\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';
const FIRST_WIDTH = 0x2000;
const LAST_WIDTH = 0x200f;
const [FULL_FIRST, FULL_LAST, FULL_TO_HALF] = [0xff01, 0xff5e, 0xfee0];

let table: Uint16Array | undefined;

/** For every code unit the one that it counts as; 0: it counts as none. */
function counted(): Uint16Array {
  return (table ??= makeTable());
}

function makeTable(): Uint16Array {
  const made = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = FULL_FIRST; code <= FULL_LAST; code += 1) made[code] = code - FULL_TO_HALF;
  for (let code = FIRST_WIDTH; code <= LAST_WIDTH; code += 1) made[code] = 0;
  for (let i = 0; i < DROPPED.length; i += 1) made[DROPPED.charCodeAt(i)] = 0;
  for (const [marks, one] of ALIKE) for (let i = 0; i < marks.length; i += 1) made[marks.charCodeAt(i)] = one.charCodeAt(0);
  return made;
}

/**
 * A text as words are compared in it: widths of characters and marks folded, blanks and line ends left out, since wrapping a
 * draft anew puts these anywhere. Each unit of it is a code unit of the raw text.
 */
export class NormalText {
  private constructor(
    /** The units, one code each. */
    readonly codes: Uint16Array,
    /** Where each stands in the raw text. */
    private readonly offsets: Uint32Array,
  ) {}

  static of(raw: string): NormalText {
    const known = counted();
    const codes = new Uint16Array(raw.length);
    const offsets = new Uint32Array(raw.length);
    let length = 0;
    for (let offset = 0; offset < raw.length; offset += 1) {
      const code = known[raw.charCodeAt(offset)]!;
      if (code === 0) continue;
      codes[length] = code;
      offsets[length] = offset;
      length += 1;
    }
    return new NormalText(codes.subarray(0, length), offsets.subarray(0, length));
  }

  get length(): number {
    return this.codes.length;
  }

  /** The first unit that stands at a raw offset or behind it; the length where there is none. */
  indexAt(offset: number): number {
    return firstOffset(this.offsets, offset);
  }

  /** Where a unit stands in the raw text. */
  offsetOf(index: number): number {
    return this.offsets[index]!;
  }

  /** The raw text from one unit up to another, which is not of it any more; without blanks at its ends. */
  rawSpan(from: number, to: number): Span {
    return span(this.offsets[from]!, this.offsets[to - 1]! + 1);
  }
}

/** The units of a text alone. */
export function normalCodes(raw: string): Uint16Array {
  const known = counted();
  const codes = new Uint16Array(raw.length);
  let length = 0;
  for (let offset = 0; offset < raw.length; offset += 1) {
    const code = known[raw.charCodeAt(offset)]!;
    if (code !== 0) codes[length++] = code;
  }
  return codes.subarray(0, length);
}
