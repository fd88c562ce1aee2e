import { isAboveTable, isBlockName, isContinuation, unitLine } from '../../syntax/tableRuns';
import { isFigureText, isNothing, isTableRule, readRow, type Cell, type TableRow } from '../../syntax/table';

/** A row of the body, its cells put under the columns; a cell that is not there is undefined. */
export interface GridRow {
  /** The line of the table it stands in, from 0. */
  readonly line: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly indent: number;
}

/** One table: head and body, with what is said above it. */
export interface Grid {
  readonly caption: string;
  /** `件` of `单位：件`; '' without. */
  readonly unit: string;
  readonly head: readonly (readonly string[])[];
  readonly body: readonly GridRow[];
  readonly width: number;
  /** What stands under the head: `1`, `2=3+4` of each column; empty without. */
  readonly numbers: readonly string[];
  /** Which columns hold figures. */
  readonly numeric: readonly boolean[];
}

interface Draft {
  caption: string;
  unit: string;
  head: string[][];
  numbers: readonly string[];
  body: { line: number; row: TableRow }[];
}

const empty = (): Draft => ({ caption: '', unit: '', head: [], numbers: [], body: [] });

/** The tables of a run of lines (folded): a new head begins a new table, the same head again continues it. */
export function readGrids(lines: readonly string[]): Grid[] {
  const drafts: Draft[] = [empty()];
  lines.forEach((folded, line) => {
    const current = drafts.at(-1)!;
    if (folded.trim() === '' || isTableRule(folded) || isContinuation(folded)) return;
    const row = readRow(folded) ?? blockName(folded, current);
    const isEmpty = row === undefined || row.cells.every(({ text }) => text === '');
    if (isEmpty || isAboveTable(folded)) return readAbove(folded, current, drafts);
    if (isColumnNumbers(row, current)) current.numbers = row.cells.map(({ text }) => text);
    else if (isHead(row, current)) readHead(row, current, drafts);
    else current.body.push({ line, row });
  });
  return drafts.filter(({ body }) => body.length > 0).map(gridOf);
}

/** `三、本年度办理结果` between rows without a frame: a row with nothing behind its name. */
function blockName(folded: string, { body }: Draft): TableRow | undefined {
  const layout = body.at(-1)?.row.layout;
  if (layout === undefined || layout === 'bar' || !isBlockName(folded) || isAboveTable(folded)) return undefined;
  const text = folded.trim();
  const start = folded.indexOf(text);
  return { layout, cells: [{ start, end: start + text.length, text }], indent: start };
}

/** A line without cells: the title or the unit; behind rows it begins another table, but for the unit of one continued. */
function readAbove(folded: string, current: Draft, drafts: Draft[]): void {
  const unit = unitLine(folded);
  let target = current;
  if (current.body.length > 0 && unit === undefined) drafts.push((target = empty()));
  if (unit !== undefined && target.unit === '') target.unit = unit;
  const title = folded
    .replace(/\(?单位[::].*$/, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  if (title !== '' && target.body.length === 0) target.caption += title;
}

/** Whether a row names columns: it holds no figure, and more than the name of a block. */
function isHead({ cells }: TableRow, current: Draft): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const figures = filled.filter(({ text }) => isFigureText(text));
  if (figures.length > 0)
    return (
      current.body.length === 0 && figures.length > 1 && figures.every(({ text }) => /^(?:19|20)\d{2}$/.test(text)) && isRising(figures)
    );
  if (filled.some(({ text }, i) => i > 0 && isNothing(text))) return false;
  if (current.body.length === 0 && current.head.length === 0) return true;
  return filled.length >= 2;
}

function isRising(cells: readonly Cell[]): boolean {
  return cells.slice(1).every(({ text }, i) => Math.abs(Number(text) - Number(cells[i]!.text)) === 1);
}

/** A head has no more rows; what goes on without figures is none. */
const DEEPEST = 6;

function readHead({ cells }: TableRow, current: Draft, drafts: Draft[]): void {
  const texts = cells.map(({ text }) => text);
  const again = current.head.some((row) => row.join('|') === texts.join('|'));
  if (again) return;
  if (current.body.length > 0) drafts.push({ ...empty(), head: [texts] });
  else if (texts.filter(Boolean).length === 1 && current.head.length === 0) readTitleCell(texts.join(''), current);
  else if (current.head.length < DEEPEST) current.head.push(texts);
  else current.head = [texts];
}

/** A title or unit that a cell over the whole width holds. */
function readTitleCell(text: string, current: Draft): void {
  const unit = unitLine(text);
  if (unit === undefined) current.caption += text;
  else current.unit = unit;
}

/** `甲 1 2 3`, `栏次 1 2=3+4 3 4`: the numbers of the columns under the head. */
function isColumnNumbers({ cells }: TableRow, { head, body }: Draft): boolean {
  if (head.length === 0 || body.length > 0 || !/^(?:甲|栏次|行次|1|)$/.test(cells[0]!.text)) return false;
  const numbers = cells.slice(1).map(({ text }) => numberOf(text));
  const first = numbers.findIndex((n) => n !== undefined && !Number.isNaN(n));
  const begin = first < 0 ? NaN : numbers[first]! - first;
  return numbers.length >= 2 && begin <= 2 && numbers.every((n, i) => n === undefined || n === begin + i);
}

/** `3`, 2 of `2=3+4`; undefined for a formula without a number of its own, or nothing; NaN for anything else. */
function numberOf(text: string): number | undefined {
  if (text === '' || /^\d{1,3}(?:[-+−]\d{1,3})+$/.test(text)) return undefined;
  return /^\d{1,3}(?:=\d{1,3}(?:[-+−÷/]\d{1,3})+(?:[×*]100%?)?)?$/.test(text) ? Number.parseInt(text, 10) : NaN;
}

function gridOf({ caption, unit, head, numbers, body }: Draft): Grid {
  const trimmed = body.map(({ line, row }) => ({ line, row, cells: withoutLastEmpty(row.cells) }));
  const blank = /^(?:blank|space)$/.test(body[0]!.row.layout);
  const headWidth = Math.max(0, ...head.map((row) => row.length));
  let width = blank ? 0 : headWidth;
  for (const { cells } of trimmed) width = Math.max(width, cells.length);
  if (blank && headWidth > width) width = headWidth;
  width = Math.min(width, widest(trimmed.map(({ cells }) => cells.length)));
  const full = trimmed.filter(({ cells }) => cells.length === width).map(({ cells }) => cells);
  const numeric = numericColumns(full.length > 0 ? full : trimmed.map(({ cells }) => cells), width);
  const places = blank ? placesOf(full) : undefined;
  const rows = trimmed.map(({ line, row, cells }) => ({ line, indent: row.indent, cells: align(cells, width, numeric, places) }));
  return { caption, unit, head, numbers: numbers.length === width ? numbers : [], body: rows, width, numeric };
}

/** A width that the rows fill at least in part: one line of ten thousand bars makes no column for the others. */
function widest(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) total += count;
  return Math.max(LEAST, Math.ceil((FILL * total) / counts.length));
}

