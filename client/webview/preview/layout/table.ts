import type { PageLine } from '../../../../server/src/protocol/preview';
import { glyphsOf, trimmed, type Glyphs } from './glyphs';
import { rowsOf, type Row } from './rows';
import { AREA, ROW, ROWS, SIZE } from './standard';

/** A cell with the rows of its text. */
export interface TableCell {
  readonly glyphs: Glyphs;
  readonly rows: readonly Row[];
}

/** A row of a table; `height` in rows of the page. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly TableCell[];
  readonly height: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly role: 'table';
  /** The lines that it was made from. */
  readonly sources: readonly PageLine[];
  /** Widths of its columns, in millimetres; together as wide as the type area. */
  readonly columns: readonly number[];
  readonly rows: readonly TableRow[];
  readonly characters: number;
  /** The number of its first line. */
  line: number;
}

/** Between the text of a cell and its frame, on each side, and from a row of a cell's text to the next, in millimetres. */
export const PADDING = 1;
export const LEADING = SIZE.table * 1.35;

/** More rows of text do not fit on a page. */
const MOST_ROWS = Math.floor((ROWS * ROW) / LEADING) - 1;
const MOST_COLUMNS = 40;

/** Lays a table out across the type area: columns as wide as their words as far as there is room. `sources` are the lines of its rows. */
export function tableOf(sources: readonly PageLine[]): TableBlock {
  const texts = sources.map(cellsOf);
  const count = Math.min(MOST_COLUMNS, Math.max(1, ...sources.map(({ look }) => look?.cells?.length ?? 0)));
  const columns = columnsFor(texts, count);
  // the rule of Markdown below the head is among the lines, and no row
  const rows = texts.flatMap((cells, line) => (sources[line]!.look?.role === 'table' ? [rowOf(cells.slice(0, count), columns, line)] : []));
  let characters = 0;
  for (const cells of texts) for (const { count: glyphs } of cells) characters += glyphs;
  return { kind: 'table', role: 'table', sources, columns, rows, characters, line: 0 };
}

function cellsOf({ text, look }: PageLine): Glyphs[] {
  return (look?.cells ?? []).map(([start, end]) => {
    const [from, to] = trimmed(text, start, end);
    return glyphsOf(text, from, to, starsIn(text, from, to));
  });
}

function starsIn(text: string, from: number, to: number): [number, number][] {
  return to - from > 4 && text.startsWith('**', from) && text.endsWith('**', to) ? [[from, from + 2], [to - 2, to]] : []; // prettier-ignore
}

function rowOf(cells: readonly Glyphs[], columns: readonly number[], line: number): TableRow {
  const set = cells.map((glyphs, i) => {
    const right = Math.max(1, Math.floor(((columns[i]! - 2 * PADDING) / SIZE.table) * 2) / 2);
    return { glyphs, rows: rowsOf(glyphs, { first: 0, rest: 0, right, fills: false }).slice(0, MOST_ROWS) };
  });
  const most = Math.max(1, ...set.map(({ rows }) => rows.length));
  return { line, cells: set, height: Math.min(ROWS, Math.ceil((most * LEADING + PADDING) / ROW)) };
}

/** The narrowest columns get all that they want, those that are left the same each; what nobody wants is shared out alike. */
function columnsFor(texts: readonly (readonly Glyphs[])[], count: number): number[] {
  const wanted = Array.from({ length: count }, () => SIZE.table * 2 + 2 * PADDING);
  for (const cells of texts)
    cells.slice(0, count).forEach(({ wide, count: glyphs }, i) => {
      let half = 0;
      for (let g = 0; g < glyphs && half < WIDEST * 2; g += 1) half += wide[g]!;
      wanted[i] = Math.max(wanted[i]!, (half / 2 + 0.5) * SIZE.table + 2 * PADDING);
    });
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const given = [...wanted];
  let left: number = AREA.width;
  order.forEach((column, i) => {
    given[column] = Math.min(wanted[column]!, left / (count - i));
    left -= given[column]!;
  });
  return given.map((width) => width + left / count);
}

/** A cell of more characters is broken before all others are made narrow. */
const WIDEST = 24;
