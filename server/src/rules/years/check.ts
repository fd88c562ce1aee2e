import type { Report } from '../../model/report';
import type { CoveredYear } from '../draft/coveredYear';
import type { SpokenYear } from '../draft/spokenYear';
import type { Problem } from '../rule';
import { span, type Span } from '../../text/span';

/** What the checks of years go by. */
export interface YearsOf {
  readonly report: Report;
  readonly covered: CoveredYear | undefined;
  /** Of a report that is given in person at the beginning of a year: the year before, and when it was given. */
  readonly spoken?: SpokenYear | undefined;
}

/** A year that should be another one, with the change as a suggestion. `at` is where its four digits begin. */
export function wrongYear(at: number, wanted: number | undefined, message: string, severity: Problem['severity'], place?: Span): Problem {
  const digits = span(at, at + 4);
  const edits = wanted === undefined ? [] : [{ span: digits, newText: String(wanted) }];
  return {
    span: place ?? span(at, at + 5),
    message,
    ...(severity && { severity }),
    fixes: edits.length === 0 ? [] : [{ title: `改为${wanted}年`, safety: 'suggestion', edits }],
  };
}

/** What a message adds where the year of the report is said in one place only. */
export function onYear({ year, sure }: CoveredYear): string {
  return sure ? '' : `；前提：本报告写的是${year}年`;
}

export function gravity({ sure }: CoveredYear): 'error' | 'warning' {
  return sure ? 'error' : 'warning';
}
