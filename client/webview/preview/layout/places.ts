import { endOf } from './glyphs';
import type { Fragment, Page } from './pages';
import { heightOf } from './pages';
import { offsetIn } from './rows';
import { CELLS } from './standard';

/** A place of the draft on paper: page and row from 0, millimetres from the left edge of the type area. */
export interface PaperPlace {
  readonly page: number;
  readonly row: number;
  readonly x: number;
  /** How many rows of the page what stands there takes up. */
  readonly height: number;
}

/** Where a place of the draft is printed; of what is not printed, the end of what is printed before it. Undefined for an empty draft. */
export function placeOf(pages: readonly Page[], line: number, character: number): PaperPlace | undefined {
  const page = lastIndex(pages, (fragments) => fragments.length > 0 && isAtOrBefore(fragments[0]!, line, character));
  const at = Math.max(0, page);
  const fragments = pages[at];
  if (!fragments || fragments.length === 0) return undefined;
  const fragment =
    fragments[
      Math.max(
        0,
        lastIndex(fragments, (one) => isAtOrBefore(one, line, character)),
      )
    ]!;
  return { page: at, ...inFragment(fragment, line, character) };
}

/** The index of the last of those that `holds` is true of; it must be true of those before it. */
function lastIndex<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The line and the character that a fragment begins with. */
export function beginOf({ block, from }: Fragment): { readonly line: number; readonly character: number } {
  if (block.kind === 'table') return { line: block.line + block.rows[from]!.line, character: 0 };
  const { glyphs, rows } = block;
  return {
    line: block.line,
    character: from === 0 && glyphs.at[0]! > 0 && block.role !== 'attachmentTitle' ? 0 : glyphs.at[rows[from]!.from]!,
  };
}

function isAtOrBefore(fragment: Fragment, line: number, character: number): boolean {
  const begin = beginOf(fragment);
  return begin.line < line || (begin.line === line && begin.character <= character);
}

function inFragment({ block, from, to, top }: Fragment, line: number, character: number): Omit<PaperPlace, 'page'> {
  if (block.kind === 'table') {
    let row = top;
    let at = from;
    while (at + 1 < to && block.line + block.rows[at + 1]!.line <= line) row += heightOf(block, at++);
    return { row, x: 0, height: heightOf(block, at) };
  }
  const { glyphs, rows, cell } = block;
  const isBehind = block.line < line;
  const at = isBehind ? to - 1 : Math.max(from, lastIndex(rows.slice(from, to), (one) => glyphs.at[one.from]! <= character) + from);
  const row = rows[at]!;
  const end = row.to > row.from ? endOf(glyphs, row.to - 1) : 0;
  const x =
    isBehind || character >= end
      ? row.indent + row.width + row.stretch * Math.max(0, row.to - row.from - 1)
      : offsetIn(glyphs, row, character);
  return { row: top + at - from, x: Math.min(x, CELLS) * cell, height: 1 };
}
