import { NOTHING_VERIFIED, relationKey } from '../../../model/verified';
import type { Report } from '../../../model/report';
import { toldBy } from '../../../rules/figures';
import { keyOf } from '../../shownRelations';
import type { Verification } from '../annotation';
import type { Suppressed } from './verified';

/** The broken relations of a draft that are no mistake, by their keys, each with who says so. */
export type VerifiedRelations = ReadonlyMap<string, Verification>;

/**
 * The broken relations whose findings are silent since somebody has verified them. One that raises no finding of its own is verified
 * where all are by whose findings it is told. Costs nothing where no finding on figures is silent.
 */
export function verifiedRelations(report: Pick<Report, 'broken'>, suppressed: readonly Suppressed[]): VerifiedRelations {
  const verified = new Map<string, Verification>();
  for (const { finding, verification } of suppressed) {
    const { relation, span, related } = finding;
    if (relation !== undefined) verified.set(relationKey(relation, [span.start, ...related.map((one) => one.span.start)]), verification);
  }
  if (verified.size === 0) return NOTHING_VERIFIED;
  for (const [relation, tellers] of toldBy(report.broken)) {
    const known = tellers.map((teller) => verified.get(keyOf(teller)));
    if (known[0] && known.every((one) => one !== undefined)) verified.set(keyOf(relation), known[0]);
  }
  return verified;
}
