import type { Document } from '../syntax/document';
import { CharSet } from '../text/charSet';
import { firstIndex } from '../text/sorted';
import { span, type Span } from '../text/span';
import type { Section } from './attachedOutline';

const BLANKS = new CharSet(' \t\r\n\u3000\u00a0');
/** What may stand before a mark in its line and goes with it: `## 一、`, `**（一）`. */
const LEADS = new CharSet('#>*_ \t\u3000\u00a0');

/** The headings and items whose sections an offset is in, the outermost first; a cursor at the end of one is in it. */
export function nodesAt(roots: readonly Section[], offset: number): Section[] {
  const around: Section[] = [];
  for (let nodes = roots; ;) {
    const node = nodes[firstIndex(nodes, ({ markerSpan }) => markerSpan.start > offset) - 1];
    if (!node || Math.max(node.sectionEnd, node.place.end) < offset) return around;
    around.push(node);
    nodes = node.children;
  }
}

/** What belongs to a heading or an item, its own words included, without blanks at its end. */
export function sectionSpan({ text }: Document, { place, sectionEnd }: Section): Span {
  let start = place.start;
  while (start > 0 && LEADS.has(text.charCodeAt(start - 1))) start -= 1;
  while (BLANKS.has(text.charCodeAt(start))) start += 1;
  return span(start, withoutBlanks(text, place.end, Math.max(place.end, sectionEnd)));
}

/** The same as an outline shows it: up to the line of the next heading, blank lines included, where a cursor is still in the section. */
export function outlineSpan({ text }: Document, { place, sectionEnd }: Section): Span {
  let end = Math.max(place.end, sectionEnd);
  if (end === text.length) return span(place.start, end);
  while (end > place.end && LEADS.has(text.charCodeAt(end - 1))) end -= 1;
  if (end > place.end && text[end - 1] === '\n') end -= text[end - 2] === '\r' ? 2 : 1;
  return span(place.start, Math.max(place.end, end));
}

/** Where text ends between two offsets. */
export function withoutBlanks(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && BLANKS.has(text.charCodeAt(at - 1))) at -= 1;
  return at;
}
