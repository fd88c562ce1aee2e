import type { Fix, Safety, Severity } from '../rule';

/** The rules of numerals that read a line by itself. */
export type NumeralRule =
  | 'approximation-in-digits'
  | 'approximation-with-pause'
  | 'remainder-after-exact'
  | 'range-unit-dropped'
  | 'range-reversed'
  | 'digit-before-scale'
  | 'document-number-malformed'
  | 'date-padded'
  | 'date-not-written-out'
  | 'date-mixed-numerals'
  | 'zero-in-year'
  | 'year-shortened'
  | 'session-mixed-numerals'
  | 'percent-doubled'
  | 'percent-mixed-numerals'
  | 'number-malformed'
  | 'number-leading-zero'
  | 'day-name-form'
  | 'two-before-measure'
  | 'letter-in-number'
  | 'unit-doubled'
  | 'remainder-misplaced'
  | 'ordinals-mixed'
  // these two read the figures of the line as well
  | 'numeral-systems-mixed'
  | 'percent-for-points';

/** An edit of a line; offsets count from the line's beginning. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface HitFix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly LineEdit[];
}

/** What a line's numerals give to report. Offsets count from the line's beginning; the text is the folded one. */
export interface NumeralHit {
  readonly rule: NumeralRule;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes: readonly HitFix[];
}

/** Reads what begins with the numeral at `start`, `end` being behind its last digit. */
export type Reader = (line: string, start: number, end: number) => NumeralHit | undefined;

/** One fix that replaces a stretch of the line; its title says what by. */
export function replaced(start: number, end: number, newText: string, safety: Safety, title = `改为“${newText}”`): HitFix {
  return { title, safety, edits: [{ start, end, newText }] };
}

/** The fix of a hit, moved to where its line stands. */
export function fixAt({ title, safety, edits }: HitFix, lineStart: number): Fix {
  return {
    title,
    safety,
    edits: edits.map(({ start, end, newText }) => ({ span: { start: lineStart + start, end: lineStart + end }, newText })),
  };
}
