import type { Safety, Severity } from '../rule';

/** The rules about what a draft in work leaves behind; each file of this folder finds places for one or two of them. */
export type LeftoverRule =
  | 'placeholder-left'
  | 'blank-left'
  | 'note-left'
  | 'template-text-left'
  | 'two-versions-left'
  | 'word-doubled'
  | 'office-error-left'
  | 'markup-left'
  | 'revision-mark-left'
  | 'garbled-text'
  | 'invisible-character'
  | 'lookalike-character'
  | 'draft-label-left'
  | 'pasted-text-left'
  | 'page-number-left'
  | 'connectives-clash';

/** What one of them reports in a line. Offsets count from the line's beginning, `end` exclusive. */
export interface Hit {
  readonly rule: LeftoverRule;
  readonly start: number;
  readonly end: number;
  /** `$` in it stands for the words as they are printed. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly HitFix[];
  /** What only the whole draft can tell about it. */
  readonly only?: Condition;
}

/**
 * notInTable: cells of a table may well be empty · beforeForms: not behind a table or an 附件, which may be a form to fill in; notInAttachment: not behind an 附件 ·
 * issueNumber, date: what is given when the document is issued is no more than information at its place · notMarkdown: not in a
 * draft that is written in Markdown.
 */
export type Condition = 'notInTable' | 'beforeForms' | 'notInAttachment' | 'issueNumber' | 'date' | 'notMarkdown';

/** Words to be put in place of the hit, or of a stretch of it. */
export interface HitFix {
  readonly title: string;
  readonly safety: Safety;
  readonly newText: string;
  readonly start?: number;
  readonly end?: number;
}

/** Where a line is being read: the folded line, and where the “ and 《 that are still open stand; -1 where none is. */
export interface Place {
  readonly folded: string;
  quote: number;
  title: number;
}

/** Reads what begins at an offset; undefined where it is nothing that was left behind. */
export type Reader = (place: Place, at: number) => Hit | undefined;

/** What is left to be filled in. */
export const FILLED: ReadonlySet<LeftoverRule> = new Set<LeftoverRule>(['placeholder-left', 'blank-left', 'template-text-left']);
