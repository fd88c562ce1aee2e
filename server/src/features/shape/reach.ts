import type { Report } from '../../model/report';
import { RANKS } from '../../rules/structure/headings';
import { runOf, sectionsIn } from './tree';

const KNOWN = new WeakMap<Report['outline'], readonly (number | undefined)[]>();

/**
 * Whether two headings of a rank are numbered on in a draft when `between` is the highest rank (lowest number) of those between
 * them: those of one section always are, and those of several where the draft does so more often than not (1. 2. | 3. 4.).
 */
export function isNumberedOn(report: Report, rank: number, between: number): boolean {
  return between > rank || between >= (reaches(report)[rank] ?? RANKS);
}

/** By rank: the highest rank across whose headings it is numbered on; undefined where each section begins at 1. */
function reaches(report: Report): readonly (number | undefined)[] {
  let known = KNOWN.get(report.outline);
  if (!known) KNOWN.set(report.outline, (known = reachesIn(report)));
  return known;
}

function reachesIn(report: Report): (number | undefined)[] {
  const ranks = Array.from({ length: RANKS }, (_, rank) => rank);
  /** How much more often a rank (first index) is numbered on across another (second) than it begins anew there. */
  const balance = ranks.map(() => ranks.map(() => 0));
  const last = new Map<number, { node: Parameters<typeof runOf>[1]; since: number }>();
  for (const { node, rank } of sectionsIn(report)) {
    const run = runOf(report, node);
    const before = last.get(rank);
    if (before && before.since < rank && !run.under) balance[rank]![before.since]! += runOf(report, before.node) === run ? 1 : -1;
    for (const one of last.values()) one.since = Math.min(one.since, rank);
    last.set(rank, { node, since: RANKS });
  }
  return balance.map((row) => {
    const reach = row.findIndex((times) => times > 0);
    return reach < 0 ? undefined : reach;
  });
}
