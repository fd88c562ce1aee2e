import type { OutlineNode } from '../syntax/outline';
import { firstIndex } from '../text/sorted';

/** Where a line stands in the outline. */
export interface Section {
  /** The ordinals of the headings above it, `一、/（五）/1.`; its own among them where it is a heading. */
  readonly path: string;
  /** Their titles. */
  readonly titles: readonly string[];
}

/** What is needed of a heading or item to find the headings that a line is under. */
export interface Sectioned<T> extends Pick<OutlineNode, 'place' | 'sectionEnd'> {
  readonly kind: string;
  readonly children: readonly T[];
}

/** The section of a line; offsets of its beginning and end. */
export function sectionOf(roots: readonly OutlineNode[], start: number, end: number): Section {
  const above = headingsAbove(roots, start, end);
  return { path: above.map(({ marker }) => marker).join('/'), titles: above.map(({ title }) => title) };
}

/** The headings and items of the section that a line is in. */
export function sectionNodes(roots: readonly OutlineNode[], start: number, end: number): readonly OutlineNode[] {
  return headingsAbove(roots, start, end).at(-1)?.children ?? roots;
}

/** The headings that a line is under, the highest first, itself among them where it is one; offsets of its beginning and end. */
export function headingsAbove<T extends Sectioned<T>>(roots: readonly T[], start: number, end: number): T[] {
  const above: T[] = [];
  for (let node = headingAt(roots, start, end); node; node = headingAt(node.children, start, end)) above.push(node);
  return above;
}

/** Of siblings the heading whose section the line is in, or that stands in the line. */
function headingAt<T extends Sectioned<T>>(siblings: readonly T[], start: number, end: number): T | undefined {
  let i = firstIndex(siblings, (node) => node.sectionEnd > start);
  while (siblings[i]?.kind === 'item' && siblings[i]!.place.start <= end) i += 1;
  const node = siblings[i];
  return node && node.place.start <= end ? node : undefined;
}
