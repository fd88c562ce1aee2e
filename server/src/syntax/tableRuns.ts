import type { LineText } from './lineText';
import { isFigureText, isNothing, type TableRow } from './table';
import type { Candidate } from './tableRow';

/** Line by line whether it belongs to a table. */
type Marks = boolean[];

/**
 * Which lines are tables: rows that follow one another and hold figures, with the title and the `单位：件` right above
 * them, and across `续表`. `open` says which lines are neither blank nor furniture of the page.
 */
export function tableLines(lines: readonly LineText[], open: (at: number) => boolean, blank: (at: number) => boolean): readonly boolean[] {
  const rows = lines.map((line, at): Candidate => (open(at) ? line.row : undefined));
  const marks: Marks = new Array<boolean>(lines.length).fill(false);
  if (!rows.some((row) => row !== undefined)) return marks;
  for (let at = 0; at < lines.length;) {
    const end = rows[at] === undefined ? at : runEnd(rows, at, blank, (i) => open(i) && isBlockName(lines[i]!.folded));
    if (end > at) markRun(rows, at, end, marks);
    at = Math.max(at + 1, end);
  }
  joinContinued(lines, marks, blank);
  markCaptions(lines, marks, open, blank);
  return marks;
}

/**
 * Past the last row of a run: rows of one layout; a blank line or the name of a block between them where the rows have one
 * number of cells.
 */
function runEnd(rows: readonly Candidate[], from: number, blank: (at: number) => boolean, named: (at: number) => boolean): number {
  const layout = layoutOf(rows[from]);
  let end = from + 1;
  for (;;) {
    if (rows[end] !== undefined && fits(rows[end], layout)) end += 1;
    else if (blank(end) && rows[end + 1] !== undefined && rows[end + 1] !== 'rule' && sameCount(rows[end - 1], rows[end + 1])) end += 2;
    else if (isBetween(rows, end) && named(end)) end += 2;
    else return end;
  }
}

/** Whether both lines beside one are rows of figures without a frame, with as many cells. */
function isBetween(rows: readonly Candidate[], at: number): boolean {
  const [before, after] = [rows[at - 1], rows[at + 1]];
  return layoutOf(before) !== 'bar' && figuresIn(before) > 1 && figuresIn(after) > 1 && sameCount(before, after);
}

/** `三、本年度办理结果`: a line of a table where the cells behind its name are empty. */
export function isBlockName(folded: string): boolean {
  return folded.length <= 30 && /^ *[^ 。;:,!?\d]+ *$/.test(folded);
}

function layoutOf(row: Candidate): TableRow['layout'] | undefined {
  return row === undefined || row === 'rule' ? undefined : row.layout;
}

function fits(row: Candidate, layout: TableRow['layout'] | undefined): boolean {
  return row === 'rule' || layout === undefined || row?.layout === layout;
}

function sameCount(a: Candidate, b: Candidate): boolean {
  return typeof a === 'object' && typeof b === 'object' && a.layout === b.layout && a.cells.length === b.cells.length;
}

function markRun(rows: readonly Candidate[], from: number, end: number, marks: Marks): void {
  const run = rows.slice(from, end);
  const solid = run.map((row, i) => isRow(row, run[i - 1] ?? run[i - 2], run[i + 1] ?? run[i + 2]));
  if (!run.some((row) => row !== 'rule' && figuresIn(row) > 0) && !run.includes('rule')) return;
  const last = solid.lastIndexOf(true);
  let first = solid.indexOf(true);
  // 项目 | 行政许可 |  | 行政处罚 above the names of the columns
  for (let i = first - 1; i >= Math.max(0, first - HEAD) && isName(run[i]); i -= 1) first = i;
  // a row between rows, be it but a name, is one of them
  for (let i = Math.max(first, 0); i <= last; i += 1) marks[from + i] = true;
}

/** How many rows a head may have above its last. */
const HEAD = 4;

/** A row of short names and empty cells. */
function isName(row: Candidate): boolean {
  return typeof row === 'object' && row.cells.every(({ text }) => text.length <= 60 && !/[。;!?]/.test(text));
}

function figuresIn(row: Candidate): number {
  return typeof row === 'object' ? row.cells.filter(({ text }) => isFigureText(text)).length : 0;
}

