/** A place as editors and people name it. Both numbers count from 0; `character` counts UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and lines; the only place that does. */
export interface LineIndex {
  readonly lineCount: number;
  /** The offset at which the 0-based line begins; a line past the end begins at the end of the text. */
  lineStart(line: number): number;
  positionAt(offset: number): LineColumn;
  /** A character past the end of its line is the end of that line, before the line break. */
  offsetAt(position: LineColumn): number;
}

/** Line ends are `\n`, `\r\n` and a lone `\r`, as in LSP. `starts` are the offsets at which lines begin, where they are known. */
export function indexLines(text: string, starts: readonly number[] = lineStarts(text)): LineIndex {
  const lineStart = (line: number): number => (line < starts.length ? starts[Math.max(line, 0)]! : text.length);
  return {
    lineCount: starts.length,
    lineStart,
    positionAt(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      const line = lastStartUpTo(starts, at);
      return { line, character: at - starts[line]! };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      const start = lineStart(line);
      return Math.min(start + Math.max(character, 0), endOfLine(text, start, lineStart(line + 1)));
    },
  };
}

/** Where a line ends before its line break. */
function endOfLine(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text[end - 1] === '\n') end -= 1;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return end;
}

const LINE_END = /\r\n?|\n/g;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(LINE_END)) starts.push(match.index + match[0].length);
  return starts;
}

/** Index of the last element of an ascending list that is not above `offset`. */
function lastStartUpTo(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
