export type Cell = string | number | boolean | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** What Excel needs to read UTF-8: the mark, then the names of the columns. */
export function csvHeader(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvRow(columns);
}

export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A text that begins like this is taken for a formula by some spreadsheet; the last four are full-width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function csvCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
