import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { LineKind } from '../../syntax/lineKind';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { trimmed } from '../../text/trimmed';
import { nothingOf, type Source } from '../source';

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

/** By turns the number of a reading and its hits. */
type Found = readonly unknown[];

const allOf = perLine((folded): Found | undefined => {
  let found: Found | undefined;
  READS.forEach((read, at) => {
    const hits = trimmed(read(folded));
    if (hits.length > 0) found = found ? [...found, at, hits] : [at, hits];
  });
  return found;
});

const NONE: readonly never[] = [];

function hitsIn<T>(found: Found | undefined, { at }: LineReading<T>): readonly T[] {
  if (found) for (let i = 0; i < found.length; i += 2) if (found[i] === at) return found[i + 1] as readonly T[];
  return NONE;
}

/** Lines that say something of their own: no page furniture, no table of contents. */
const SAYING: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'subtitle', 'heading', 'body', 'table', 'date', 'note']);

/** The hits of a reading, which stay where the line that is another one has none and had none. */
export function hitsOf(reading: LineReading<unknown>): Source {
  return nothingOf((line) => hitsIn(allOf(line), reading));
}

/** The hits of a reading where their order and contents count, and not where in their line they stand. */
export function hitsAlike<T>(reading: LineReading<T>, isAlike: (one: T, other: T) => boolean): Source {
  return ({ was, is }) => {
    const [old, now] = [hitsIn(allOf(was.text), reading), hitsIn(allOf(is.text), reading)];
    return old.length === now.length && old.every((hit, i) => isAlike(hit, now[i]!));
  };
}

const KNOWN = new WeakMap<Document, readonly DraftLine[]>();

/** The lines that have hits of any reading. */
function linesFound(document: Document): readonly DraftLine[] {
  let known = KNOWN.get(document);
  if (!known) KNOWN.set(document, (known = document.lines.filter(({ kind, text }) => SAYING.has(kind) && allOf(text) !== undefined)));
  return known;
}

/** The hits of a reading in the order of the text, each with its line; offsets of hits count from the line's beginning. */
export function* readLines<T>({ document }: Report, reading: LineReading<T>): Generator<{ line: DraftLine; hit: T }> {
  for (const line of linesFound(document)) for (const hit of hitsIn(allOf(line.text), reading)) yield { line, hit };
}
