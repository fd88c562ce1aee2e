import type { Assertion, Relation, Verdict } from '../model/relation';
import type { Report } from '../model/report';
import { relationKey, type Verified } from '../model/verified';

/** What is shown of a relation: one that does not come out, but that somebody has found to be no mistake (已核实), is `verified`. */
export type ShownVerdict = Verdict | 'verified';

/** A relation as it is shown. */
export interface ShownRelation extends Omit<Relation, 'verdict'> {
  readonly verdict: ShownVerdict;
}

/** All relations of a draft, in the order of the text, as they are shown. */
export function shownRelations({ relations }: Pick<Report, 'relations'>, verified: Verified): readonly ShownRelation[] {
  if (verified.size === 0) return relations;
  return relations.map((relation) => (isVerified(relation, verified) ? { ...relation, verdict: 'verified' } : relation));
}

/** Whether somebody has found a broken relation to be no mistake. */
export function isVerified({ kind, verdict, figures }: Assertion, verified: Verified): boolean {
  return verdict === 'broken' && verified.size > 0 && verified.has(keyOf({ kind, figures }));
}

/** By what a relation is known. */
export function keyOf({ kind, figures }: Pick<Assertion, 'kind' | 'figures'>): string {
  return relationKey(
    kind,
    figures.map(({ figure }) => figure.span.start),
  );
}

/** The broken relations that nobody has verified. */
export function openBroken({ broken }: Pick<Report, 'broken'>, verified: Verified): readonly Assertion[] {
  return verified.size === 0 ? broken : broken.filter((relation) => !isVerified(relation, verified));
}

/** How many these are; no more work than to count the relations where none is verified. */
export function openBrokenCount(report: Pick<Report, 'broken' | 'counts'>, verified: Verified): number {
  return verified.size === 0 ? report.counts.broken : openBroken(report, verified).length;
}

/** Whether what a relation says does not come out, verified or not. */
export function doesFail({ verdict }: { readonly verdict: ShownVerdict }): boolean {
  return verdict === 'broken' || verdict === 'verified';
}
