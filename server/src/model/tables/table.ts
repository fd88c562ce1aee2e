import { isFigureText, type Cell } from '../../syntax/table';
import { lastTopicIn } from '../subjects/topics';
import { UNIT_COLUMN } from '../subjects/tables';
import { measureClass } from '../measures';
import { ANY_CUE } from '../cues';
import type { Mention } from '../mentions';
import { entryOf, tidyName, unmarked, type Entry } from './entry';
import type { Grid, GridRow } from './grid';
import { columnNames } from './heads';
import { officialNames } from './officialHeads';
import { NO_UNIT, PERCENT, quantityIn, unitInName, unitOf, valueOf, type Unit, type Value } from './values';

/** A figure of a table: a mention with the names of its row and its column. */
export interface CellMention extends Mention {
  readonly cell: { readonly row: Entry; readonly column: Entry; readonly caption: string };
}

/** Whether a mention stands in a table. */
export function isCell(mention: Mention): mention is CellMention {
  return 'cell' in mention;
}

/** Rows as entries and columns as lines across them, or the other way round. */
export interface View {
  readonly entries: readonly Entry[];
  readonly lines: readonly Entry[];
  at(entry: number, line: number): Value | undefined;
}

/** A table that has been read: what its rows and columns are, and what stands where they meet. */
export interface Table {
  readonly caption: string;
  readonly rows: readonly Entry[];
  readonly columns: readonly Entry[];
  /** 单位 | 件数 | 单位 | 件数: two tables set side by side, whose totals may stand in either. */
  readonly doubled: boolean;
  /** Row by row, only columns that hold figures; undefined where words stand. */
  readonly values: readonly (readonly (Value | undefined)[])[];
  /** The figures with the line of the table they stand in. */
  readonly mentions: readonly { readonly line: number; readonly mention: CellMention }[];
}

/** Reads a grid; `index` counts the figures of the tables before it. */
export function readCells(grid: Grid, index: number): Table {
  const names = officialNames(grid) ?? columnNames(grid);
  const figureAt = figureColumns(grid, names);
  const labels = labelColumns(grid, names, figureAt);
  const unitAt = names.findIndex((name, i) => !grid.numeric[i] && UNIT_COLUMN.test(tidyName(name.at(-1) ?? '')) && isUnitColumn(grid, i));
  const columns = figureAt.map((column, i) => numbered(entryOf(i, names[column]!), grid.numbers[column] ?? ''));
  const units = figureAt.map((column) => names[column]!.map(unitInName).findLast((unit) => unit !== NO_UNIT) ?? NO_UNIT);
  const tableUnit = unitOf(grid.unit);
  const rows = rowEntries(
    grid,
    labels.filter((label) => label !== unitAt),
    figureAt[0] ?? 0,
  );
  const mentions: { line: number; mention: CellMention }[] = [];
  const said = namesReader(grid.caption);
  const values = grid.body.map((row, r) => {
    const own = unitAt < 0 ? rowUnit(row, labels) : unitOf(row.cells[unitAt]?.text ?? '');
    return figureAt.map((at, c) => {
      const cell = row.cells[at];
      if (columns[c]!.ignored) return undefined;
      const unit = unitFor(columns[c]!, rows[r]!, units[c]!, own, tableUnit);
      const quantity = cell && quantityIn(cell, unit);
      const mention = quantity && cellMention(quantity, cell, index + mentions.length, said(rows[r]!, columns[c]!));
      if (mention) mentions.push({ line: row.line, mention });
      return valueOf(cell, mention, unit);
    });
  });
  const firstNames = labels.map((i) => names[i]!.join('|')).filter(Boolean);
  const doubled = names.some((name, i) => i > (figureAt[0] ?? 0) && !grid.numeric[i] && firstNames.includes(name.join('|')));
  return { caption: grid.caption, rows, columns, doubled, values, mentions };
}

/** A column with what stands under its name: `2=3+4`, its number and how it is worked out. */
function numbered(entry: Entry, text: string): Entry {
  const [number, formula] = text.includes('=') ? text.split('=') : /^\d+$/.test(text) ? [text, ''] : ['', text];
  return text === '' ? entry : { ...entry, number: number!, formula: formula! === '' ? entry.formula : formula! };
}

/** A percentage column counts in percent, whatever the table counts in. */
function unitFor(column: Entry, row: Entry, own: Unit, ofRow: Unit, ofTable: Unit): Unit {
  if (own !== NO_UNIT) return own;
  const derived = column.derived ?? row.derived;
  if (derived === 'share' || derived === 'rate' || (derived === 'growth' && !/数|量|额/.test(column.name))) return PERCENT;
  if (ofRow !== NO_UNIT) return ofRow;
  return derived === 'other' ? NO_UNIT : ofTable;
}

function figureColumns({ numeric, body }: Grid, names: readonly (readonly string[])[]): number[] {
  const all = numeric.flatMap((is, i) => (is ? [i] : []));
  const [first] = all;
  // 1, 2, 3 before the names of the rows
  return first === 0 && !numeric[1] && numeric.length > 2 && (names[0]!.length === 0 || entryOf(0, names[0]!).ignored) && isCounting(body)
    ? all.slice(1)
    : all;
}

