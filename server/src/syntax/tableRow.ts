import { isFigureText, isTableRule, readRow, type TableRow } from './table';

/** The cells of a line that may be a row; `rule` for the line under a Markdown head. */
export type Candidate = TableRow | 'rule' | undefined;

/** The row that a folded line may be, by itself. */
export function rowOf(folded: string): Candidate {
  if (isTableRule(folded)) return 'rule';
  if (!/\||\t| (?: |[^ ]+ [^ ]+ [^ ])/.test(folded)) return undefined;
  const row = readRow(folded);
  return row !== undefined && row.cells.length >= 2 && !isProse(row, folded) ? row : undefined;
}

/** Between blanks a cell is a name or a figure; `1.<tab>全年受理……` is an entry of a list. */
function isProse({ layout, cells }: TableRow, folded: string): boolean {
  if (layout === 'blank') return folded.length > 400 || /[。;!?]|[:,](?!\d{3}(?!\d))/.test(folded.replace(/其中[:,]|:$/g, ''));
  if (layout === 'bar' || layout === 'space') return false;
  const [first, second] = cells;
  return (
    cells.length === 2 &&
    (/[。;!?]/.test(folded) ||
      (/^[^\u4e00-\u9fff]*(?:[一二三四五六七八九十]+[^\u4e00-\u9fff]*)?$/.test(first!.text) && !isFigureText(second!.text)))
  );
}
