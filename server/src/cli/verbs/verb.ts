import type { Report } from '../../model/report';
import type { Verified } from '../../model/verified';
import type { Severity } from '../../rules/rule';
import type { Settings } from '../../rules/settings';
import type { Cell } from '../../text/csv';
import type { Draft } from '../draft';
import type { Style } from '../text/style';

/** What one verb finds in a draft and how it is printed in each format. */
export interface Verb<T> {
  /** The name of its list in the JSON output. */
  readonly key: 'findings' | 'relations' | 'outline' | 'figures' | 'annotations';
  /** `verified`: the broken relations that people have verified, for who says how they stand. */
  analyse(report: Report, settings: Settings, verified: Verified): readonly T[];
  /** Whether it says of relations how they stand, and so what is verified among them. */
  readonly tellsVerified?: boolean;
  json(item: T, draft: Draft): object;
  /** Lines for people, without the line end. */
  text(items: readonly T[], draft: Draft, style: Style): string[];
  readonly csv?: {
    readonly columns: readonly string[];
    row(item: T, draft: Draft): readonly Cell[];
  };
  /** What counts for the exit status and is added up at the end; undefined for what does not. */
  severityOf?(item: T): Severity | undefined;
}

/** Keeps what a verb's own functions know of its items, and forgets it for those who only run it. */
export function defineVerb<T>(verb: Verb<T>): Verb<unknown> {
  return verb as Verb<unknown>;
}
