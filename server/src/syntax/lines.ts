import { fold } from '../text/fold';

/** One line of the draft without its line end. */
export interface Line {
  /** Offset of its first code unit in the draft. */
  readonly start: number;
  readonly end: number;
  /** The line folded (see `text/fold.ts`); as long as the raw line. */
  readonly folded: string;
}

const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;

/** Every line of the draft, the last one also where it is empty; a byte order mark belongs to no line. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  LINE.lastIndex = first;
  for (;;) {
    const match = LINE.exec(text)!;
    const start = match.index;
    lines.push({ start, end: start + match[1]!.length, folded: fold(match[1]!) });
    if (match[2] === '') return lines;
  }
}
