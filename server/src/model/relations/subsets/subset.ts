import type { Mention } from '../../mentions';
import type { Verdict } from '../../relation';
import { shown, sumFormula } from '../arithmetic';
import { figure, type RelationDraft } from '../draft';

/** The relation of a figure to one that holds it; `carried` is what had been there before and counts beside the whole. */
export function subset(wide: Mention, narrow: Mention, verdict: Verdict, reason: string, carried?: Mention): RelationDraft {
  const formula = carried
    ? `${shown(narrow)} ${verdict === 'holds' ? '≤' : '>'} ${shown(wide)} + ${shown(carried)}`
    : sumFormula(wide, [narrow], verdict === 'holds' ? 'within' : 'over');
  const figures = [figure('whole', wide), figure('part', narrow), ...(carried ? [figure('opening', carried)] : [])];
  return { kind: 'subset', verdict, formula, reason, figures };
}
