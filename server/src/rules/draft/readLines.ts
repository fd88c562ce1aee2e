import type { Report } from '../../model/report';
import type { LineKind } from '../../syntax/lineKind';
import type { LineText } from '../../syntax/lineText';
import type { DraftLine } from '../../syntax/parts';

/** Lines that say something of their own: no page furniture, no table of contents. */
const SAYING: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'subtitle', 'heading', 'body', 'table', 'date', 'note']);

/** What a reading that is kept with each line gives (see `perLine`), with its line; offsets count from the line's beginning. */
export function* readLines<T>({ document }: Report, read: (line: LineText) => readonly T[]): Generator<{ line: DraftLine; hit: T }> {
  for (const line of document.lines) {
    if (!SAYING.has(line.kind)) continue;
    for (const hit of read(line.text)) yield { line, hit };
  }
}
