import { readReport, type Report } from '../model/report';
import type { Bilingual } from '../rules/rule';
import { indexLines, type LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import type { WordDraft } from '../word/wordDraft';
import type { Encoding } from './decode';

/** A file that was decoded and read. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** `docx`: a Word file, which was read and cannot be written as text is. */
  readonly encoding: Encoding | 'docx';
  /** What the reader of the findings should know about the bytes. */
  readonly warnings: readonly Bilingual[];
  readonly report: Report;
  readonly lines: LineIndex;
  /** Where its text stands in the file, of a Word file. */
  readonly word?: WordDraft;
}

export function draftOf(path: string, decoded: { text: string; encoding: Encoding; warnings: readonly Bilingual[] }): Draft {
  const { text, encoding, warnings } = decoded;
  return { path, text, encoding, warnings, report: readReport(text), lines: indexLines(text) };
}

/** The same of a Word file. */
export function wordDraftOf(path: string, word: WordDraft): Draft {
  const { text, notices: warnings } = word;
  return { path, text, encoding: 'docx', warnings, report: readReport(text), lines: indexLines(text), word };
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
