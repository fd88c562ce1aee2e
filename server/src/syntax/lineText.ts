import { innerMarkers, markerOfLine, type Marker } from './markers';
import { kindAlone, type LineKind } from './lineKind';
import { trimmed } from '../text/trimmed';
import { rowOf, type Candidate } from './tableRow';

const NONE: readonly unknown[] = [];

interface Inner {
  readonly from: number;
  readonly markers: readonly Marker[];
}

/** Most lines have no mark inside, and text from one of a few places on. */
const NO_MARKERS: Inner[] = [];
const FEW = 64;

function innerOf(from: number, markers: readonly Marker[]): Inner {
  if (markers.length > 0 || from >= FEW) return { from, markers: trimmed(markers) };
  return (NO_MARKERS[from] ??= { from, markers: trimmed(markers) });
}

/**
 * A line's text apart from where it stands. A later version of the draft that has the same line has the same object, so
 * that whatever is worked out from it, here or with it as a key, is worked out once. Offsets count from the line's beginning.
 */
export class LineText {
  /** A place for what a later stage has worked out from the line, which says itself what that is. */
  kept: object | undefined;
  /** The same for what others have worked out, by turns who and what; see `perLine`. */
  notes: readonly unknown[] = NONE;
  #silent = 0;
  #alsoSilent = 0;
  #moreSilent: number[] | undefined;
  #alone: LineKind | undefined;
  #row: Candidate | null;
  #marker: Marker | null | undefined;
  #inner: Inner | undefined;

  /** `folded`: the line without its line end, folded (see `text/fold.ts`); as long as the raw line. */
  constructor(readonly folded: string) {}

  /** Who have found nothing in the line: a bit each, in words of 30. */
  silent(word: number): number {
    if (word === 0) return this.#silent;
    return word === 1 ? this.#alsoSilent : (this.#moreSilent?.[word] ?? 0);
  }

  keepSilent(word: number, bit: number): void {
    if (word === 0) this.#silent |= bit;
    else if (word === 1) this.#alsoSilent |= bit;
    else (this.#moreSilent ??= [])[word] = this.silent(word) | bit;
  }

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
    if (this.#inner?.from !== from) this.#inner = innerOf(from, innerMarkers(this.folded, from));
    return this.#inner.markers;
  }
}
