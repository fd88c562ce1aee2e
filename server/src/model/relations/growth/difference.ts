import { comparable, figuresBefore, type Mention } from '../../mentions';
import { plain, statesValue, shown, written, writeShare } from '../arithmetic';
import { figure, type RelationDraft } from '../draft';
import { changeVerb, isFall } from './verbs';

/** `新收1521件，同比增加300件，增长20.4%`: the earlier value is the later one less the difference. */
export function growthByDifference(
  mentions: readonly Mention[],
  change: Mention,
  verb: string,
  parts: ReadonlySet<Mention>,
): RelationDraft | undefined {
  const by = mentions[change.index - 1];
  const first = by && statedDifference(by, change);
  if (!first) return undefined;
  const laters = figuresBefore(mentions, by)
    .filter((m) => m.sentence === change.sentence && comparable(by, m) && !changeVerb(m) && !m.quantity.loose)
    .toReversed();
  const sign = isFall(first) ? 1 : -1;
  const growth = (later: Mention): number => (100 * by.quantity.printed) / (later.quantity.printed + sign * by.quantity.printed);
  const possible = laters.filter((later) => growth(later) > 0);
  const fitting = possible.find((later) => statesValue(change, growth(later)));
  const later = fitting ?? possible.find((m) => !parts.has(m));
  if (!later) return undefined;
  const exact = growth(later);
  return {
    kind: 'growth',
    verdict: fitting ? 'holds' : 'broken',
    formula: `${shown(by)} ÷ ${written(later.quantity.printed + sign * by.quantity.printed, later)} = ${plain(Number(exact.toFixed(2)))}% ${fitting ? '，即' : '≠'} ${verb}${change.text}`,
    reason: '由增减的数量推出上年数',
    figures: [figure('later', later), figure('earlier', by), figure('change', change)],
    ...(fitting ? {} : { expected: writeShare(change, exact) }),
  };
}

/** The verb of a difference that stands right before a percentage of change: `同比增加300件，增长20.4%`. */
function statedDifference(by: Mention, change: Mention): string | undefined {
  if (change.quantity.kind !== 'share' || by.quantity.kind !== 'amount' || by.quantity.loose) return undefined;
  if (change.separation > 2 || by.separation > 2 || by.sentence !== change.sentence || !/同比|上年|去年/.test(by.gap + change.gap))
    return undefined;
  return changeVerb(by);
}
