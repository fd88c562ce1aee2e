import type { Report } from '../../../model/report';
import { NOTHING_VERIFIED } from '../../../model/verified';
import type { Finding } from '../../../rules/rule';
import { DEFAULT_SETTINGS, type Settings } from '../../../rules/settings';
import type { Span } from '../../../text/span';
import { inOrder } from '../../check';
import type { Placed, Verification } from '../annotation';
import { FiguresAt } from './figuresAt';
import { ownFindings } from './own';
import { standingsOf, type Standings } from './standing';
import { withoutVerified, type Suppressed } from './verified';
import { verifiedRelations, type VerifiedRelations } from './verifiedRelations';

/** The findings of a draft, and what people have said of them. */
export interface Reviewed {
  /**
   * Those that nobody has verified, in the order of the text, and those of the annotations themselves. One whose words, or what
   * it rests on, have changed since it was verified is among them and says so.
   */
  readonly findings: Finding[];
  /** Those that were found to be no mistake, in the order of the text. */
  readonly suppressed: Suppressed[];
  /** The broken relations that these tell of. */
  readonly verified: VerifiedRelations;
  /** How each annotation stands to the draft as it is. */
  readonly standings: Standings;
}

const NO_STANDINGS: Standings = { verifications: new Map(), sources: new Map() };

/**
 * Holds the findings of a check against the annotations of the draft. Takes the places of the annotations in this version of it;
 * of the settings the severities of the rules on annotations count. Linear in findings and annotations; reads no line anew.
 */
export function reviewed(
  report: Report,
  findings: readonly Finding[],
  placed: readonly Placed[],
  settings: Pick<Settings, 'severity'> = DEFAULT_SETTINGS,
): Reviewed {
  if (placed.length === 0) return { findings: [...findings], suppressed: [], verified: NOTHING_VERIFIED, standings: NO_STANDINGS };
  const figures = new FiguresAt(report);
  const held = withoutVerified(report, findings, placed.filter(isOfFinding));
  const standings = standingsOf(report, placed, figures, held.outdated);
  const own = ownFindings(report, placed, figures, standings, settings);
  return {
    findings: own.length === 0 ? [...held.findings] : inOrder([...held.findings, ...own]),
    suppressed: [...held.suppressed],
    verified: verifiedRelations(report, held.suppressed),
    standings,
  };
}

function isOfFinding(placed: Placed): placed is Placed<Verification> & { readonly span: Span } {
  const { annotation, span } = placed;
  return annotation.kind === 'verification' && annotation.rule !== undefined && span !== undefined;
}
