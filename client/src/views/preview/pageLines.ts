import type { PageLine, PreviewLine, PrintedLook } from '../../../../server/src/protocol/preview';

/** A longer draft is shown up to here, in UTF-16 code units: some 1,600 pages. */
const LONGEST = 1_000_000;

/** The lines that the page is to have, and the one from which on the draft is left out. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly cutAt: number | undefined;
}

/** Puts the text of a draft together with what the server says of its lines. */
export function pageLines(text: string, looks: readonly PreviewLine[]): PageLines {
  const isCut = text.length > LONGEST;
  const lines: PageLine[] = (isCut ? text.slice(0, LONGEST) : text).split(/\r\n|\r|\n/).map((line) => ({ text: line }));
  for (const { line, ...look } of looks) {
    const known = lines[line];
    if (!known) break;
    lines[line] = { text: known.text, look };
  }
  return { lines, cutAt: isCut ? lines.length - 1 : undefined };
}

/** What makes `after` of `before`: lines that are replaced by others. */
export interface Splice {
  readonly from: number;
  readonly removed: number;
  readonly lines: readonly PageLine[];
}

/** The lines that differ; undefined where none does. */
export function spliceOf(before: readonly PageLine[], after: readonly PageLine[]): Splice | undefined {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && isSame(before[from]!, after[from]!)) from += 1;
  if (from === before.length && from === after.length) return undefined;
  let kept = 0;
  while (kept < most - from && isSame(before[before.length - 1 - kept]!, after[after.length - 1 - kept]!)) kept += 1;
  return { from, removed: before.length - kept - from, lines: after.slice(from, after.length - kept) };
}

function isSame(a: PageLine, b: PageLine): boolean {
  return a.text === b.text && isSameLook(a.look, b.look);
}

function isSameLook(a: PrintedLook | undefined, b: PrintedLook | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.role !== b.role || a.name !== b.name) return false;
  return isSameList(a.heads, b.heads) && isSameList(a.cells, b.cells) && isSameList(a.markup, b.markup);
}

function isSameList(a: readonly (readonly number[])[] = [], b: readonly (readonly number[])[] = []): boolean {
  return a.length === b.length && a.every((one, i) => one.every((value, at) => value === b[i]![at]));
}
