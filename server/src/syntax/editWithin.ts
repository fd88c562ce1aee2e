import type { SplitText } from './lines';
import type { LineText } from './lineText';
import type { Marker } from './markers';
import { isTableNumber } from './outlineBuilder';
import { CONTENTS_ABOVE, isContentsHead, type DraftLine } from './parts';

/** Most edits are of this kind: something typed into a sentence, which leaves every other line what it was. */
export interface EditWithin {
  /** The line that is another one, from 0. */
  readonly line: number;
  /** How many code units longer it is now. */
  readonly by: number;
  /** The line as it was. */
  readonly was: DraftLine;
  /** Where in the draft what was taken out and put in begins, and where what was taken out ended in the earlier version. */
  readonly from: number;
  readonly until: number;
}

/** How many lines beside a line may make it part of a table: a title, a unit, blank lines. */
const BESIDE_TABLE = 6;

/** What has to be known of the earlier version. */
export interface Before {
  readonly split: SplitText;
  readonly lines: readonly DraftLine[];
  readonly bodyStart: number;
}

/**
 * The one line in which a version differs from the one before it, where that changes the part of no line and no mark of the
 * outline: the line has the same marks before and after, stands behind the head of the draft and before its last line, and no
 * table and no table of contents is near that it could belong to.
 */
export function editWithin(now: SplitText, { split: old, lines, bodyStart }: Before): EditWithin | undefined {
  const line = onlyChange(now.texts, old.texts);
  const [was, is] = [lines[line], now.texts[line]];
  if (!was || !is || !isOfBody(was) || !haveSameMarks(was, is)) return undefined;
  // lines that say the same may still differ in width, or in how they end
  const by = now.text.length - old.text.length;
  if (now.kept.before < was.start || now.kept.after < old.text.length - was.end || is.folded.length - was.folded.length !== by)
    return undefined;
  if (line <= bodyStart || line >= lines.findLastIndex((one) => isOfBody(one) || one.kind === 'table')) return undefined;
  if (isBesideTable(lines, line) || mayTouchContents(lines, line, is) || mayBeAttachment(lines, is)) return undefined;
  return { line, by, was, from: now.kept.before, until: old.text.length - now.kept.after };
}

function isBesideTable(lines: readonly DraftLine[], line: number): boolean {
  for (let i = Math.max(0, line - BESIDE_TABLE); i <= line + BESIDE_TABLE; i += 1) if (lines[i]?.kind === 'table') return true;
  return false;
}

/** Whether it may begin a table of contents, or be the heading at which one ends. */
function mayTouchContents(lines: readonly DraftLine[], line: number, is: LineText): boolean {
  const head = lines.slice(0, CONTENTS_ABOVE);
  return head.some(({ folded }, i) => isContentsHead(folded) || (i === line && isContentsHead(is.folded)));
}

/** A numbered line may become an entry of the attachments. */
function mayBeAttachment(lines: readonly DraftLine[], is: LineText): boolean {
  return /^[ ]*\d/.test(is.folded) && lines.some(({ kind }) => kind === 'attachment');
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
