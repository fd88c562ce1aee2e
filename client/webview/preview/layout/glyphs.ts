import { halfCellsOf } from '../../../../server/src/protocol/preview';

/**
 * What of a line is printed, a glyph at a time. `text` is shared by all lists, so a megabyte makes no million objects: glyph `i`
 * begins at `at[i]` of the line, ends where the next begins, and is `wide[i]` half cells wide.
 */
export interface Glyphs {
  readonly text: string;
  readonly at: Uint32Array;
  readonly wide: Uint8Array;
  readonly count: number;
}

/** What may not begin a row: 、，。 and everything that closes. */
const CLOSING = new Set('、，。；：？！）》〉】〕｝］”’」』〗％‰℃°…—～·,.;:?!)]}%>»ー々');
/** What may not end one: everything that opens. */
const OPENING = new Set('（《〈【〔｛［“‘「『〖([{<«￥＄$#＃');

export function mayNotBegin(glyph: string): boolean {
  return CLOSING.has(glyph);
}

export function mayNotEnd(glyph: string): boolean {
  return OPENING.has(glyph);
}

/** Opens a pair and stands at the right of its cell. */
export function isOpening(glyph: string): boolean {
  return OPENING.has(glyph);
}

/** A character that joins those beside it, so that no row is broken between: digits, letters and what stands in numbers. */
export function isJoined(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || JOINING.has(code);
}

const JOINING = new Set([...'.,-/%:_@&+'].map((one) => one.charCodeAt(0)));

/** Blanks of every width, as Word has them too (U+2003). */
const BLANKS = new Set([...' \t\u3000\u00a0\ufeff\r\u1680\u2028\u2029\u202f\u205f'].map((one) => one.charCodeAt(0)));
for (let code = 0x2000; code <= 0x200b; code += 1) BLANKS.add(code);

/** A stretch without the blanks at its ends. */
export function trimmed(text: string, from: number, to: number): readonly [number, number] {
  let [start, end] = [from, to];
  while (start < end && BLANKS.has(text.charCodeAt(start))) start += 1;
  while (end > start && BLANKS.has(text.charCodeAt(end - 1))) end -= 1;
  return [start, end];
}

/** The glyphs of a stretch of a line but for what is not printed; `markup` in order, as in `PrintedLook`. */
export function glyphsOf(text: string, from: number, to: number, markup: readonly (readonly [number, number])[] = []): Glyphs {
  const at = new Uint32Array(to - from + 1);
  const wide = new Uint8Array(to - from + 1);
  let count = 0;
  let mark = 0;
  for (let i = from; i < to;) {
    while (mark < markup.length && markup[mark]![1] <= i) mark += 1;
    if (mark < markup.length && markup[mark]![0] <= i) {
      i = Math.min(to, markup[mark]![1]);
      continue;
    }
    const code = text.codePointAt(i)!;
    at[count] = i;
    wide[count] = halfCellsOf(code);
    count += 1;
    i += code > 0xffff ? 2 : 1;
  }
  at[count] = to;
  return { text, at, wide, count };
}

/** Where glyph `i` ends in the line: before anything that is left out behind it. */
export function endOf({ text, at, count }: Glyphs, i: number): number {
  const start = at[i]!;
  if (i >= count) return start;
  return start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
}
