import type { Edit } from '../rules/rule';
import { span, type Span } from '../text/span';

/** Edits of one text, in its order, none of which meets another. */
export type Edits = readonly Edit[];

/** The edits in the order of the text. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether two places share a character or touch: edits of both could not be told apart. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The text after the edits. */
export function applyEdits(text: string, edits: Edits): string {
  let result = '';
  let at = 0;
  for (const { span: place, newText } of edits) {
    result += text.slice(at, place.start) + newText;
    at = place.end;
  }
  return result + text.slice(at);
}

/** How many code units longer the text is after the edits. */
export function growthOf(edits: Edits): number {
  return edits.reduce((sum, { span: { start, end }, newText }) => sum + newText.length - (end - start), 0);
}

/** Where the edits have put their words: places in the text after them. */
export function placesAfter(edits: Edits): Span[] {
  let shift = 0;
  return edits.map(({ span: place, newText }) => {
    const start = place.start + shift;
    shift += newText.length - (place.end - place.start);
    return span(start, start + newText.length);
  });
}

/** Where places of the text after the edits stood before them. */
export class Trace {
  private readonly after: readonly Span[];

  constructor(private readonly edits: Edits) {
    this.after = placesAfter(edits);
  }

  /** In words that were put in, the beginning and the end of what they replaced. */
  before({ start, end }: Span): Span {
    return span(this.offsetBefore(start, 'start'), this.offsetBefore(end, 'end'));
  }

  private offsetBefore(offset: number, side: 'start' | 'end'): number {
    const last = firstWhere(this.after, ({ start }) => start > offset) - 1;
    if (last < 0) return offset;
    const { end } = this.after[last]!;
    const { span: place } = this.edits[last]!;
    return offset < end ? place[side] : place.end + offset - end;
  }
}

/** The index of the first for which `holds`, where it holds for all behind one for which it does; the length if for none. */
export function firstWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of the first text that is kept, or words that were put in. */
export type Piece = { readonly from: number; readonly to: number } | { readonly words: string };

/** The edits that do to the first text what `first` does to it and then `second` to the result. `length` is that of the first text. */
export function composed(length: number, first: Edits, second: Edits): Edit[] {
  if (first.length === 0) return [...second];
  return editsOf(edited(piecesOf(length, first), second), length);
}

function piecesOf(length: number, edits: Edits): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span: place, newText } of edits) {
    pieces.push({ from: at, to: place.start }, { words: newText });
    at = place.end;
  }
  return [...pieces, { from: at, to: length }];
}

/** The pieces after edits whose places count in the text that the pieces make. */
function edited(pieces: readonly Piece[], edits: Edits): Piece[] {
  const reader = new PieceReader(pieces);
  const result: Piece[] = [];
  for (const { span: place, newText } of edits) {
    reader.readTo(place.start, result);
    reader.readTo(place.end, []);
    result.push({ words: newText });
  }
  reader.readTo(Infinity, result);
  return result;
}

/** Reads pieces from the first to the last, by places in the text that they make. */
class PieceReader {
  private at = 0;
  /** The next piece, and how much of it has been read. */
  private next = 0;
  private read = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** Adds what stands before `end` and has not been read. */
  readTo(end: number, into: Piece[]): void {
    while (this.at < end && this.next < this.pieces.length) {
      const piece = this.pieces[this.next]!;
      const size = sizeOf(piece);
      const taken = Math.min(size - this.read, end - this.at);
      into.push(part(piece, this.read, this.read + taken));
      this.at += taken;
      this.read += taken;
      if (this.read < size) return;
      this.next += 1;
      this.read = 0;
    }
  }
}

function sizeOf(piece: Piece): number {
  return 'words' in piece ? piece.words.length : piece.to - piece.from;
}

function part(piece: Piece, start: number, end: number): Piece {
  return 'words' in piece ? { words: piece.words.slice(start, end) } : { from: piece.from + start, to: piece.from + end };
}

/** The edits that make a text of so many code units into these pieces; what is kept of it is in its order. */
export function editsOf(pieces: readonly Piece[], length: number): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let words = '';
  const keepFrom = (from: number): void => {
    if (from > at || words !== '') edits.push({ span: span(at, from), newText: words });
    words = '';
  };
  for (const piece of pieces) {
    if ('words' in piece) words += piece.words;
    else if (piece.from < piece.to) {
      keepFrom(piece.from);
      at = piece.to;
    }
  }
  keepFrom(length);
  return edits;
}
