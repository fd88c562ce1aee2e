import type { Edit } from '../../rules/rule';
import { span, type Span } from '../../text/span';
import { editsOf, firstWhere, inOrder, type Edits, type Piece } from '../edits';
import type { Unit } from './units';

/** A stretch of the draft in the order that it will have, or words that are new. */
export type Region = Kept | { readonly words: string };

interface Kept {
  readonly from: number;
  readonly to: number;
  /** Whether it goes to another place, so that its text is taken out and put in again; the others stay in their order. */
  readonly goes: boolean;
  /** Whether it is a section or an item: where it meets what stands beside it, a place is its own. */
  readonly whole?: boolean;
}

/** A part of the new text: a stretch of the old one as it was (`newLength` is its length) or what replaces it. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly newLength: number;
}

/** A draft in a new order with small edits (marks, references) inside its regions. */
export interface Arrangement {
  /** In the order of the text; none touches another. */
  readonly edits: Edits;
  readonly text: string;
  /** Where a place of the draft is in the new text. */
  readonly after: (place: Span) => Span;
  /** Where the new words stand in the new text, in their order. */
  readonly words: readonly Span[];
}

/** The regions of two neighbours that change places; `stays` names the one whose text is not touched, so that a caret stays in it. */
export function swapped(length: number, first: Unit, second: Unit, stays: 'first' | 'second'): Region[] {
  return [
    { from: 0, to: first.start, goes: false },
    { from: second.start, to: second.coreEnd, goes: stays === 'first', whole: true },
    { from: first.coreEnd, to: first.end, goes: true },
    { from: first.start, to: first.coreEnd, goes: stays === 'second', whole: true },
    { from: second.coreEnd, to: length, goes: false },
  ];
}

/** The whole draft in its order. */
export function unmoved(length: number): Region[] {
  return [{ from: 0, to: length, goes: false }];
}

/** Puts regions together. Each small edit lies within one of them. */
export function arrange(text: string, regions: readonly Region[], small: readonly Edit[]): Arrangement {
  const edits = inOrder(small);
  const pieces: Piece[] = [];
  const placed: Placed[] = [];
  const words: Span[] = [];
  let result = '';
  for (const region of regions) {
    if ('words' in region) {
      words.push(span(result.length, result.length + region.words.length));
      pieces.push(region);
      result += region.words;
      continue;
    }
    const own: Part[] = [];
    for (const piece of cut(region, edits)) {
      const newText = piece.words ?? text.slice(piece.from, piece.to);
      pieces.push(piece.words !== undefined || region.goes ? { words: newText } : { from: piece.from, to: piece.to });
      own.push({ from: piece.from, to: piece.to, at: result.length, newLength: newText.length });
      result += newText;
    }
    placed.push({ region, parts: own });
  }
  const after = (place: Span): Span => placeIn(placed, place);
  return { edits: editsOf(pieces, text.length), text: result, after, words };
}

type Cut = { readonly from: number; readonly to: number; readonly words?: string };

/** A region in stretches that are kept and those that an edit replaces. */
function cut({ from, to }: Kept, edits: Edits): Cut[] {
  const pieces: Cut[] = [];
  let at = from;
  for (let i = firstWhere(edits, (edit) => edit.span.start >= from); i < edits.length; i += 1) {
    const { span: place, newText } = edits[i]!;
    if (place.end > to || (place.start === to && to > from)) break;
    pieces.push({ from: at, to: place.start }, { from: place.start, to: place.end, words: newText });
    at = place.end;
  }
  return [...pieces, { from: at, to }];
}

interface Placed {
  readonly region: Kept;
  readonly parts: readonly Part[];
}

function placeIn(placed: readonly Placed[], { start, end }: Span): Span {
  const holding = placed.filter(({ region: { from, to } }) => from <= start && start <= to);
  const { region, parts } = holding.reduce((best, one) => (claim(one, start) > claim(best, start) ? one : best));
  const begins = offsetIn(parts, start);
  return span(begins, Math.max(begins, offsetIn(parts, Math.min(end, region.to))));
}

/** How much a place belongs to a region: more to one that is a whole, and where two meet, to the one that begins there. */
function claim({ region: { from, whole } }: Placed, offset: number): number {
  return (whole ? 2 : 0) + (from === offset ? 1 : 0);
}

/** Inside a mark that is replaced, the distance from its end counts. */
function offsetIn(parts: readonly Part[], offset: number): number {
  const { from, to, at, newLength } = parts[firstWhere(parts, (part) => part.to >= offset)]!;
  if (offset === from) return at;
  return at + Math.max(0, newLength - (to - offset));
}
