import type { OutlineNode } from '../syntax/outline';
import { firstIndex } from '../text/sorted';

/** Where a line stands in the outline. */
export interface Section {
  /** The ordinals of the headings above it, `一、/（五）/1.`; its own among them where it is a heading. */
  readonly path: string;
  /** Their titles. */
  readonly titles: readonly string[];
}

/** The section of a line; offsets of its beginning and end. */
export function sectionOf(roots: readonly OutlineNode[], start: number, end: number): Section {
  const path: string[] = [];
  const titles: string[] = [];
  let nodes = roots;
  for (let node = headingAt(nodes, start, end); node; node = headingAt(nodes, start, end)) {
    path.push(node.marker);
    titles.push(node.title);
    nodes = node.children;
  }
  return { path: path.join('/'), titles };
}

/** The headings and items of the section that a line is in. */
export function sectionNodes(roots: readonly OutlineNode[], start: number, end: number): readonly OutlineNode[] {
  let nodes = roots;
  for (let node = headingAt(nodes, start, end); node; node = headingAt(nodes, start, end)) nodes = node.children;
  return nodes;
}

/** Of siblings the heading whose section the line is in, or that stands in the line. */
function headingAt(siblings: readonly OutlineNode[], start: number, end: number): OutlineNode | undefined {
  let i = firstIndex(siblings, (node) => node.sectionEnd > start);
  while (siblings[i]?.kind === 'item' && siblings[i]!.place.start <= end) i += 1;
  const node = siblings[i];
  return node && node.place.start <= end ? node : undefined;
}
