/** Rows as they are put on the clipboard: tabs between cells, each row with an end of line. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join('\t')}\n`).join('');
}

/** One line, and nothing that a spreadsheet takes for a formula. */
function cellOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /^[=+@＝＋＠]/.test(line) ? `'${line}` : line;
}