function isCounting(body: readonly GridRow[]): boolean {
  const numbers = body.map(({ cells }) => Number(cells[0]?.text ?? '')).filter((n) => n > 0);
  return numbers.length > 0 && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1);
}

/** The columns of words before the first figures. */
function labelColumns({ numeric }: Grid, names: readonly (readonly string[])[], figureAt: readonly number[]): number[] {
  const first = figureAt.find((i) => !entryOf(i, names[i]!).ignored) ?? numeric.length;
  return numeric.flatMap((is, i) => (!is && i < first && !entryOf(i, names[i]!).ignored ? [i] : []));
}

function isUnitColumn({ body }: Grid, column: number): boolean {
  const words = body.map(({ cells }) => cells[column]?.text ?? '').filter((text) => text !== '');
  const units = words.filter((word) => unitOf(word) !== NO_UNIT);
  return units.length > 0 && 2 * units.length > words.length;
}

function rowUnit({ cells }: GridRow, labels: readonly number[]): Unit {
  const label = labels.map((i) => cells[i]?.text ?? '').findLast((text) => text !== '') ?? '';
  return unitInName(label);
}

/** The names of each row: its last label, under those that reach down from rows above. */
function rowEntries({ body }: Grid, labels: readonly number[], leading: number): Entry[] {
  let carried: string[] = [];
  return body.map((row, index) => {
    const own = labels.map((i) => row.cells[i]?.text ?? '');
    const last = own.findLastIndex((text) => text !== '');
    carried = own.map((text, i) => (text === '' && i < last && reachesDown(carried[i] ?? '', own[last]!) ? (carried[i] ?? '') : text));
    const names = last < 0 ? strayLabel(row, leading) : carried.filter((text) => text !== '');
    const bare = last >= 0 && row.cells.every((cell, i) => labels.includes(i) || cell === undefined || cell.text === '');
    const indent = labels.length === 1 ? row.indent : 0;
    const entry = entryOf(index, names, indent > 0 ? 10 + indent : 0);
    return bare ? { ...entry, ignored: true } : entry;
  });
}

/** A name in a merged cell goes for the rows below but for those that are numbered as high: 四、 does not stand under （三）. */
function reachesDown(name: string, below: string): boolean {
  const [upper, lower] = [unmarked(tidyName(name)).level, unmarked(tidyName(below)).level];
  return upper === 0 || lower === 0 || upper < lower;
}

/** `合计` in the column of serial numbers. */
function strayLabel({ cells }: GridRow, leading: number): string[] {
  return cells.slice(0, leading).flatMap((cell) => (cell && cell.text !== '' && !isFigureText(cell.text) ? [cell.text] : []));
}

/** What the names of a row and a column, and the title, say of the figure where they meet. */
type Said = Pick<CellMention, 'lead' | 'topic' | 'scope' | 'period' | 'cell'>;

/** Reads the names of each row and each column once. */
function namesReader(caption: string): (row: Entry, column: Entry) => Said {
  const known = new Map<Entry, { words: string; topic: string | undefined; scope: string | undefined; period: string }>();
  const read = (entry: Entry) => {
    const words = entry.names.join('');
    const one = { words, topic: lastTopicIn(words), scope: SCOPE.exec(words)?.[0], period: periodOf(entry) };
    known.set(entry, one);
    return one;
  };
  const title = {
    topic: lastTopicIn(caption) ?? '',
    scope: SCOPE.exec(caption)?.[0] ?? '',
    period: /(?:19|20)\d{2}年/.exec(caption)?.[0] ?? '',
  };
  return (row, column) => {
    const [a, b] = [known.get(row) ?? read(row), known.get(column) ?? read(column)];
    return {
      lead: a.words !== '' && b.words !== '' ? `${a.words}·${b.words}` : a.words + b.words,
      topic: b.topic ?? a.topic ?? title.topic,
      scope: a.scope ?? b.scope ?? title.scope,
      period: b.period || a.period || title.period,
      cell: { row, column, caption },
    };
  };
}

const SCOPE = /全[省市区县旗镇州乡]|[省市区县旗]本级/;

function cellMention(quantity: CellMention['quantity'], cell: Cell, index: number, said: Said): CellMention {
  const { lead, topic, scope, period, cell: names } = said;
  return {
    index,
    quantity,
    text: cell.text.slice(quantity.start - cell.start),
    sentence: 0,
    depth: 0,
    bracket: -1,
    lead,
    gap: lead,
    cues: ANY_CUE,
    tail: '',
    separation: 0,
    topic,
    stages: undefined,
    measure: quantity.kind === 'amount' ? measureClass(quantity.unit) : '',
    change: false,
    perUnit: false,
    scope,
    period,
    cell: names,
  };
}

function periodOf({ period }: Entry): string {
  if (period === undefined) return '';
  return period === -1 ? '上年' : period === 0 ? '本年' : `${period}年`;
}

/** The rows as entries; each column is a line across them. */
export function rowView({ rows, columns, values }: Table): View {
  return { entries: rows, lines: columns, at: (entry, line) => values[entry]![line] };
}

/** The columns as entries; each row is a line across them. */
export function columnView({ rows, columns, values }: Table): View {
  return { entries: columns, lines: rows, at: (entry, line) => values[line]![entry] };
}
