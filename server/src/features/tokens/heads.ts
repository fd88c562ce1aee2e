import type { Document } from '../../syntax/document';
import type { OutlineNode } from '../../syntax/outline';
import { CharSet } from '../../text/charSet';
import { firstIndex } from '../../text/sorted';
import { addToken, NO_TOKENS, type LineTokens } from './lineTokens';

const CLOSING = new CharSet('。!?:');
const NOTHING = new CharSet(' *_#');

/** The marks and titles of headings and items, by the numbers of their lines; of the lines from `from` up to `to`, exclusive. */
export function headTokens({ lines, outline }: Document, from: number, to: number): ReadonlyMap<number, LineTokens> {
  const byLine = new Map<number, number[]>();
  if (from >= to || from >= lines.length) return byLine;
  const end = lines[Math.min(to, lines.length) - 1]!.end;
  let line = from;
  for (const node of nodesBetween(outline, lines[from]!.start, end)) {
    // nodes come in the order of the text
    while (lines[line]!.end < node.markerSpan.start) line += 1;
    let tokens = byLine.get(line);
    if (!tokens) byLine.set(line, (tokens = []));
    addNode(tokens, node, lines[line]!);
  }
  return byLine;
}

/** Every heading and item whose mark begins between two offsets, in the order of the text; no others are looked at but those above. */
export function* nodesBetween(nodes: readonly OutlineNode[], start: number, end: number): Generator<OutlineNode> {
  for (let i = firstIndex(nodes, ({ sectionEnd, place }) => Math.max(sectionEnd, place.end) >= start); i < nodes.length; i += 1) {
    const node = nodes[i]!;
    if (node.markerSpan.start > end) return;
    if (node.markerSpan.start >= start) yield node;
    yield* nodesBetween(node.children, start, end);
  }
}

function addNode(tokens: number[], node: OutlineNode, { start, folded }: Document['lines'][number]): void {
  const { kind, markerSpan, place } = node;
  const [from, markEnd] = [markerSpan.start - start, markerSpan.end - start];
  if (kind === 'item') addToken(tokens, from, markEnd, 'item');
  else addToken(tokens, from, isWhole(folded, place.end - start) ? place.end - start : markEnd, 'heading');
}

/** Whether a title ends where its sentence or its line does; a numbered paragraph without a heading has none. */
function isWhole(folded: string, end: number): boolean {
  let at = end;
  while (at < folded.length && NOTHING.has(folded.charCodeAt(at))) at += 1;
  return at === folded.length || CLOSING.has(folded.charCodeAt(at));
}

/** Lines that are a part of the draft as a whole: its title, and what no rule reads. */
export function partTokens({ kind, folded }: Document['lines'][number]): LineTokens {
  if (kind !== 'title' && kind !== 'chrome' && kind !== 'contents') return NO_TOKENS;
  const start = folded.length - folded.trimStart().length;
  const tokens: number[] = [];
  addToken(tokens, start, folded.trimEnd().length, kind === 'title' ? 'heading' : 'furniture');
  return tokens;
}
