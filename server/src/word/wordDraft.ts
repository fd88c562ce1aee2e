import type { Bilingual } from '../rules/rule';
import type { Span } from '../text/span';

/** A Word file (.docx) as a draft. All spans named `span` are UTF-16 code units of `text`. */
export interface WordDraft {
  /** The text in reading order, a paragraph a line, each ended by `\n`; rows of tables with tabs between their cells. */
  readonly text: string;
  /** In the order of the text. Several may stand in one line: those of the cells of a row. */
  readonly paragraphs: readonly WordParagraph[];
  /** In the order of the file; replies behind what they answer. */
  readonly comments: readonly WordComment[];
  /** What a reader of the text should know: tracked changes are read as accepted, hidden text was left out. */
  readonly notices: readonly Bilingual[];
}

/** A paragraph of the file. */
export interface WordParagraph {
  /** Its words without its number. */
  readonly span: Span;
  /** The number that Word shows before it, with what stands between: `一、`, `（1）`, `1. `. It is in the text, before `span`; empty where there is none. */
  readonly label: string;
  /** The name of the part in the package: `word/document.xml`, `word/footnotes.xml`. */
  readonly part: string;
  /** From 1: the how manyth `w:p` of its part it is, in the order in which they begin. */
  readonly number: number;
  readonly pieces: readonly WordPiece[];
}

/**
 * Words of a paragraph as they stand in the XML of its part, which `raw` offsets count in (UTF-16 code units of the decoded part):
 *
 *     <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">受理81件&amp;</w:t></w:r>
 *     run ───────────────────────────────────────────────────────────────────
 *          properties ───────── tag ────────────────────content ──
 *
 * What is one character without a `w:t` (a tab, a break, a hyphen that does not break) is a piece with `content` null.
 */
export interface WordPiece {
  readonly span: Span;
  /** From 1, in its paragraph. */
  readonly runNumber: number;
  readonly run: Span;
  readonly properties: Span | null;
  readonly tag: Span;
  readonly content: Span | null;
}

/** A comment (批注) of the file. */
export interface WordComment {
  /** `w:id`. */
  readonly id: string;
  readonly author: string;
  /** `w:date` as it stands there: local time, mostly without a zone (`2026-01-08T10:00:00`), or with `Z`; empty where it has none. */
  readonly date: string;
  /** Paragraphs of the comment, `\n` between them. */
  readonly text: string;
  /** What it is about in the draft's text; undefined where it has no place in it (a header, a deleted passage). */
  readonly span: Span | undefined;
  /** The `id` of the comment that it answers. */
  readonly answers: string | undefined;
  /** Whether the file says which one it answers, or that it answers none. Programs that keep no threads say neither. */
  readonly isThreaded: boolean;
  readonly done: boolean;
}
