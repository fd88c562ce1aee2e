import type { Report } from '../../model/report';
import { lineAt } from '../../rules/structure/lines';
import { numberingOf } from '../../rules/structure/numbering';
import type { OutlineNode } from '../../syntax/outline';
import { fold } from '../../text/fold';
import { firstIndex } from '../../text/sorted';
import { covers, type Span } from '../../text/span';
import { sameLine } from './finish';
import { leads, runOf, sectionAt, startOf } from './tree';
import { lastText, type Unit } from './units';

/** The innermost item (一是, 第一，) that a place lies in; undefined where a heading stands between, or none is there. */
export function itemAt(report: Report, place: Span): OutlineNode | undefined {
  const { items } = numberingOf(report);
  const section = sectionAt(report, place.start);
  const begins = section ? section.node.place.end : 0;
  for (let at = firstIndex(items, ({ node }) => node.markerSpan.start > place.start) - 1; at >= 0; at -= 1) {
    const { node } = items[at]!;
    if (node.markerSpan.start < begins) return undefined;
    if (!sameLine(report, node.markerSpan.start, place.start)) return itemAtIndent(report, place);
    if (covers(wholeOf(report, node), place)) return node;
  }
  return itemAtIndent(report, place);
}

/** A caret before the mark that begins its line. */
function itemAtIndent(report: Report, { start, end }: Span): OutlineNode | undefined {
  const { items } = numberingOf(report);
  const next = items[firstIndex(items, ({ node }) => node.markerSpan.start >= start)]?.node;
  return next && start >= startOf(report.document, next) && end <= next.markerSpan.start ? next : undefined;
}

/** From the beginning of an item to where the next of its run begins, or to where it ends itself. */
function wholeOf(report: Report, node: OutlineNode): Unit {
  const { nodes } = runOf(report, node);
  const next = nodes[nodes.indexOf(node) + 1];
  const start = startOf(report.document, node);
  const end = next && sameLine(report, node.markerSpan.start, next.markerSpan.start) ? next.markerSpan.start : endInLine(report, node);
  return { start, coreEnd: end, end };
}

/** Where the last item of a run ends: at the next item of a run outside of it, or with its line. */
function endInLine(report: Report, node: OutlineNode): number {
  const { items } = numberingOf(report);
  const line = report.document.lines[lineAt(report.document, node.markerSpan.start)]!;
  const run = runOf(report, node);
  const begins = run.nodes[0]!.markerSpan.start;
  for (let at = firstIndex(items, (item) => item.node.markerSpan.start > node.markerSpan.start); at < items.length; at += 1) {
    const other = items[at]!.node;
    if (other.markerSpan.start >= line.end) break;
    const otherRun = runOf(report, other);
    if (otherRun !== run && (other.style === node.style || otherRun.nodes[0]!.markerSpan.start < begins)) return other.markerSpan.start;
  }
  return line.end;
}

/** Why two items cannot change places, or the stretches that do. */
export function itemUnits(report: Report, first: OutlineNode, second: OutlineNode): readonly [Unit, Unit] | string {
  const { document, text } = report;
  const own = leads(document, first) && leads(document, second);
  const begins = (node: OutlineNode): number => (own ? startOf(document, node) : node.markerSpan.start);
  const [a, b] = [begins(first), begins(second)];
  if (!isBeside(report, first, second)) return '两项之间另有段落，说不准归哪一项，请手工移动。';
  const last = lastEnd(report, first, second);
  if (typeof last === 'string') return last;
  return [
    { start: a, coreEnd: lastText(text, a, b), end: b },
    { start: b, coreEnd: lastText(text, b, last), end: last },
  ];
}

/** Whether nothing but blank lines stands between two items that begin in different lines. */
function isBeside({ document }: Report, first: OutlineNode, second: OutlineNode): boolean {
  const [from, to] = [lineAt(document, first.markerSpan.start), lineAt(document, second.markerSpan.start)];
  if (from === to) return true;
  return leads(document, second) && document.lines.slice(from + 1, to).every(({ kind }) => kind === 'blank');
}

/** Where the second of two items ends. What closes the paragraph behind the last of a run is no part of it, where that can be told. */
function lastEnd(report: Report, first: OutlineNode, second: OutlineNode): number | string {
  const { nodes } = runOf(report, second);
  const next = nodes[nodes.indexOf(second) + 1];
  if (next && sameLine(report, second.markerSpan.start, next.markerSpan.start)) return next.markerSpan.start;
  const end = endInLine(report, second);
  if (hasHeadingsBelow(report, end)) return '这一项之下还有编号的内容，说不准归哪一项，请手工移动。';
  return sameLine(report, first.markerSpan.start, second.markerSpan.start) ? closedBefore(report, second, end) : end;
}

/** Whether the next line with words begins with a heading of a list inside the item: `二是……：` and below it `（1）……`. */
function hasHeadingsBelow({ document, text }: Report, end: number): boolean {
  if (fold(text[lastText(text, 0, end) - 1] ?? '') !== ':') return false;
  const next = document.lines.slice(lineAt(document, end) + 1).find(({ kind }) => kind !== 'blank');
  return next?.kind === 'heading' && next.marker?.ordinal === 1;
}

const SENTENCE = /。[”’]?/g;
/** How a sentence begins that sums a list up. */
const CLOSING =
  /^[ ]*(?:产生(?:这些|上述|以上)|造成(?:这些|上述|以上)|究其原因|分析原因|(?:针对|对于?)?(?:上述|以上|这些)|为此|总的看|总之)/;

/**
 * The end of the last item within a paragraph: behind its first sentence where every other item is one sentence, otherwise before
 * the sentence that sums up (`产生这些问题的原因……`), if the other items have none such.
 */
function closedBefore(report: Report, node: OutlineNode, end: number): number {
  const { nodes } = runOf(report, node);
  const inLine = nodes.filter((other) => sameLine(report, other.markerSpan.start, node.markerSpan.start));
  const others = inLine.slice(0, -1).map((other, i) => sentencesIn(report, other.markerSpan.start, inLine[i + 1]!.markerSpan.start));
  const own = sentencesIn(report, node.markerSpan.start, end);
  if (own.length < 2) return end;
  if (others.every((sentences) => sentences.length === 1)) return own[1]!.start;
  if (others.some((sentences) => sentences.some(isClosing))) return end;
  return own.slice(1).find(isClosing)?.start ?? end;
}

interface Sentence {
  readonly start: number;
  readonly words: string;
}

/** The sentences of a stretch; what stands behind the last 。 counts where it has words. */
function sentencesIn({ text }: Report, start: number, end: number): Sentence[] {
  const folded = fold(text.slice(start, end));
  const sentences: Sentence[] = [];
  let at = 0;
  for (const match of folded.matchAll(SENTENCE)) {
    const next = match.index + match[0].length;
    sentences.push({ start: start + at, words: folded.slice(at, next) });
    at = next;
  }
  return folded.slice(at).trim() === '' ? sentences : [...sentences, { start: start + at, words: folded.slice(at) }];
}

function isClosing({ words }: Sentence): boolean {
  return CLOSING.test(words);
}
