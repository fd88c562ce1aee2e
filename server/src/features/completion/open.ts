import type { Report } from '../../model/report';
import type { Heading } from '../../rules/structure/headings';
import { markerWith, standardMark } from '../../rules/structure/marks';
import { numberingOf, type Numbering } from '../../rules/structure/numbering';
import { RANK_CHAPTER, RANKS } from '../../rules/structure/headings';
import type { OutlineNode } from '../../syntax/outline';
import { fold } from '../../text/fold';
import { firstIndex } from '../../text/sorted';

/** An ordinal mark that may come next. */
export interface NextMark {
  readonly mark: string;
  /** What it continues; of the first mark of a level the heading it stands below. Undefined for the first heading of a draft. */
  readonly after: OutlineNode | undefined;
  readonly isFirst: boolean;
  /** Whether this number stands behind already, so that the numbers behind have to move. */
  readonly isTaken: boolean;
  /** What stands before the mark in its line, as the heading it continues has it: indent, `## `. */
  readonly lead: string;
}

/** The headings that are open at an offset, the innermost first: the last heading, the one it stands below, and so on. */
export function openHeadings(numbering: Numbering, offset: number): Heading[] {
  const { headings } = numbering;
  const open: Heading[] = [];
  let limit = RANKS;
  let under: OutlineNode | undefined;
  for (let i = firstIndex(headings, ({ node }) => node.markerSpan.start >= offset) - 1; i >= 0 && limit > 0; i -= 1) {
    const heading = headings[i]!;
    if (under ? heading.node !== under : heading.rank >= limit) continue;
    open.push(heading);
    limit = Math.min(limit, heading.rank);
    under = higherParent(numbering, i);
  }
  return open;
}

/**
 * What a heading stands below though that is of a lower level: 1. of （一） below 1. A list that has only begun, `2.` and right below
 * it `（一）`, is one where the draft has such lists before.
 */
function higherParent({ headings, runs, runOf }: Numbering, at: number): OutlineNode | undefined {
  const { node, rank } = headings[at]!;
  const run = runOf.get(node);
  if (!run || run.under) return run?.under;
  let first = at;
  while (headings[first - 1]?.rank === rank && headings[first]!.ordinal > 1) first -= 1;
  const before = headings[first - 1];
  if (!before || before.rank <= rank) return undefined;
  const isUsual = runs.some(({ rank: own, under }) => own === rank && under?.style === before.node.style);
  return isUsual ? before.node : undefined;
}

/** The marks that headings may have at an offset, where a line begins: the next of the last heading's level, of those above it, the first below it. */
export function nextHeadings(report: Report, offset: number): NextMark[] {
  const numbering = numberingOf(report);
  const open = openHeadings(numbering, offset);
  if (open.length === 0) return [firstOfDraft(report, numbering)];
  const next = open.flatMap(({ node, ordinal }) => nextOf(report, numbering, node, ordinal));
  const child = childOf(report, numbering, open[0]!, offset);
  return child ? [...next, child] : next;
}

function nextOf(report: Report, { runOf }: Numbering, node: OutlineNode, ordinal: number): NextMark[] {
  const mark = markerWith(node, ordinal + 1);
  if (mark === undefined) return [];
  const nodes = runOf.get(node)?.nodes ?? [];
  const isTaken = nodes[nodes.indexOf(node) + 1]?.ordinal === ordinal + 1;
  return [{ mark, after: node, isFirst: false, isTaken, lead: leadOf(report, node) }];
}

function firstOfDraft(report: Report, { headings }: Numbering): NextMark {
  const model = headings.find(({ rank }) => rank <= RANK_CHAPTER)?.node;
  const mark = (model && markerWith(model, 1)) ?? standardMark(RANK_CHAPTER, 1)!;
  return { mark, after: undefined, isFirst: true, isTaken: model?.ordinal === 1, lead: model ? leadOf(report, model) : '' };
}

/** The first mark below a heading: as the draft has it below headings of this level, or as the standard has it. */
function childOf(report: Report, { headings, runOf }: Numbering, { node, rank }: Heading, offset: number): NextMark | undefined {
  const models = headings.filter(({ rank: below }, i) => below > rank && headings[i - 1]?.rank === rank);
  const model = models.findLast(({ node: { markerSpan } }) => markerSpan.start < offset) ?? models[0];
  if (!model) {
    const mark = rank < RANK_CHAPTER ? standardMark(RANK_CHAPTER, 1) : standardMark(rank + 1, 1);
    return mark === undefined ? undefined : { mark, after: node, isFirst: true, isTaken: false, lead: leadOf(report, node) };
  }
  const run = runOf.get(model.node)?.nodes ?? [];
  // a level that goes on from section to section: 1. 2. | 3. 4.
  const isOn = run.some((one, i) => i > 0 && models.some((other) => other.node === one));
  const last = isOn ? run.findLast(({ markerSpan }) => markerSpan.start < offset) : undefined;
  const mark = markerWith(model.node, last ? (last.ordinal ?? 0) + 1 : 1);
  if (mark === undefined) return undefined;
  return { mark, after: node, isFirst: true, isTaken: isNextBehind(headings, model.rank, offset), lead: leadOf(report, model.node) };
}

/** Whether the heading right behind the offset is of this rank. */
function isNextBehind(headings: readonly Heading[], rank: number, offset: number): boolean {
  return headings[firstIndex(headings, ({ node }) => node.markerSpan.start >= offset)]?.rank === rank;
}

const LONGEST_LEAD = 24;

/** What stands before a mark in its line, where that is indent or a heading mark of Markdown. */
export function leadOf({ text }: Report, { markerSpan }: OutlineNode): string {
  const before = text.slice(Math.max(0, markerSpan.start - LONGEST_LEAD), markerSpan.start);
  const lead = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1).replace(/^\uFEFF/, '');
  return /^[ \t]{0,24}(?:#{1,6} {1,24})?$/.test(fold(lead)) ? lead : '';
}

/** Whether a node stands at the beginning of its line. */
export function isLeading({ text }: Report, { markerSpan }: OutlineNode): boolean {
  return /(?:^|[\r\n\uFEFF])[ \t#>*_]{0,24}$/.test(fold(text.slice(Math.max(0, markerSpan.start - LONGEST_LEAD - 1), markerSpan.start)));
}
