/**
 * The figures of GB/T 9704—2012 (党政机关公文格式) as a Word file has them: lengths in twips (twentieths of a point), sizes of characters
 * in half points. The preview has the same in millimetres (client/webview/preview/layout/standard.ts); a test holds them together.
 */

export const TWIPS_PER_MM = 1440 / 25.4;

const twips = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** A4 (5.1). */
export const PAPER = { width: twips(210), height: twips(297) } as const;

/** The type area (版心, 5.2.1): 156 by 225 mm. */
export const AREA = { width: twips(156), height: twips(225) } as const;

/** 天头 37 mm, 订口 28 mm (5.2.1), and what is left on the other sides. */
export const MARGIN = {
  top: twips(37),
  left: twips(28),
  right: PAPER.width - twips(28) - AREA.width,
  bottom: PAPER.height - twips(37) - AREA.height,
} as const;

/** 22 rows of 28 characters (5.2.3). */
export const ROWS = 22;
export const CELLS = 28;

/** From one row to the next: rounded down, since a twentieth of a point too much would leave 21 rows on a page. */
export const ROW = Math.floor(AREA.height / ROWS);

/** From one character to the next. */
export const CELL = AREA.width / CELLS;

/** 2号, 3号, 4号 and 小四, in half points. */
export const SIZE = { title: 44, text: 32, folio: 28, table: 24 } as const;

/** The width of a full character of a size, in twips. */
export function emOf(size: number): number {
  return size * 10;
}

/**
 * What a cell is wider than a character of 3号, in 4096ths of a point: 28 characters are wider than 156 mm, so that it is below nothing.
 * The page states it for those who turn the grid of characters on.
 */
export const GRID_SPACE = Math.floor(((CELL - emOf(SIZE.text)) / 20) * 4096);

/** What is added to each character of 3号 so that 28 fit into a row, in whole twips: -5, a quarter of a point. */
export const CHARACTER_SPACE = Math.floor(CELL) - emOf(SIZE.text);

/** Between the type area and the dashes beside a page number (7.5). */
const FOLIO_BELOW = twips(7);
/** The height of the row with the page number. */
export const FOLIO_ROW = 320;
/** From the lower edge of the paper to that row, so that its middle, where the dashes are, stands 7 mm below the type area. */
export const FOLIO_FROM_EDGE = Math.round(MARGIN.bottom - FOLIO_BELOW - FOLIO_ROW / 2);

/** A paragraph begins two characters in (7.3.3); a date ends four before the right edge (7.3.5.1). */
export const INDENT = 2;
export const DATE_BEFORE_EDGE = 4;

/** From the row of a document's number to the red line, which is 4 mm below its characters, and how thick that is: 0.4 mm, in eighths of a point. */
export const RULE_BELOW_POINTS = Math.round((twips(4) - (ROW - emOf(SIZE.text)) / 2) / 20);
export const RULE_EIGHTHS = 9;

/** So many cells, in twips. */
export function cells(count: number): number {
  return Math.round(count * CELL);
}