/** Whether a line is a row by itself or by those beside it: two cells are one where the second is a figure or heads one. */
function isRow(row: Candidate, before: Candidate, after: Candidate): boolean {
  if (row === 'rule') return true;
  if (row === undefined) return false;
  const { cells, layout } = row;
  const filled = cells.filter(({ text }) => text !== '');
  if (figuresIn(row) > 0) return filled.length >= 3 || (filled.length === 2 && isFigureText(filled[1]!.text)) || cells.length >= 3;
  const beside = [before, after].some(
    (other) => other === 'rule' || (typeof other === 'object' && figuresIn(other) > 0 && (layout !== 'space' || sameCount(row, other))),
  );
  return (
    beside && filled.length > 0 && cells.every(({ text }) => text.length <= 40) && (cells.length > 2 || !isNothing(filled.at(-1)!.text))
  );
}

const CONTINUED =
  /^[ ]*\(?续[ ]*(?:上[ ]*)?表[ ]*[\d一二三四五六七八九十-]*\)?[ ]*[::]?[^。]{0,20}$|^[ ]*[^。]{0,30}\(续(?:表)?[\d一二三]?\)[ ]*$/;
const UNIT = /^[ ]*(?:\((?:计量)?单位[::][^()。]{1,16}\)|(?:计量)?单位[::] ?[^,。;]{1,16})[ ]*$/;

/** A longer line is none of these; the patterns are tried on short lines only. */
const LONGEST = 120;

function isContinued(folded: string): boolean {
  return folded.length <= LONGEST && CONTINUED.test(folded);
}

function isUnit(folded: string): boolean {
  return folded.length <= LONGEST && UNIT.test(folded);
}

function isCaption(folded: string): boolean {
  return folded.length <= LONGEST && CAPTION.test(folded);
}

/** `续表` between two runs makes them one table, with the blank and unit lines around it. */
function joinContinued(lines: readonly LineText[], marks: Marks, blank: (at: number) => boolean): void {
  for (let at = 1; at < lines.length; at += 1) {
    if (marks[at] || !marks[at - 1]) continue;
    let end = at;
    let continued = false;
    while (end < lines.length && !marks[end] && end - at < 6) {
      const { folded } = lines[end]!;
      if (isContinued(folded)) continued = true;
      else if (!blank(end) && !isUnit(folded)) break;
      end += 1;
    }
    if (continued && marks[end]) marks.fill(true, at, end);
  }
}

const CAPTION =
  /^[ ]*(?:表[ ]*[\d一二三四五六七八九十]{1,3}(?:[-—.]\d+)?(?:[ :.、]|$)[^。;,]{0,40}|[^。;,!?]{2,40}(?:统计表|情况表|一览表|汇总表|明细表|对比表|对照表|报表))(?:[ ]*\([^()]{1,20}\))?(?:[ ]*单位[::][^,。;]{1,12})?[ ]*$/;

/** The title of a table and its `单位：件`, right above it; a blank line may stand between. */
function markCaptions(lines: readonly LineText[], marks: Marks, open: (at: number) => boolean, blank: (at: number) => boolean): void {
  for (let at = 1; at < lines.length; at += 1) {
    if (!marks[at] || marks[at - 1]) continue;
    let from = at;
    for (let above = at - 1; above >= Math.max(0, at - 5) && !marks[above]; above -= 1) {
      if (blank(above)) continue;
      if (!open(above)) break;
      const { folded } = lines[above]!;
      const unit = isUnit(folded);
      if (!unit && !isCaption(folded)) break;
      from = above;
      if (!unit) break;
    }
    marks.fill(true, from, at);
  }
}

/** The text of a unit line, `万元` of `单位：万元`; undefined where the line gives none. */
export function unitLine(folded: string): string | undefined {
  return /单位[::][ ]*([^,。;() ][^,。;()]{0,11}?)[ )]*$/.exec(folded)?.[1];
}

/** Whether a line of a table run is `续表` alone. */
export function isContinuation(folded: string): boolean {
  return isContinued(folded) && !folded.includes('|') && !folded.includes('\t');
}

/** Whether a line is the title of a table or its `单位：件`, also where blanks part it: `表1  行政复议案件办理情况`. */
export function isAboveTable(folded: string): boolean {
  return !/[|\t]/.test(folded) && (isUnit(folded) || isCaption(folded));
}
