import { span, type Span } from '../../../../text/span';
import { placeIn } from '../place';
import { anchorIn } from '../quote';
import { Searched } from '../searched';

/** Where words of one text stand in another that has all of it or a part of it. */
export interface Found {
  readonly span: Span;
  /** What is missing of them at their ends: the other text has only a part. */
  readonly missing?: { readonly head: string; readonly tail: string };
}

/** Texts shorter than this have parts in common by chance. */
export const LONG = 12;

/** A text without the line ends around it: whole lines are cut with one and pasted with another. */
export function withoutLineEnds(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isLineEnd(text.charCodeAt(from))) from += 1;
  while (to > from && isLineEnd(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

/**
 * Where the words at `spans` of a text that was taken out stand in one that was put in; an undefined span asks for nothing.
 * What was put in may be the same, more than it, a part of it, or the same wrapped or indented in another way.
 */
export function foundIn(taken: string, spans: readonly (Span | undefined)[], into: Searched): (Found | undefined)[] {
  const put = into.raw;
  const core = withoutLineEnds(taken);
  const at = core === '' ? -1 : put.indexOf(core);
  if (at >= 0) return spans.map((place) => shifted(place, at - taken.indexOf(core), put.length));
  const part = withoutLineEnds(put);
  const from = part === '' ? -1 : partAt(taken, part, spans);
  if (from >= 0) return spans.map((place) => withinPart(place, taken, part, from, put.indexOf(part)));
  return taken.length >= LONG && put.length >= LONG ? alike(taken, spans, into) : spans.map(() => undefined);
}

function shifted(place: Span | undefined, by: number, length: number): Found | undefined {
  const isInside = place && place.start + by >= 0 && place.end + by <= length;
  return isInside ? { span: span(place.start + by, place.end + by) } : undefined;
}

/** Where a part stands in the text that was taken out: the first place with words that are looked for. */
function partAt(taken: string, part: string, spans: readonly (Span | undefined)[]): number {
  const first = taken.indexOf(part);
  for (let at = first; at >= 0; at = taken.indexOf(part, at + part.length)) {
    if (spans.some((place) => place && place.start >= at && place.end <= at + part.length)) return at;
  }
  return first;
}

function withinPart(place: Span | undefined, taken: string, part: string, from: number, at: number): Found | undefined {
  if (!place) return undefined;
  const [start, end] = [Math.max(place.start, from), Math.min(place.end, from + part.length)];
  const isWhole = start === place.start && end === place.end;
  if (end <= start || (!isWhole && end - start < LONG)) return undefined;
  const missing = { head: taken.slice(place.start, start), tail: taken.slice(end, place.end) };
  return { span: span(start - from + at, end - from + at), ...(isWhole ? {} : { missing }) };
}

function alike(taken: string, spans: readonly (Span | undefined)[], now: Searched): (Found | undefined)[] {
  const old = new Searched(taken);
  const asked = spans.filter((place) => place !== undefined);
  const found = placeIn(now, asked.map((place) => anchorIn(old, place))); // prettier-ignore
  let next = 0;
  return spans.map((place) => {
    const there = place && found[next++];
    return there ? { span: there } : undefined;
  });
}
