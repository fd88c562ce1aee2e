import { CELLS } from './standard';
import { endOf, isJoined, mayNotBegin, mayNotEnd, type Glyphs } from './glyphs';

/** A row of text: glyphs `from` up to `to` of its line, `indent` and `width` in cells. */
export interface Row {
  readonly from: number;
  readonly to: number;
  readonly indent: number;
  /** What the glyphs take up by themselves. */
  readonly width: number;
  /** What each glyph but the last gets in addition, so that the row fills its measure. */
  readonly stretch: number;
}

/** How far rows reach, in cells from the left edge of the type area. */
export interface Measure {
  readonly first: number;
  readonly rest: number;
  readonly right: number;
  /** Whether rows but the last are stretched to the right edge. */
  readonly fills: boolean;
}

export const WHOLE: Measure = { first: 0, rest: 0, right: CELLS, fills: true };

/**
 * Breaks glyphs into rows. A row takes what fits; then it gives back what may not end it （《, what is followed by something
 * that may not begin the next 、，。）, and the beginning of a number or a word that is cut in two; what is given back is made up for by
 * stretching (推出). A row that would give back everything is cut where it is full.
 */
export function rowsOf(glyphs: Glyphs, { first, rest, right, fills }: Measure = WHOLE): Row[] {
  const rows: Row[] = [];
  const { wide, count } = glyphs;
  let from = 0;
  while (from < count || rows.length === 0) {
    const indent = rows.length === 0 ? first : rest;
    const room = Math.max(2, Math.round((right - indent) * 2));
    let to = from;
    let taken = 0;
    while (to < count && taken + wide[to]! <= room) taken += wide[to++]!;
    const end = to < count ? breakBefore(glyphs, from, to) : to;
    for (let i = end; i < to; i += 1) taken -= wide[i]!;
    const gaps = visibleBut(glyphs, from, end);
    const stretch = fills && end < count && gaps > 0 ? (room - taken) / 2 / gaps : 0;
    rows.push({ from, to: end, indent, width: taken / 2, stretch });
    from = end;
  }
  return rows;
}

/** How many glyphs of a row can be moved apart. */
function visibleBut({ wide }: Glyphs, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (wide[i]! > 0) count += 1;
  return count - 1;
}

/** So many glyphs at most are given back; longer words are cut. */
const MOST_GIVEN_BACK = 24;

/** The last place up to `to` where a row may be broken; `to` itself where there is none near. */
function breakBefore(glyphs: Glyphs, from: number, to: number): number {
  const least = Math.max(from + 1, to - MOST_GIVEN_BACK);
  for (let at = to; at >= least; at -= 1) if (mayBreak(glyphs, at)) return at;
  return to;
}

/** Whether a row may end before glyph `at`. */
export function mayBreak(glyphs: Glyphs, at: number): boolean {
  const { wide } = glyphs;
  if (wide[at] === 0) return false;
  const [before, after] = [glyphAt(glyphs, at - 1), glyphAt(glyphs, at)];
  if (mayNotBegin(after) || mayNotEnd(before)) return false;
  return !(isJoined(before.charCodeAt(0)) && isJoined(after.charCodeAt(0)));
}

export function glyphAt(glyphs: Glyphs, i: number): string {
  return glyphs.text.slice(glyphs.at[i]!, endOf(glyphs, i));
}

/** Where a place of the line stands in a row, in cells from the left edge of the type area. */
export function offsetIn(glyphs: Glyphs, row: Row, character: number): number {
  let x = row.indent;
  for (let i = row.from; i < row.to && glyphs.at[i]! < character; i += 1) {
    const width = glyphs.wide[i]!;
    x += width / 2 + (width > 0 && i + 1 < row.to ? row.stretch : 0);
  }
  return x;
}
