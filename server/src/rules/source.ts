import type { Report } from '../model/report';
import type { DocumentEdit } from '../syntax/document';
import type { LineText } from '../syntax/lineText';
import type { DraftLine } from '../syntax/parts';
import type { Context } from './rule';

/** An edit within a line of the draft's body, as sources see it. */
export interface LineChange extends DocumentEdit {
  /** The line as it is now; `was` is the line before. */
  readonly is: DraftLine;
}

/**
 * Something that findings come from. Says whether an edit within a line has left it what it was but for its place; when in
 * doubt it has not. It is asked of every version in turn, and of each once.
 */
export type Source = (change: LineChange, report: Report, context: Context) => boolean;

/** What has been worked out from a line by itself: it stays if the line gave nothing before and gives nothing now. */
export function nothingOf(read: (line: LineText) => unknown): Source {
  return ({ was, is }) => isNothing(read(was.text)) && isNothing(read(is.text));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

/** What has been worked out from a line by itself, where all of it counts: `asKey` gives the same for what is the same. */
export function sameOf<T>(read: (line: LineText) => T, asKey: (value: T) => unknown = (value) => value): Source {
  return ({ was, is }) => Object.is(asKey(read(was.text)), asKey(read(is.text)));
}

/** Headings and items: which there are, and what they say. */
export const headingsSource: Source = ({ headsKept }) => headsKept;

/** Where an offset of the line is in the line now; what has been taken out is nowhere. */
export function movedInLine({ was, from, until, by }: LineChange, offset: number): number | undefined {
  if (offset <= from - was.start) return offset;
  return offset >= until - was.start ? offset + by : undefined;
}

/** Several sources as one. */
export function everyOf(...sources: readonly Source[]): Source {
  return (change, report, context) => sources.every((source) => source(change, report, context));
}

/** The change that makes a draft another one than the version before it, where that is an edit within a line. */
export function changeOf({ document: { edit, lines } }: Report): LineChange | undefined {
  return edit && { ...edit, is: lines[edit.line]! };
}
