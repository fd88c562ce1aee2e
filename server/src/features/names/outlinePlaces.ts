import type { OutlineNode } from '../../syntax/outline';
import { firstIndex } from '../../text/sorted';
import { touches } from '../../text/span';

/** Where a heading or an item stands in the outline. */
export interface OutlinePlace {
  readonly node: OutlineNode;
  /** The headings above it, the outermost first. */
  readonly above: readonly OutlineNode[];
  /** Its number among those that are numbered together, from 1, and how many these are. */
  readonly position: number;
  readonly count: number;
}

/** The heading or item whose ordinal mark a cursor at `offset` touches. */
export function markAt(outline: readonly OutlineNode[], offset: number): OutlineNode | undefined {
  let nodes = outline;
  while (nodes.length > 0) {
    const node = nodes[firstIndex(nodes, ({ markerSpan }) => markerSpan.start > offset) - 1];
    if (!node || touches(node.markerSpan, offset)) return node;
    nodes = node.children;
  }
  return undefined;
}

/** The place of a heading or an item of this outline. */
export function placeOf(outline: readonly OutlineNode[], node: OutlineNode): OutlinePlace {
  const above: OutlineNode[] = [];
  let siblings = outline;
  for (;;) {
    const parent = siblings[firstIndex(siblings, ({ markerSpan }) => markerSpan.start > node.markerSpan.start) - 1];
    if (!parent || parent === node) break;
    above.push(parent);
    siblings = parent.children;
  }
  return { node, above, ...numberIn(siblings, node) };
}

/** Of 一是……二是……一是……二是 each 二是 is the second of two. */
function numberIn(siblings: readonly OutlineNode[], node: OutlineNode): Pick<OutlinePlace, 'position' | 'count'> {
  const alike = siblings.filter(
    ({ kind, level, style }) => kind === node.kind && level === node.level && (level !== null || style === node.style),
  );
  const at = alike.indexOf(node);
  const begins = ({ ordinal }: OutlineNode, i: number): boolean => i > 0 && ordinal === 1 && node.ordinal !== null;
  let from = at;
  while (from > 0 && !begins(alike[from]!, from)) from -= 1;
  const next = alike.findIndex((one, i) => i > at && begins(one, i));
  return { position: at - from + 1, count: (next < 0 ? alike.length : next) - from };
}
