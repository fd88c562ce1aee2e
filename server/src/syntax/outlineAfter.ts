import { span, type Span } from '../text/span';
import { marksOf } from './editWithin';
import type { Marker } from './markers';
import { headOf, type NodeHead } from './outlineBuilder';
import type { OutlineNode } from './outline';
import type { EditWithin } from './editWithin';
import type { DraftLine } from './parts';

/** The outline of a version, and whether its headings and items are those of the version before but for their places. */
export interface OutlineAfter {
  readonly outline: readonly OutlineNode[];
  readonly headsKept: boolean;
}

/**
 * The outline after an edit within a line that has left all marks what they were: what stands behind the line moves, what
 * stands before it stays, and the nodes of the line itself are made anew. `is` is the line after the edit.
 */
export function outlineAfter(nodes: readonly OutlineNode[], text: string, edit: EditWithin, is: DraftLine): OutlineAfter {
  const own = nodesIn(nodes, edit.was);
  const heads = headsOf(own, text, edit.was, is);
  return { outline: movedNodes(nodes, heads, edit, is), headsKept: own.every((node) => isKept(node, heads, edit)) };
}

type Heads = ReadonlyMap<number, NodeHead>;

/** Whether a node of the line is the same: neither its mark and title nor what stands right beside them has been touched. */
function isKept(node: OutlineNode, heads: Heads, { from, until }: EditWithin): boolean {
  const { markerSpan, place } = node;
  const now = heads.get(markerSpan.start);
  const isApart = until < markerSpan.start || from > Math.max(place.end, markerSpan.end) + 1;
  return isApart && now?.title === node.title && now.marker === node.marker && now.runIn === node.runIn;
}

function movedNodes(nodes: readonly OutlineNode[], heads: Heads, { was, by }: EditWithin, is: DraftLine): readonly OutlineNode[] {
  const place = (offset: number): number => {
    if (offset < was.start) return offset;
    return offset >= was.end ? offset + by : (heads.get(offset)?.markerSpan.start ?? is.end);
  };
  const headAfter = (node: OutlineNode): NodeHead => {
    const { start } = node.markerSpan;
    if (start < was.start) return node;
    const { marker, markerSpan, title, place: own, runIn } = node;
    return heads.get(start) ?? { marker, markerSpan: moved(markerSpan, by), title, place: moved(own, by), runIn };
  };
  const after = (node: OutlineNode): OutlineNode => {
    if (node.sectionEnd < was.start && node.place.end < was.start) return node;
    const { kind, level, style, ordinal } = node;
    const { marker, markerSpan, title, place: own, runIn } = headAfter(node);
    const children = node.children.length === 0 ? node.children : node.children.map(after);
    return { kind, level, style, ordinal, marker, markerSpan, title, place: own, runIn, children, sectionEnd: place(node.sectionEnd) };
  };
  return nodes.map(after);
}

function moved({ start, end }: Span, by: number): Span {
  return span(start + by, end + by);
}

/** The nodes whose marks stand in a line, in the order of the text. */
function nodesIn(nodes: readonly OutlineNode[], line: DraftLine): OutlineNode[] {
  return nodes.flatMap((node) => {
    if (node.markerSpan.start > line.end || (node.sectionEnd < line.start && node.place.end < line.start)) return [];
    const below = nodesIn(node.children, line);
    return node.markerSpan.start >= line.start ? [node, ...below] : below;
  });
}

/** What is new of the nodes of the line, by the offsets at which they stood. */
function headsOf(nodes: readonly OutlineNode[], text: string, was: DraftLine, is: DraftLine): Heads {
  const [old, now] = [marksOf(was.text), marksOf(is.text)];
  const marks = nodes.map(({ markerSpan }): Marker => now[old.findIndex(({ start }) => was.start + start === markerSpan.start)]!);
  return new Map(
    nodes.map((node, i) => [node.markerSpan.start, headOf(text, is, marks[i]!, marks[i + 1]?.start ?? is.folded.length)] as const),
  );
}
