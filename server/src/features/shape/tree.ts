import type { Report } from '../../model/report';
import type { Heading } from '../../rules/structure/headings';
import { lineAt } from '../../rules/structure/lines';
import { numberingOf } from '../../rules/structure/numbering';
import type { Run } from '../../rules/structure/runs';
import type { Document } from '../../syntax/document';
import type { OutlineNode } from '../../syntax/outline';
import type { DraftLine } from '../../syntax/parts';
import { firstIndex } from '../../text/sorted';

/** A numbered heading with what stands below it. Chapters (第一章) hold their sections (第一节), which the outline has side by side. */
export interface Section extends Heading {
  /** Its place among the headings of the draft, and that of the first behind it that does not stand below it. */
  readonly index: number;
  readonly until: number;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

type Mutable = Omit<Section, 'children' | 'until'> & { children: Mutable[]; until: number };

const KNOWN = new WeakMap<Report['outline'], readonly Section[]>();

/** The numbered headings of a draft in the order of the text; worked out once for each outline. */
export function sectionsIn(report: Report): readonly Section[] {
  let known = KNOWN.get(report.outline);
  if (!known) KNOWN.set(report.outline, (known = nested(numberingOf(report).headings)));
  return known;
}

/** The tree that ranks make; skipped ranks are allowed. */
export function nested(headings: readonly Heading[]): readonly Section[] {
  const open: Mutable[] = [];
  const close = (rank: number, until: number): void => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()!.until = until;
  };
  const sections = headings.map((heading, index): Mutable => {
    close(heading.rank, index);
    const parent = open.at(-1);
    const section: Mutable = { ...heading, index, until: headings.length, parent, children: [] };
    parent?.children.push(section);
    open.push(section);
    return section;
  });
  return sections;
}

/** The sections beside one, itself among them. */
export function siblingsOf(report: Report, { parent }: Section): readonly Section[] {
  return parent ? parent.children : sectionsIn(report).filter((other) => other.parent === undefined);
}

/** A section and all below it. */
export function subtreeOf(report: Report, { index, until }: Section): readonly Section[] {
  return sectionsIn(report).slice(index, until);
}

/** Whether a mark stands at the beginning of its line, indents aside. */
export function leads(document: Document, { markerSpan }: OutlineNode): boolean {
  const line = document.lines[lineAt(document, markerSpan.start)]!;
  return line.marker !== undefined && line.start + line.marker.start === markerSpan.start;
}

/** Where a heading or an item begins: with its line where it leads one, otherwise with its mark. */
export function startOf(document: Document, node: OutlineNode): number {
  return leads(document, node) ? document.lines[lineAt(document, node.markerSpan.start)]!.start : node.markerSpan.start;
}

/** The innermost section that holds an offset; undefined before the first heading and behind the body. */
export function sectionAt(report: Report, offset: number): Section | undefined {
  const sections = sectionsIn(report);
  const at = firstIndex(sections, ({ node }) => startOf(report.document, node) > offset) - 1;
  return at < 0 || offset > lastOffset(report) ? undefined : sections[at];
}

/** 特此报告。 · 以上报告，请审议。 · 以上汇报，如有不妥，请批评指正。 */
const CLOSING = /^(?:特此(?:报告|汇报|说明|公告|公布)|专此报告|以上(?:报告|汇报|情况|意见)?,?(?:如有不[妥当],?)?(?:请|特此|妥否|当否))/;
const LONGEST_CLOSING = 40;

function isClosing({ kind, marker, folded }: DraftLine): boolean {
  const words = folded.trim();
  return kind === 'body' && marker === undefined && words.length <= LONGEST_CLOSING && CLOSING.test(words);
}

function isOfBody({ kind }: DraftLine): boolean {
  return kind === 'heading' || kind === 'body' || kind === 'table';
}

/** Where the body ends: behind the last line that is heading, text or table; the sentence that closes the report is none of them. */
export function lastOffset({ text, document: { lines } }: Report): number {
  const last = lines.findLast(isOfBody);
  if (!last) return text.length;
  return (isClosing(last) ? lines.findLast((line) => line !== last && isOfBody(line)) : undefined)?.end ?? last.end;
}

/** Where a section ends: where the next heading that does not stand below it begins, or the body ends. */
export function endOf(report: Report, { until }: Section): number {
  const next = sectionsIn(report)[until];
  return next ? startOf(report.document, next.node) : Math.max(lastOffset(report), sectionsIn(report)[until - 1]!.node.place.end);
}

/** The run that a heading or an item is numbered in. */
export function runOf(report: Report, node: OutlineNode): Run {
  return numberingOf(report).runOf.get(node)!;
}
