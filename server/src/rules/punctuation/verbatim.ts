import type { LineText } from '../../syntax/lineText';
import { perLine } from '../../syntax/perLine';
import type { DraftLine } from '../../syntax/parts';

const NONE: ReadonlySet<number> = new Set();
/** A head of settings is short. */
const LONGEST_HEAD = 40;

/** Three or more backticks or tildes at the beginning of a line, maybe in a quotation: the mark itself; empty for other lines. */
const fenceOf = perLine(
  (folded) => (folded.includes('```') || folded.includes('~~~') ? (/^[ \t>]*(`{3,}|~{3,})/.exec(folded)?.[1] ?? '') : ''),
  '',
);

/** Lines of a Markdown draft that are no text, by their number: its head between `---` (`tags: [a, b]`) and code between fences. */
export function verbatimLines(lines: readonly DraftLine[]): ReadonlySet<number> {
  const end = endOfHead(lines);
  const found = end > 0 ? new Set(Array.from({ length: end + 1 }, (_, at) => at)) : undefined;
  return addFences(lines, found) ?? NONE;
}

/** Code whose fence is not closed may be anything, and is read as text. */
function addFences(lines: readonly DraftLine[], known: Set<number> | undefined): Set<number> | undefined {
  let [found, open, mark] = [known, -1, ''];
  for (let at = 0; at < lines.length; at += 1) {
    const fence = fenceOf(lines[at]!.text);
    if (fence === '') continue;
    if (open < 0) [open, mark] = [at, fence];
    else if (fence.startsWith(mark)) {
      found ??= new Set();
      for (let inside = open; inside <= at; inside += 1) found.add(inside);
      open = -1;
    }
  }
  return found;
}

const KEY = /^[\w\u4e00-\u9fff-]{1,30}:(?: |$)/;

/** The line that ends the head; -1 where the draft has none. */
function endOfHead(lines: readonly DraftLine[]): number {
  if (!mayHaveHead(lines)) return -1;
  for (let at = 1; at < lines.length && at <= LONGEST_HEAD; at += 1) {
    const { folded } = lines[at]!;
    if (folded.trimEnd() === '---' || folded.trimEnd() === '...') return at > 1 ? at : -1;
    if (!KEY.test(folded) && !/^(?:\s|#|- |$)/.test(folded)) return -1;
  }
  return -1;
}

/** Whether a line by itself may begin or end code: ``` or ~~~. */
export function isFence(line: LineText): boolean {
  return fenceOf(line) !== '';
}

/** Whether a draft may have a head of settings: it begins with `---`. */
export function mayHaveHead(lines: readonly DraftLine[]): boolean {
  return lines[0]?.folded.trimEnd() === '---';
}
