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

const PADDING = Math.round(TWIPS_PER_MM);
/** 小四, 五号, 小五, 六号, 七号: the first in which each column has room for two characters. */
const SIZES = [SIZE.table, 21, 18, 15, 11] as const;
/** The line of a frame. */
const FRAME = 10;
/** A cell of more characters is broken before all others are made narrow. */
const WIDEST = 24;

/** Sets a table across the type area. `texts` are the words of its cells, `count` how many columns it has. */
export function tableLook(texts: readonly (readonly string[])[], count: number): TableLook {
  const widths = texts.map((row) => row.map((text) => cellsOf(text)));
  const size = SIZES.find((one) => count * (emOf(one) * 2 + 2 * PADDING) <= AREA.width) ?? SIZES.at(-1)!;
  const padding = Math.min(PADDING, Math.max(0, Math.floor((AREA.width / count - emOf(size)) / 2)));
  const columns = columnsFor(widths, count, { em: emOf(size), padding });
  const rows = widths.map((row) => {
    const most = row.map((width, i) => rowsIn(width, columns[i]! - 2 * padding, emOf(size)));
    const high = Math.max(1, ...most) * tableRow(size) + PADDING;
    // on the rows of the page, so that those below a table stand where they would stand without it
    const height = Math.min(ROWS, Math.ceil(high / ROW)) * ROW - FRAME;
    return { height, long: most.map((one) => one > 1) };
  });
  return { columns, size, padding, rows };
}

function rowsIn(width: number, room: number, em: number): number {
  return Math.max(1, Math.ceil(width / Math.max(1, Math.floor((room / em) * 2) / 2)));
}

/** The narrowest columns get all that they want, those that are left the same each; what nobody wants is shared out alike. */
function columnsFor(widths: readonly (readonly number[])[], count: number, { em, padding }: { em: number; padding: number }): number[] {
  const wanted = Array.from({ length: count }, () => em * 2 + 2 * padding);
  for (const row of widths)
    row.slice(0, count).forEach((width, i) => {
      wanted[i] = Math.max(wanted[i]!, (Math.min(width, WIDEST) + 0.5) * em + 2 * padding);
    });
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const given = [...wanted];
  let left = AREA.width;
  order.forEach((column, i) => {
    given[column] = Math.min(wanted[column]!, left / (count - i));
    left -= given[column]!;
  });
  return rounded(given.map((width) => width + left / count));
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
