import type { Bilingual } from '../../rules/rule';
import type { Style } from './style';
import { padTo, widthOf } from './width';

/** A table with the names of its columns above; nothing at all where it has no rows. */
export function headedTable(columns: readonly Bilingual[], rows: readonly (readonly string[])[], { say, colors }: Style): string[] {
  return rows.length === 0 ? [] : tableOf([columns.map((column) => colors.dim(say(column))), ...rows]);
}

/** Columns aligned by what they take on the screen, two blanks between them; the last one is not padded. */
export function tableOf(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, widthOf(cell))));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < row.length - 1 ? padTo(cell, widths[i]!) : cell))
      .join('  ')
      .trimEnd(),
  );
}
