import { firstIndex } from '../../../text/sorted';
import type { Span } from '../../../text/span';
import type { WordPiece } from '../../wordDraft';
import type { RawElement } from '../raw/elements';
import { unitsOf } from '../raw/units';

/**
 * A place in the main part where something can be put between runs, by cutting one in two where it has to be:
 *
 * - `between`: beside a run, or whatever has to stay whole;
 * - `run`: in a run, beside one of its children;
 * - `text`: in the words of a run;
 * - `paragraph`: in a paragraph that has only one tag, `<w:p/>`.
 */
export type Cut =
  | { readonly kind: 'between'; readonly at: number; readonly parent: RawElement }
  | { readonly kind: 'run' | 'text'; readonly at: number; readonly run: RawElement; readonly words: RawElement; readonly piece: WordPiece }
  | { readonly kind: 'paragraph'; readonly at: number; readonly paragraph: RawElement };

export function before(element: RawElement): Cut {
  return { kind: 'between', at: element.tag.start, parent: element.parent! };
}

export function behind(element: RawElement): Cut {
  return { kind: 'between', at: element.end, parent: element.parent! };
}

/** At the end of a paragraph. */
export function within(paragraph: RawElement, xml: string): Cut {
  const { tag, inner, end } = paragraph;
  if (tag.end === end && xml[tag.end - 2] === '/') return { kind: 'paragraph', at: tag.end - 2, paragraph };
  return { kind: 'between', at: inner, parent: paragraph };
}

/** Words of a run that can be cut. */
export interface Cuttable {
  readonly xml: string;
  readonly run: RawElement;
  readonly piece: WordPiece;
  /** The element of the piece: `<w:t>…</w:t>`, `<w:tab/>`. */
  readonly element: RawElement;
  readonly offsets: (piece: WordPiece) => Offsets;
}

/** Where an offset of the draft stands, which is in the piece or at one of its ends. Characters stay whole. */
export function cutAt(words: Cuttable, offset: number, side: 'start' | 'end'): Cut {
  const { span, content } = words.piece;
  const isInside = span.start < offset && offset < span.end;
  if (isInside && content) return inText(words, offset - span.start, side);
  // what cannot be counted in its XML stays whole
  const isBefore = isInside ? side === 'start' : offset <= span.start;
  return isBefore ? beforePiece(words) : behindPiece(words);
}

/** What Word puts into a run beside its words, and what tells nothing. */
const LAST_PAGE_BREAK = /^<[\w.-]{0,20}:?lastRenderedPageBreak\s?\/>$/;

function beforePiece({ xml, run, piece, element }: Cuttable): Cut {
  const head = xml.slice(piece.properties?.end ?? run.tag.end, piece.tag.start).trim();
  return head === '' || LAST_PAGE_BREAK.test(head) ? before(run) : { kind: 'run', at: piece.tag.start, run, words: element, piece };
}

function behindPiece({ xml, run, piece, element }: Cuttable): Cut {
  const isLast = xml.slice(element.end, run.inner).trim() === '';
  return isLast ? behind(run) : { kind: 'run', at: element.end, run, words: element, piece };
}

function inText({ run, piece, element, offsets }: Cuttable, wanted: number, side: 'start' | 'end'): Cut {
  const { counts, places } = offsets(piece);
  const next = firstIndex(counts, (count) => count >= wanted);
  const isHalf = counts[next] !== wanted && side === 'start';
  return { kind: 'text', at: places[isHalf ? next - 1 : Math.min(next, places.length - 1)]!, run, words: element, piece };
}

/** Where characters of a piece stand: `counts` code units of its text end at `places` of its XML; both begin with none. */
export interface Offsets {
  readonly counts: readonly number[];
  readonly places: readonly number[];
}

/** The offsets of pieces that have content, each counted once. */
export function offsetsIn(xml: string): (piece: WordPiece) => Offsets {
  const known = new Map<WordPiece, Offsets>();
  return (piece) => {
    const found = known.get(piece) ?? counted(xml, piece.content!);
    known.set(piece, found);
    return found;
  };
}

function counted(xml: string, content: Span): Offsets {
  const counts = [0];
  const places = [content.start];
  let count = 0;
  for (const { end, length } of unitsOf(xml, content)) {
    counts.push((count += length));
    places.push(end);
  }
  return { counts, places };
}
