import { readReport, type Report } from '../model/report';
import type { Bilingual } from '../rules/rule';
import { indexLines, type LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { Encoding } from './decode';

/** A file that was decoded and read. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** What the reader of the findings should know about the bytes. */
  readonly warnings: readonly Bilingual[];
  readonly report: Report;
  readonly lines: LineIndex;
}

export function draftOf(path: string, decoded: { text: string; encoding: Encoding; warnings: readonly Bilingual[] }): Draft {
  const { text, encoding, warnings } = decoded;
  return { path, text, encoding, warnings, report: readReport(text), lines: indexLines(text) };
}

export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns as people count them, from 1. */
export function placeOf(lines: LineIndex, span: Span): Place {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

export function textOf(draft: Draft, span: Span): string {
  return draft.text.slice(span.start, span.end);
}
