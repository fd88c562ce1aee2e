import type { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import { cropEnd, cropStart, printable, widthOf } from './width';

/** A line of the draft, cropped around a place. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Blanks and carets that stand below the place. */
  readonly carets: string;
}

/** Shows the line in which `span` begins in at most `width` columns; of a longer span what stands in that line. */
export function excerptOf(text: string, lines: LineIndex, span: Span, width: number): Excerpt {
  const line = lines.positionAt(span.start).line;
  const lineStart = lines.lineStart(line);
  const lineEnd = endOfLine(text, lines, line);
  const start = Math.min(span.start, lineEnd);
  const end = Math.min(span.end, lineEnd);
  // No more of an endless line than can be shown is looked at: a character takes a column or two.
  const most = 2 * width;
  const marked = cropEnd(printable(text.slice(start, Math.min(end, start + most))), width - 2);
  const before = printable(text.slice(Math.max(lineStart, start - most), start));
  const after = printable(text.slice(end, Math.min(lineEnd, end + most)));
  return aroundMark(before, marked, after, width);
}

function endOfLine(text: string, lines: LineIndex, line: number): number {
  let end = lines.lineStart(line + 1);
  while (end > lines.lineStart(line) && /[\r\n]/.test(text[end - 1]!)) end -= 1;
  return end;
}

/** What comes before explains more than what follows, and gets up to two thirds of the room. */
function aroundMark(allBefore: string, marked: string, allAfter: string, width: number): Excerpt {
  const room = width - widthOf(marked);
  const roomAfter = Math.min(widthOf(allAfter), Math.max(Math.floor(room / 3), room - widthOf(allBefore)));
  const before = cropStart(allBefore, room - roomAfter);
  const after = cropEnd(allAfter, roomAfter);
  return { before, marked, after, carets: ' '.repeat(widthOf(before)) + '^'.repeat(Math.max(1, widthOf(marked))) };
}
