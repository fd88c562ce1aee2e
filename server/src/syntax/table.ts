/** One cell of a table row, its offsets counted from the line's beginning; blanks around the text do not belong to it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const BAR = /[^|]+/g;
const COLUMN = /[^ \t]+(?: [^ \t]+)*/g;

/** The filled cells of a folded line: apart by bars, by tabs, or by two blanks and more. */
export function tableCells(folded: string): Cell[] {
  const cells: Cell[] = [];
  for (const match of folded.matchAll(folded.includes('|') ? BAR : COLUMN)) {
    const text = match[0].trim();
    if (text === '') continue;
    const start = match.index + match[0].indexOf(text);
    cells.push({ start, end: start + text.length, text });
  }
  return cells;
}

/** `|---|:--:|`: the line between head and body of a Markdown table. */
export function isTableRule(folded: string): boolean {
  return /^[ \t|:-]+$/.test(folded) && folded.includes('-');
}
