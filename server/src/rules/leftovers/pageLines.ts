import type { Document } from '../../syntax/document';
import type { LineText } from '../../syntax/lineText';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import type { Source } from '../source';
import { isHan } from './characters';

const PAGE = /^[ \t]{0,40}(?:([—–-]{1,2}) ?\d{1,3} ?\1|第 ?\d{1,3} ?页(?: ?[,、/]? ?共 ?\d{1,3} ?页)?)[ \t]{0,8}$/;

/** Whether a line is a page number and nothing else: `— 7 —`, `第7页 共12页`. */
const isPage: (line: LineText) => boolean = perLine((folded) => folded.length < 24 && PAGE.test(folded), false);

/** A line with a page number, and the lines between which it cuts a sentence. */
export interface PageBetween {
  readonly line: DraftLine;
  readonly before: DraftLine;
  readonly behind: DraftLine;
}

/** Page numbers on lines of their own between two halves of a sentence; none in a text whose lines are all broken. */
export function pagesBetween({ lines }: Document): readonly PageBetween[] {
  const found: PageBetween[] = [];
  lines.forEach((line, at) => {
    if (!isPage(line.text)) return;
    const [before, behind] = [neighbour(lines, at, -1), neighbour(lines, at, 1)];
    if (before && behind && isCut(before) && continues(behind)) found.push({ line, before, behind });
  });
  return found.length === 0 || isBroken(lines) ? [] : found;
}

/** All that is asked of a line: whether it is such a page number, or may stand before or behind one. */
export const pagesSource: Source = ({ was, is }) => asNeighbour(was) === asNeighbour(is);

function asNeighbour(line: DraftLine): string {
  return [isPage(line.text), isCut(line), continues(line), line.folded.length >= SHORTEST].join(' ');
}

/** A line that is cut has as many characters. */
const SHORTEST = 16;

/** How many empty lines may stand beside a page number. */
const GAP = 3;

/** The next line that is not empty, if it is text. */
function neighbour(lines: readonly DraftLine[], at: number, step: 1 | -1): DraftLine | undefined {
  for (let i = at + step, left = GAP; left >= 0 && i >= 0 && i < lines.length; i += step, left -= 1) {
    const line = lines[i]!;
    if (line.kind !== 'blank') return line.kind === 'body' || line.kind === 'heading' ? line : undefined;
  }
  return undefined;
}

/** Whether a line ends in the midst of a sentence: long enough to be no title, and without a mark that ends one. */
function isCut({ folded, kind }: DraftLine): boolean {
  const last = folded.trimEnd().at(-1) ?? '';
  return kind === 'body' && folded.length >= SHORTEST && (isHan(last.charCodeAt(0)) || ',、'.includes(last) || /\d/.test(last));
}

/** Whether a line goes on with a sentence: no indent, no ordinal. */
function continues({ folded, kind }: DraftLine): boolean {
  return (
    kind === 'body' &&
    /^[\u4e00-\u9fff\d,]/.test(folded) &&
    !/^(?:[一二三四五六七八九十]{1,3}[、是要]|第[一二三四五六七八九十])/.test(folded)
  );
}

/** Whether every line of a text is broken at some width, so that each ends within a sentence. */
function isBroken(lines: readonly DraftLine[]): boolean {
  let [cut, all] = [0, 0];
  for (const line of lines) {
    if (line.kind !== 'body' || line.folded.length < SHORTEST) continue;
    all += 1;
    if (isCut(line)) cut += 1;
  }
  return all >= 8 && cut * 3 > all;
}