const LEAST = 40;
const FILL = 8;

function withoutLastEmpty(cells: readonly Cell[]): readonly Cell[] {
  let end = cells.length;
  while (end > 1 && cells[end - 1]!.text === '') end -= 1;
  return cells.slice(0, end);
}

function numericColumns(rows: readonly (readonly Cell[])[], width: number): boolean[] {
  const [figures, texts] = [new Array<number>(width).fill(0), new Array<number>(width).fill(0)];
  for (const cells of rows)
    cells.forEach(({ text }, i) => {
      if (isFigureText(text)) figures[i]! += 1;
      else if (!isNothing(text)) texts[i]! += 1;
    });
  return figures.map((n, i) => n >= texts[i]! && (i > 0 || (n > 0 && !(width > 1 && isYears(rows)))));
}

/** `2021`, `2022`: a first column of years names the rows. */
function isYears(rows: readonly (readonly Cell[])[]): boolean {
  return rows.every(([first]) => first === undefined || !isFigureText(first.text) || /^(?:19|20)\d{2}$/.test(first.text));
}

/** From where to where each column reaches, in columns of a screen, as the full rows show it. */
type Places = readonly (readonly [from: number, to: number])[];

function placesOf(full: readonly (readonly Cell[])[]): Places | undefined {
  const [first, ...others] = full;
  if (!first) return undefined;
  const places = first.map(({ start, end }): [number, number] => [start, end]);
  for (const cells of others)
    cells.forEach(({ start, end }, i) => {
      places[i] = [Math.min(places[i]![0], start), Math.max(places[i]![1], end)];
    });
  return places;
}

/** Puts the cells of a row under the columns: by their place, or with what is missing at the end or at the beginning. */
function align(cells: readonly Cell[], width: number, numeric: readonly boolean[], places: Places | undefined): (Cell | undefined)[] {
  if (cells.length >= width) return cells.slice(0, width);
  const pad = new Array<undefined>(width - cells.length).fill(undefined);
  const [left, right] = [
    [...cells, ...pad],
    [...pad, ...cells],
  ];
  if (places) return alignByPlace(cells, width, places) ?? [cells[0], ...new Array<undefined>(width - 1).fill(undefined)];
  return misfits(right, numeric) < misfits(left, numeric) ? right : left;
}

function alignByPlace(cells: readonly Cell[], width: number, places: Places): (Cell | undefined)[] | undefined {
  const put = new Array<Cell | undefined>(width).fill(undefined);
  let from = 0;
  for (const cell of cells) {
    let best = -1;
    for (let i = from; i < width; i += 1) {
      const [start, end] = places[i]!;
      if (start >= cell.end) break;
      if (cell.start < end && start < cell.end) {
        if (best >= 0) return undefined;
        best = i;
      }
    }
    if (best < 0) return undefined;
    put[best] = cell;
    from = best + 1;
  }
  return put;
}

function misfits(cells: readonly (Cell | undefined)[], numeric: readonly boolean[]): number {
  return cells.filter((cell, i) => cell !== undefined && !isNothing(cell.text) && isFigureText(cell.text) !== numeric[i]).length;
}
