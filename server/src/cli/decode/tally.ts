/** What decoded text is made of, as far as it tells whether it was decoded well. */
export interface Tally {
  /** U+FFFD: bytes that are not of the encoding. */
  readonly replaced: number;
  /** The line of the first of them, from 1; 0 where there is none. */
  readonly firstReplacedLine: number;
  /** Characters above ASCII that were decoded. */
  readonly foreign: number;
  /** Control characters that no text has; NUL is among them. */
  readonly controls: number;
  readonly nulls: number;
}

const REPLACEMENT = 0xfffd;
const LINE_FEED = 0x0a;
const DELETE = 0x7f;
const ESCAPE = 0x1b;

export function tallyOf(text: string): Tally {
  let replaced = 0;
  let firstReplacedLine = 0;
  let foreign = 0;
  let controls = 0;
  let nulls = 0;
  let line = 1;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED) line += 1;
    else if (code === REPLACEMENT) {
      if (replaced === 0) firstReplacedLine = line;
      replaced += 1;
    } else if (code > DELETE) foreign += 1;
    else if (isControl(code)) {
      controls += 1;
      if (code === 0) nulls += 1;
    }
  }
  return { replaced, firstReplacedLine, foreign, controls, nulls };
}

/** Not counted: tab to carriage return, and the escape and SUB (0x1a, end of file) of old text files. */
function isControl(code: number): boolean {
  return code < 0x09 || (code > 0x0d && code < 0x20 && code !== 0x1a && code !== ESCAPE) || code === DELETE;
}
