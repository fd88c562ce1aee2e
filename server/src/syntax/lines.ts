import { keptEnds, type Kept } from '../text/changed';
import { detached, fold } from '../text/fold';
import { LineText } from './lineText';

/** A draft cut into its lines: what each says, and where it begins. The last line is there also where it is empty. */
export interface SplitText {
  readonly text: string;
  readonly texts: readonly LineText[];
  /** The offset in the draft at which each line begins; a byte order mark belongs to no line. */
  readonly starts: readonly number[];
  /** What the text has in common with the one it was cut after, at its beginning and its end. */
  readonly kept: Kept;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Cuts a text at `\n`, `\r\n` and a lone `\r`. Lines that an earlier version has as well are its lines. */
export function splitText(text: string, previous?: SplitText): SplitText {
  const begin = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (!previous) return { text, ...cut(text, begin, text.length, true), kept: { before: 0, after: 0 } };
  const kept = keptEnds(previous.text, text);
  const { head, tail } = untouched(kept, previous);
  const shift = text.length - previous.text.length;
  const last = previous.texts.length - tail;
  const from = head === 0 ? begin : previous.starts[head]!;
  const to = tail === 0 ? text.length : previous.starts[last]! + shift;
  const middle = cut(text, from, to, tail === 0, linesByText(previous.texts.slice(head, last)));
  return {
    text,
    texts: previous.texts.slice(0, head).concat(middle.texts, previous.texts.slice(last)),
    starts: previous.starts.slice(0, head).concat(middle.starts, shifted(previous.starts.slice(last), shift)),
    kept,
  };
}

function shifted(starts: readonly number[], by: number): readonly number[] {
  return by === 0 ? starts : starts.map((start) => start + by);
}

/** How many lines at the beginning and at the end of the earlier version no edit has touched. */
function untouched({ before, after }: Kept, { text: old, starts }: SplitText): { head: number; tail: number } {
  let head = 0;
  // the character behind the line end counts as well: a \r may become one with a \n
  while (head + 1 < starts.length && starts[head + 1]! < before) head += 1;
  let tail = 0;
  // the first line begins the text, and behind an insertion no longer does; a byte order mark before it is no line end
  while (tail < starts.length - Math.max(head, 1) && starts[starts.length - 1 - tail]! > old.length - after) tail += 1;
  return { head, tail };
}

/** Lines by what they say, to be found again where they have moved. */
function linesByText(lines: readonly LineText[]): Map<string, LineText> {
  return new Map(lines.map((line) => [line.folded, line]));
}

/** Takes a line out: two lines that say the same are two. */
function take(known: Map<string, LineText>, folded: string): LineText | undefined {
  const line = known.get(folded);
  if (line) known.delete(folded);
  return line;
}

const [LF, CR] = [0x0a, 0x0d];

/**
 * The lines of a stretch of the text; `open`: its last line ends with the text, and not with a line end. The lines of a first
 * version are pieces of one text and keep it alive; those of later versions, with `known` lines before them, do not.
 */
function cut(
  text: string,
  from: number,
  to: number,
  open: boolean,
  known?: Map<string, LineText>,
): { texts: LineText[]; starts: number[] } {
  const folded = fold(text.slice(from, to));
  const texts: LineText[] = [];
  const starts: number[] = [];
  const add = (start: number, end: number): void => {
    const line = folded.slice(start, end);
    texts.push(known ? (take(known, line) ?? new LineText(detached(line))) : new LineText(line));
    starts.push(from + start);
  };
  let start = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    if (unit !== LF && unit !== CR) continue;
    add(start, i);
    if (unit === CR && folded.charCodeAt(i + 1) === LF) i += 1;
    start = i + 1;
  }
  if (open) add(start, folded.length);
  return { texts, starts };
}
