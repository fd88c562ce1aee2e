import type { Report } from '../model/report';
import type { Edit, Finding, Fix } from '../rules/rule';
import type { Settings } from '../rules/settings';
import type { Span } from '../text/span';
import { fixAll, type FixOptions } from './fix';

/** What is a matter of form: marks of headings, punctuation. Formatting changes no word and no figure. */
const FORM: ReadonlySet<Finding['group']> = new Set(['structure', 'punctuation']);

/** Findings that are no mistakes. */
export type Spared = NonNullable<FixOptions['spared']>;

/** The safe fixes of form in a part of a draft, or in all of it, but of what is spared. */
export function format(report: Report, settings: Settings, within?: Span, spared: Spared = []): readonly Edit[] {
  return fixAll(report, { suggestions: false, settings, accepts: isForm, spared, ...(within && { within }) }).edits;
}

/** What formatting as one types listens to: the ends of lines, sentences and brackets. */
export const LINE_TYPED = '\n';
export const MARKS_TYPED = ['。', '；', '：', '、', '）', ')'] as const;

/**
 * The same for what was just written in a line: the whole of it where it was ended, otherwise what stands before the
 * cursor. What touches the cursor is not finished: behind `（一）、` the title is still to come. A pair of brackets is
 * finished with its second: `(一)` becomes `（一）` at once in a draft whose marks are full-width.
 */
export function formatTyped(report: Report, settings: Settings, written: Span, isEnded: boolean, spared: Spared = []): readonly Edit[] {
  const isFinished = ({ span }: { span: Span }): boolean => isEnded || span.end < written.end;
  const isDone = (finding: Finding, fix: Fix): boolean => isPair(finding, report.text) || [finding, ...fix.edits].every(isFinished);
  const accepts = (finding: Finding, fix: Fix): boolean => isForm(finding) && isDone(finding, fix);
  return fixAll(report, { suggestions: false, settings, accepts, spared, within: written }).edits;
}

/** Rules that tell of the width of brackets, the pair being the place. */
const OF_PAIRS: ReadonlySet<string> = new Set(['mark-width', 'mixed-pair']);

function isPair({ rule, span }: Finding, text: string): boolean {
  return OF_PAIRS.has(rule) && ')）'.includes(text[span.end - 1]!);
}

function isForm({ group }: Finding): boolean {
  return FORM.has(group);
}
