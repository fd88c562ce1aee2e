import type { Document } from '../../syntax/document';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { firstIndex } from '../../text/sorted';
import type { OutlineNode } from '../../syntax/outline';
import type { Between } from './groups';

/** The index of the line that holds an offset. */
export function lineAt({ lines }: Document, offset: number): number {
  return Math.max(0, firstIndex(lines, ({ start }) => start > offset) - 1);
}

/** Lines wholly between two headings, and the lines of both where they differ. */
function linesBetween(document: Document, before: OutlineNode, node: OutlineNode): readonly DraftLine[] {
  return document.lines.slice(lineAt(document, before.markerSpan.start) + 1, lineAt(document, node.markerSpan.start));
}

const LONGEST_PLAIN_HEADING = 40;

/** A heading without a number: `下一步打算`. */
export const isPlainHeading = perLine((folded) => {
  const words = folded.trim();
  return words.length >= 2 && words.length <= LONGEST_PLAIN_HEADING && !/[。;:,!?…]/.test(words) && /[\u4e00-\u9fff]/.test(words);
}, false);

/** Whether the last line with words before a heading is a heading without a number. */
export function hasPlainHeadingBefore(document: Document, node: OutlineNode): boolean {
  let at = lineAt(document, node.markerSpan.start) - 1;
  while (at >= 0 && document.lines[at]!.kind === 'blank') at -= 1;
  const line = document.lines[at];
  return line?.kind === 'body' && isPlainHeading(line.text);
}

/** Reads what stands between headings of a draft. */
export function betweenIn(document: Document): Between {
  return {
    hasPlainHeading: (before, node) =>
      linesBetween(document, before, node).some(({ kind, text }) => kind === 'body' && isPlainHeading(text)),
    isNothing: (before, node) =>
      !before.runIn && linesBetween(document, before, node).every(({ kind }) => kind === 'blank') && !sameLine(document, before, node),
  };
}

function sameLine(document: Document, before: OutlineNode, node: OutlineNode): boolean {
  return lineAt(document, before.markerSpan.start) === lineAt(document, node.markerSpan.start);
}
