import type { OutlineNode } from '../syntax/outline';
import { detached } from '../text/fold';
import type { Span } from '../text/span';

/** A heading of a draft, in strings of its own, so that it can be kept without its draft. */
export interface Heading {
  /** As it stands in the draft, with its ordinal: `（一）渡槽`. */
  readonly name: string;
  /** The same without the ordinal: `渡槽`. */
  readonly title: string;
  /** The headings that it lies below, from the highest: `一、工程检修`. */
  readonly path: readonly string[];
  readonly place: Span;
}

/** The first `limit` headings of an outline, in the order of the text. Items (一是, 首先) are none. */
export function headingsOf(outline: readonly OutlineNode[], limit: number): Heading[] {
  const found: Heading[] = [];
  gather(outline, [], found, limit);
  return found;
}

/** A heading may be a line of a megabyte; nobody reads or types more of it. */
const LONGEST = 200;

function gather(nodes: readonly OutlineNode[], path: readonly string[], found: Heading[], limit: number): void {
  for (const { kind, marker, title, place, children } of nodes) {
    if (found.length >= limit) return;
    if (kind !== 'heading') {
      gather(children, path, found, limit);
      continue;
    }
    const name = detached(`${marker}${title}`.trim().slice(0, LONGEST));
    // A mark without words is no place that anybody looks for.
    const isNamed = title.trim() !== '';
    if (isNamed) found.push({ name, title: detached(title.trim().slice(0, LONGEST)), path, place });
    gather(children, isNamed ? [...path, name] : path, found, limit);
  }
}
