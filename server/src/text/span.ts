/**
 * A place in the draft, in UTF-16 code units of the raw text, `end` exclusive.
 * Line and column exist only in `text/lineIndex.ts` and in the adapters (`lsp/`, `cli/`).
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` covers every code unit of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a cursor at `offset` touches the span; the position just behind it counts. */
export function touches(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}
