import type { Safety, Severity } from '../rule';

/** Rules of this group whose findings are seen in a line by itself. */
export type LineRule =
  | 'doubled-mark'
  | 'pause-before-and'
  | 'pause-between-quoted'
  | 'misplaced-mark'
  | 'nested-title-marks'
  | 'nested-pair'
  | 'range-dash'
  | 'dash-form'
  | 'ellipsis-form'
  | 'ellipsis-with-etc'
  | 'series-marks-mixed'
  | 'straight-quotes'
  | 'stray-blank'
  | 'colon-in-colon'
  | 'titled-activity'
  | 'middle-dot-form'
  | 'corner-quotes'
  | 'title-mark-form';

/** Something wrong that a line shows by itself; offsets count from its beginning. */
export interface Slip {
  readonly rule: LineRule;
  readonly start: number;
  readonly end: number;
  /** What it is, as a sentence without 。. */
  readonly message: string;
  /** What is put right, and how; none where only the author can know. */
  readonly edits: readonly SlipEdit[];
  readonly safety: Safety;
  readonly severity?: Severity;
  /** What the draft as a whole has to allow before it is told, for the rules that ask. */
  readonly asks?: string;
}

export interface SlipEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A slip that is mended by putting something else in its place. */
export function slip(rule: LineRule, start: number, end: number, message: string, newText?: string, safety: Safety = 'safe'): Slip {
  return { rule, start, end, message, edits: newText === undefined ? [] : [{ start, end, newText }], safety };
}

/** Words in quotation marks, those inside them single. */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
