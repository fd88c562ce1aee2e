import { PLAIN, printedLines } from '../../server/src/features/layout/printed';
import { readReport } from '../../server/src/model/report';
import type { PreviewLine } from '../../server/src/protocol/preview';

/** What the server would say of the lines of a draft. */
export function looksOf(text: string): PreviewLine[] {
  return printedLines(readReport(text).document).flatMap(({ role, heads, cells, markup, name }, line): PreviewLine[] =>
    role === PLAIN.role && heads.length + markup.length === 0
      ? []
      : [
          {
            line,
            role,
            heads: heads.map(({ start, end, level }) => [start, end, level] as const),
            cells: cells.map(({ start, end }) => [start, end] as const),
            markup: markup.map(({ start, end }) => [start, end] as const),
            ...(name !== undefined && { name }),
          },
        ],
  );
}
