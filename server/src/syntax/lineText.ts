import { innerMarkers, markerOfLine, type Marker } from './markers';
import { kindAlone, type LineKind } from './lineKind';
import { rowOf, type Candidate } from './tableRow';

/**
 * A line's text apart from where it stands. A later version of the draft that has the same line has the same object, so
 * that whatever is worked out from it, here or with it as a key, is worked out once. Offsets count from the line's beginning.
 */
export class LineText {
  /** A place for what a later stage has worked out from the line, which says itself what that is. */
  kept: object | undefined;
  /** The same for what others have worked out; see `perLine`. */
  notes: unknown[] | undefined;
  #alone: LineKind | undefined;
  #row: Candidate | null;
  #marker: Marker | null | undefined;
  #inner: { readonly from: number; readonly markers: readonly Marker[] } | undefined;

  /** `folded`: the line without its line end, folded (see `text/fold.ts`); as long as the raw line. */
  constructor(readonly folded: string) {}

  /** What the line is as far as it says by itself. */
  get alone(): LineKind {
    return (this.#alone ??= kindAlone(this.folded));
  }

  /** The row of a table that it may be. */
  get row(): Candidate {
    if (this.#row === undefined) this.#row = rowOf(this.folded) ?? null;
    return this.#row ?? undefined;
  }

  /** The ordinal mark it begins with. */
  get marker(): Marker | undefined {
    if (this.#marker === undefined) this.#marker = markerOfLine(this.folded) ?? null;
    return this.#marker ?? undefined;
  }

  /** The marks of items and flattened headings inside it, from `from` on, in their order. */
  inner(from: number): readonly Marker[] {
    if (this.#inner?.from !== from) this.#inner = { from, markers: innerMarkers(this.folded, from) };
    return this.#inner.markers;
  }
}
