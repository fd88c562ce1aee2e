import { unitsOf } from './breaks';
import { AREA, emOf, ROW, ROWS, SIZE, TWIPS_PER_MM } from './measures';
import { tableRow } from './styles';
import { cellsOf } from './widths';

/** How a table is set; lengths in twips, the size of its characters in half points. */
export interface TableLook {
  readonly columns: readonly number[];
  readonly size: number;
  /** Between the text of a cell and its frame, on the left and the right. */
  readonly padding: number;
  /** Of each row: how high it is, and which of its cells have more than one row of text. */
  readonly rows: readonly { readonly height: number; readonly long: readonly boolean[] }[];
}

/** Word refuses a table of more columns. */
export const MOST_COLUMNS = 63;

const MM = Math.round(TWIPS_PER_MM);
/** 小四, 五号, 小五, 六号, 小六, 七号, with less room between text and frame: the first in which no number is broken in its cell. */
const SIZES = [
  { size: SIZE.table, padding: MM },
  { size: 21, padding: MM },
  { size: 18, padding: MM },
  { size: 18, padding: Math.round(MM / 2) },
  { size: 15, padding: Math.round(MM / 2) },
  { size: 13, padding: Math.round(MM / 4) },
  { size: 11, padding: Math.round(MM / 8) },
] as const;
/** The line of a frame. */
const FRAME = 10;
/** A cell of more characters is broken before all others are made narrow. */
const WIDEST = 24;
/** A column is so wide at least where its words are, in cells. */
const NARROWEST = 2;

/** Sets a table across the type area. `texts` are the words of its cells, `count` how many columns it has. */
export function tableLook(texts: readonly (readonly string[])[], count: number): TableLook {
  const needs = needsOf(texts, count);
  const fits = ({ size, padding }: (typeof SIZES)[number]): boolean =>
    needs.reduce((sum, { least }) => sum + least * emOf(size) + 2 * padding, 0) <= AREA.width;
  const { size, padding } = SIZES.find(fits) ?? SIZES.at(-1)!;
  const columns = columnsFor(needs, { em: emOf(size), padding });
  const rows = texts.map((row) => {
    const most = row.map((text, i) => rowsIn(cellsOf(text), columns[i]! - 2 * padding, emOf(size)));
    const high = Math.max(1, ...most) * tableRow(size) + MM;
    // on the rows of the page, so that those below a table stand where they would stand without it
    const height = Math.min(ROWS, Math.ceil(high / ROW)) * ROW - FRAME;
    return { height, long: most.map((one) => one > 1) };
  });
  return { columns, size, padding, rows };
}

/** How wide a column must and would like to be, in cells. */
interface Need {
  readonly least: number;
  readonly wanted: number;
}

function needsOf(texts: readonly (readonly string[])[], count: number): Need[] {
  const needs = Array.from({ length: count }, () => ({ least: 1, wanted: NARROWEST }));
  for (const row of texts)
    row.slice(0, count).forEach((text, i) => {
      const width = cellsOf(text);
      const longest = unitsOf(text).reduce((most, unit) => Math.max(most, unit.most), 0);
      needs[i]!.least = Math.max(needs[i]!.least, Math.min(longest, WIDEST), Math.min(width, NARROWEST));
      needs[i]!.wanted = Math.max(needs[i]!.wanted, Math.min(width, WIDEST) + 0.5);
    });
  return needs.map(({ least, wanted }) => ({ least, wanted: Math.max(least, wanted) }));
}

function rowsIn(width: number, room: number, em: number): number {
  return Math.max(1, Math.ceil(width / Math.max(1, Math.floor((room / em) * 2) / 2)));
}

/** What is left when each column has what it needs goes to those that want least more, as far as they want it; then to all alike. */
function columnsFor(needs: readonly Need[], { em, padding }: { em: number; padding: number }): number[] {
  const given = needs.map(({ least }) => least * em + 2 * padding);
  const needed = given.reduce((sum, width) => sum + width, 0);
  // nothing fits: all are made narrow alike
  if (needed > AREA.width) return rounded(given.map((width) => (width * AREA.width) / needed));
  let left = AREA.width - needed;
  const more = needs.map(({ least, wanted }) => (wanted - least) * em);
  const order = more.map((_, i) => i).sort((a, b) => more[a]! - more[b]!);
  order.forEach((column, i) => {
    const own = Math.min(more[column]!, left / (needs.length - i));
    given[column]! += own;
    left -= own;
  });
  return rounded(given.map((width) => width + left / needs.length));
}

/** Whole twips that together are as wide as the type area. */
function rounded(widths: readonly number[]): number[] {
  let exact = 0;
  let before = 0;
  return widths.map((width) => {
    exact += width;
    const end = Math.round(exact);
    const own = end - before;
    before = end;
    return own;
  });
}
