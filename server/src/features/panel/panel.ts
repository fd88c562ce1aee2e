import type { Report } from '../../model/report';
import { NOTHING_VERIFIED, type Verified } from '../../model/verified';
import type { VerifiedShare } from '../../protocol';
import type { Panel } from '../../protocol/panel';
import type { Finding } from '../../rules/rule';
import type { Settings } from '../../rules/settings';
import type { Span } from '../../text/span';
import { openBrokenCount, shownRelations } from '../shownRelations';
import { contentsOf } from './contents';
import { groupsOf } from './findings';
import { flowsOf } from './flows';
import { processesIn } from './processes';
import { ratesOf } from './rates';
import { totalsOf } from './totals';

/** So many of each are listed, the broken ones first; more than any report has. */
const MOST = { flows: 60, totals: 400, rates: 400, findings: 200 };

/** What people have verified of a draft. */
export interface PanelReview {
  readonly verified: Verified;
  readonly share: VerifiedShare | null;
}

const NO_REVIEW: PanelReview = { verified: NOTHING_VERIFIED, share: null };

/**
 * What the report panel shows of a draft: its own figures in pictures, what it must contain, what was found in it. It reads
 * nothing of the text again, and costs no more than its relations do.
 */
export function panelOf(
  report: Report,
  findings: readonly Finding[],
  settings: Pick<Settings, 'profile'>,
  { verified, share }: PanelReview = NO_REVIEW,
): Panel<Span> {
  const { text, counts } = report;
  const relations = shownRelations(report, verified);
  const drawn = flowsOf(processesIn(relations));
  const { flows } = drawn;
  const totals = totalsOf(relations, drawn);
  const rates = ratesOf(relations);
  const groups = groupsOf(findings, MOST.findings);
  const shown = { flows: listed(flows, MOST.flows), totals: listed(totals, MOST.totals), rates: listed(rates, MOST.rates) };
  return {
    characters: text.length,
    ...counts,
    broken: openBrokenCount(report, verified),
    share,
    ...shown,
    contents: contentsOf(report, settings.profile),
    findings: groups,
    unlisted: {
      flows: flows.length - shown.flows.length,
      totals: totals.length - shown.totals.length,
      rates: rates.length - shown.rates.length,
      findings: findings.length - groups.reduce((sum, group) => sum + group.findings.length, 0),
    },
  };
}

/** The first of them in the order of the text, but none that is broken is left out for one that is not. */
function listed<T extends { readonly verdict: string }>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const broken = all.filter(({ verdict }) => verdict === 'broken').slice(0, most);
  const others = new Set(all.filter(({ verdict }) => verdict !== 'broken').slice(0, most - broken.length));
  const kept = new Set(broken);
  return all.filter((one) => others.has(one) || kept.has(one));
}
