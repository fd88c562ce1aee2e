import { check } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';

export interface FoundHere {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every finding in a draft, with every rule on. */
export function findingsIn(text: string): FoundHere[] {
  return check(readReport(text)).map(({ rule, severity, message, span }) => ({
    rule,
    severity,
    message,
    text: text.slice(span.start, span.end),
    start: span.start,
    end: span.end,
  }));
}

/** The draft after the first fix of its first finding. */
export function applyFirstFix(text: string): string {
  const fix = check(readReport(text)).find(({ fixes }) => fixes.length > 0)?.fixes[0];
  if (!fix) return text;
  return [...fix.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((draft, { span, newText }) => draft.slice(0, span.start) + newText + draft.slice(span.end), text);
}
