import { reviewed, unreadableFindings, type Suppressed, type VerifiedRelations } from '../../features/annotations/review';
import { check, inOrder } from '../../features/check';
import type { Finding } from '../../rules/rule';
import type { Settings } from '../../rules/settings';
import type { Draft } from '../draft';
import type { Beside } from './beside';

/** Who found that a finding is no mistake, when and why. */
export interface SuppressedBy {
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
}

/** A finding as the command prints it: one that somebody has verified says so. */
export interface CheckedFinding extends Finding {
  readonly suppressed?: SuppressedBy;
}

/** The findings of a draft with what people have verified: silent, or, where they are asked for, marked. In the order of the text. */
export function withVerifications(
  found: readonly Finding[],
  { report }: Draft,
  { placed, trouble }: Beside,
  settings: Settings,
  showsSuppressed: boolean,
): readonly CheckedFinding[] {
  const { findings, suppressed } = reviewed(report, found, placed, settings);
  const own = trouble === null ? [] : unreadableFindings(report, trouble, settings);
  const shown: readonly CheckedFinding[] = showsSuppressed ? suppressed.map(marked) : [];
  return own.length + shown.length === 0 ? findings : inOrder([...own, ...findings, ...shown]);
}

/** The broken relations of a draft that people have verified. It takes a check to say. */
export function verifiedIn({ report }: Draft, { placed }: Beside, settings: Settings): VerifiedRelations {
  return reviewed(report, check(report, settings), placed, settings).verified;
}

function marked({ finding, verification: { id, modified, reason } }: Suppressed): CheckedFinding {
  return { ...finding, suppressed: { id, author: modified.author, at: modified.at, reason } };
}
