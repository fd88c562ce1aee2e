import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { LineKind } from '../../syntax/lineKind';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';

/** What is read of each line by itself and kept with it; made by `lineReading`. */
export interface LineReading<T> {
  readonly at: number;
  /** Only for the compiler: what the hits are. */
  readonly hit?: T;
}

type Read = (folded: string) => readonly unknown[];
const READS: Read[] = [];

/**
 * A reading of lines that most lines give nothing to. All such readings are kept together, so that a check goes through the
 * lines of a draft once for all of them. `read` is as for `perLine`; call this where modules begin.
 */
export function lineReading<T>(read: (folded: string) => readonly T[]): LineReading<T> {
  return { at: READS.push(read) - 1 };
}

const allOf = perLine((folded): (readonly unknown[])[] | undefined => {
  let found: (readonly unknown[])[] | undefined;
  READS.forEach((read, at) => {
    const hits = read(folded);
    if (hits.length > 0) (found ??= [])[at] = hits;
  });
  return found;
});

/** Lines that say something of their own: no page furniture, no table of contents. */
const SAYING: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'subtitle', 'heading', 'body', 'table', 'date', 'note']);

interface LineFound {
  readonly line: DraftLine;
  readonly found: readonly (readonly unknown[])[];
}

const KNOWN = new WeakMap<Document, readonly LineFound[]>();

function linesFound(document: Document): readonly LineFound[] {
  const known = KNOWN.get(document);
  if (known) return known;
  const lines: LineFound[] = [];
  for (const line of document.lines) {
    const found = SAYING.has(line.kind) ? allOf(line.text) : undefined;
    if (found) lines.push({ line, found });
  }
  KNOWN.set(document, lines);
  return lines;
}

/** The hits of a reading in the order of the text, each with its line; offsets of hits count from the line's beginning. */
export function* readLines<T>({ document }: Report, { at }: LineReading<T>): Generator<{ line: DraftLine; hit: T }> {
  for (const { line, found } of linesFound(document)) {
    for (const hit of (found[at] ?? []) as readonly T[]) yield { line, hit };
  }
}
