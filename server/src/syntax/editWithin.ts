import type { SplitText } from './lines';
import type { LineText } from './lineText';
import type { Marker } from './markers';
import { isTableNumber } from './outlineBuilder';
import type { DraftLine } from './parts';

/** Most edits are of this kind: something typed into a sentence, which leaves every other line what it was. */
export interface EditWithin {
  /** The line that is another one, from 0. */
  readonly line: number;
  /** How many code units longer it is now. */
  readonly by: number;
}

/** How many lines beside a line may make it part of a table: a title, a unit, blank lines. */
const BESIDE_TABLE = 6;
/** Below these lines a 目录 is no table of contents. */
const CONTENTS_ABOVE = 60;

/**
 * The one line in which a version differs from the one before it, where that changes the part of no line and no mark of the
 * outline: the line has the same marks before and after, is neither the first nor the last of the body, and no table is near.
 * `lines` and `old` are of the earlier version.
 */
export function editWithin(now: SplitText, old: SplitText, lines: readonly DraftLine[]): EditWithin | undefined {
  const line = onlyChange(now.texts, old.texts);
  const [was, is] = [lines[line], now.texts[line]];
  if (!was || !is || !isOfBody(was) || !haveSameMarks(was, is)) return undefined;
  if (line < CONTENTS_ABOVE && is.folded.includes('目')) return undefined;
  if (line <= lines.findIndex(isOfBody) || line >= lines.findLastIndex((one) => isOfBody(one) || one.kind === 'table')) return undefined;
  for (let i = Math.max(0, line - BESIDE_TABLE); i <= line + BESIDE_TABLE; i += 1) if (lines[i]?.kind === 'table') return undefined;
  // a numbered line may become an entry of the attachments or be found again in the contents
  if (/^[ ]*\d/.test(is.folded) && lines.some(({ kind }) => kind === 'attachment')) return undefined;
  if (was.marker && lines.some(({ kind }) => kind === 'contents')) return undefined;
  return { line, by: is.folded.length - was.folded.length };
}

/** The number of the only line that is another one; -1 where there are several or the number of lines is another. */
function onlyChange(now: readonly LineText[], old: readonly LineText[]): number {
  if (now.length !== old.length) return -1;
  const first = now.findIndex((line, i) => line !== old[i]);
  return first >= 0 && now.findLastIndex((line, i) => line !== old[i]) === first ? first : -1;
}

function isOfBody({ kind }: DraftLine): boolean {
  return kind === 'heading' || kind === 'body';
}

function haveSameMarks(was: DraftLine, is: LineText): boolean {
  if (is.alone !== 'body' || is.row !== undefined || was.text.row !== undefined || was.marker !== was.text.marker) return false;
  const [before, now] = [was.text.marker, is.marker];
  if (before?.doubtful || now?.doubtful || !areAlike(before, now)) return false;
  if (before && now && isTableNumber(before, was.folded) !== isTableNumber(now, is.folded)) return false;
  const [inner, others] = [marksOf(was.text), marksOf(is)];
  return inner.length === others.length && inner.every((mark, i) => areAlike(mark, others[i]));
}

function areAlike(a: Marker | undefined, b: Marker | undefined): boolean {
  return a?.style === b?.style && a?.ordinal === b?.ordinal;
}

/** Every mark of a line: the one it begins with, and those inside. */
export function marksOf(line: LineText): readonly Marker[] {
  const inner = line.inner(line.marker?.end ?? 0);
  return line.marker ? [line.marker, ...inner] : inner;
}

/** The lines of the new version. */
export function linesAfter(lines: readonly DraftLine[], { texts, starts }: SplitText, { line, by }: EditWithin): DraftLine[] {
  return lines.map((old, i) => {
    if (i < line || (by === 0 && i > line)) return old;
    const [text, start] = [texts[i]!, starts[i]!];
    return {
      start,
      end: start + text.folded.length,
      folded: text.folded,
      text,
      kind: old.kind,
      marker: i === line ? text.marker : old.marker,
    };
  });
}
