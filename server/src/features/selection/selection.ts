import { readingOf } from '../../model/readings';
import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import { covers, span, type Span } from '../../text/span';
import { firstIndex } from '../../text/sorted';
import { attachedOutline } from '../attachedOutline';
import { nodesAt, sectionSpan } from '../sections';
import { pieceAt, STRENGTHS, stretchesAt, stretchesOf, type Stretch } from './stretches';

/**
 * What a growing selection takes in from an offset on, the smallest first, each larger than the one before: figure, entry of a
 * list, clause, sentence, what stands in marks and these, item, paragraph, table, section, the sections above, the draft.
 */
export function selectionsAt({ text, document }: Report, offset: number): Span[] {
  const line = lineAt(document, offset);
  const all = [...inLine(document, line, offset), ...blocksAt(document, line), ...sectionsAt(document, offset), span(0, text.length)];
  const around = all.filter(({ start, end }) => start <= offset && offset <= end && start < end);
  const found: Span[] = [];
  for (const one of around.sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = found[found.length - 1];
    if (!last || (covers(one, last) && one.end - one.start > last.end - last.start)) found.push(one);
  }
  // of an empty draft, and where nothing else is, the cursor itself
  return found.length === 0 ? [span(offset, offset)] : found;
}

function lineAt({ lines }: Document, offset: number): number {
  return Math.max(0, firstIndex(lines, ({ start }) => start > offset) - 1);
}

function inLine(document: Document, number: number, offset: number): Span[] {
  const line = document.lines[number]!;
  const { start, folded, text, kind } = line;
  const at = offset - start;
  if (kind === 'blank' || at < 0) return [];
  const found: Span[] = [];
  if (kind === 'body' || kind === 'heading') {
    const { mentions } = readingOf(line);
    const near = mentions[firstIndex(mentions, ({ quantity }) => quantity.end >= at)]?.quantity;
    if (near && near.start <= at) found.push(near);
  }
  for (const stretch of stretchesAt(stretchesOf(text), at).reverse()) {
    found.push(...piecesOf(stretch, at).map((piece) => trimmed(folded, piece)));
    found.push(trimmed(folded, stretch), ...(stretch.outer ? [stretch.outer] : []));
  }
  return found.map((one) => span(start + one.start, start + one.end));
}

/** Entry, clause, part and sentence. A part that only lacks the point of its sentence would be a step for nothing. */
function piecesOf(stretch: Stretch, at: number): Span[] {
  const [entry, clause, part, sentence] = STRENGTHS.map((strength) => pieceAt(stretch, at, strength)) as [Span, Span, Span, Span];
  return part.start === sentence.start && part.end === sentence.end - 1 ? [entry, clause, sentence] : [entry, clause, part, sentence];
}

/** Without blanks at its ends. */
function trimmed(folded: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isBlank(folded, from)) from += 1;
  while (to > from && isBlank(folded, to - 1)) to -= 1;
  return span(from, to);
}

function isBlank(folded: string, at: number): boolean {
  return folded[at] === ' ' || folded[at] === '\t';
}

const BLOCKS: ReadonlySet<string> = new Set(['table', 'attachment', 'chrome', 'contents', 'title']);

/** The lines of the same part around a line: a table, the list of attachments, a title of two lines. */
function blocksAt({ lines }: Document, number: number): Span[] {
  const { kind } = lines[number]!;
  if (!BLOCKS.has(kind)) return [];
  let [from, to] = [number, number];
  while (lines[from - 1]?.kind === kind) from -= 1;
  while (lines[to + 1]?.kind === kind) to += 1;
  const { start, folded } = lines[from]!;
  return [span(start + folded.length - folded.trimStart().length, lines[to]!.start + lines[to]!.folded.trimEnd().length)];
}

function sectionsAt(document: Document, offset: number): Span[] {
  const nodes = nodesAt(attachedOutline(document), offset).reverse();
  return nodes.map((node) => sectionSpan(document, node));
}
