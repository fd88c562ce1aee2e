/** The numbers of GB/T 9704-2012 (党政机关公文格式). Lengths on paper are in millimetres, widths in a row in cells (字). */

/** A4, its upper margin (天头) and its binding margin (订口). */
export const PAPER = { width: 210, height: 297, top: 37, left: 28 } as const;

/** The type area (版心): 22 rows of 28 characters that fill it. */
export const AREA = { width: 156, height: 225 } as const;
export const ROWS = 22;
export const CELLS = 28;

/** From the beginning of a character or a row to that of the next. */
export const CELL = AREA.width / CELLS;
export const ROW = AREA.height / ROWS;

const POINT = 25.4 / 72;
/** 二号, 三号, 四号 and 小四. */
export const SIZE = { title: 22 * POINT, text: 16 * POINT, folio: 14 * POINT, table: 12 * POINT } as const;

/** From the type area down to the page number's dashes (一字线). */
export const FOLIO_BELOW = 7;

/** So many characters fit beside one another in a title. */
export const TITLE_CELLS = Math.floor(AREA.width / SIZE.title);

/** A paragraph begins two characters in; the date of a report that is sealed ends four before the right edge. */
export const INDENT = 2;
export const DATE_BEFORE_EDGE = 4;
