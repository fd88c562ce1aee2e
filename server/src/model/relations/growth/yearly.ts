import { interval } from '../../../text/interval';
import { figuresBefore, type Mention } from '../../mentions';
import { clean, plain, shown, statesShare } from '../arithmetic';
import { figure, type RelationDraft } from '../draft';
import { hasYear, isFromTo, yearOf } from './pairs';
import { isFall } from './verbs';

/** `由2020年的400件上升到2025年的650件，年均增长10.2%`: shown where it holds; there is more than one way to reckon it. */
export function yearlyGrowth(mentions: readonly Mention[], change: Mention, verb: string): RelationDraft | undefined {
  if (change.quantity.kind !== 'share' || !/年均/.test(change.lead)) return undefined;
  const [earlier, later] = figuresBefore(mentions, change, 2);
  if (!earlier || !later || !isFromTo(earlier, later) || !hasYear(earlier) || !hasYear(later)) return undefined;
  const years = yearOf(later) - yearOf(earlier);
  if (years < 2 || earlier.quantity.printed <= 0) return undefined;
  const rate = 100 * ((later.quantity.printed / earlier.quantity.printed) ** (1 / years) - 1);
  const exact = clean(isFall(verb) ? -rate : rate);
  if (!statesShare(change, interval(exact, exact))) return undefined;
  return {
    kind: 'growth',
    verdict: 'holds',
    formula: `(${shown(later)} ÷ ${shown(earlier)})^(1/${years}) − 1 = ${plain(Number(rate.toFixed(2)))}%，即 ${verb}${change.text}`,
    reason: '“年均”指逐年的复合增长',
    figures: [figure('later', later), figure('earlier', earlier), figure('change', change)],
  };
}
