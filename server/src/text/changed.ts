/** What two versions of a text have in common at their ends, in code units; the two never overlap. */
export interface Kept {
  readonly before: number;
  readonly after: number;
}

/** Texts are compared by pieces of this many code units first: an engine compares two strings faster than we do. */
const PIECE = 2048;

/** How much of the beginning and of the end is the same in both. */
export function keptEnds(old: string, now: string): Kept {
  const shorter = Math.min(old.length, now.length);
  const before = commonStart(old, now, shorter);
  return { before, after: commonEnd(old, now, shorter - before) };
}

function commonStart(a: string, b: string, limit: number): number {
  let at = 0;
  while (at + PIECE <= limit && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(a: string, b: string, limit: number): number {
  const [aEnd, bEnd] = [a.length, b.length];
  let at = 0;
  while (at + PIECE <= limit && a.slice(aEnd - at - PIECE, aEnd - at) === b.slice(bEnd - at - PIECE, bEnd - at)) at += PIECE;
  while (at < limit && a.charCodeAt(aEnd - at - 1) === b.charCodeAt(bEnd - at - 1)) at += 1;
  return at;
}
