import { interval, type Interval } from '../../../text/interval';
import type { Mention } from '../../mentions';
import { plain, shareDecimals, shown, statesShare, writeShare } from '../arithmetic';
import { figure, type RelationDraft } from '../draft';
import { slipBetween } from '../slips';
import { shareOf, type Amount, type Reading } from './reading';

/** What a reading says: the base that fits where one does, else the most natural one. */
export function judge({ rate, numerator, bases, named, complement = false, reason }: Reading): RelationDraft {
  const exact = (base: Amount): Interval => (complement ? rest(shareOf(numerator, base)) : shareOf(numerator, base));
  const fitting = bases.find((base) => statesShare(rate, exact(base)));
  const base = fitting ?? bases[0]!;
  const part = (100 * printed(numerator)) / printed(base);
  const value = complement ? 100 - part : part;
  const assumption = named || bases.filter(({ length }) => length === 1).length === 1 ? undefined : '基数是文中最近的同类数';
  const ratio = `${complement ? '1 − ' : ''}${sumShown(numerator)} ÷ ${sumShown(base)}`;
  const percent = `${plain(Number(value.toFixed(Math.max(2, shareDecimals(rate)))))}%`;
  return {
    kind: 'rate',
    verdict: fitting ? 'holds' : 'broken',
    formula: `${ratio} = ${percent}${fitting ? '，即' : ' ≠'} ${rate.text}`,
    reason,
    figures: [
      figure('rate', rate),
      ...numerator.map((m) => figure('numerator', m)),
      ...base.filter((m) => !numerator.includes(m)).map((m) => figure('denominator', m)),
    ],
    gives: exact(base),
    ...(fitting ? {} : { expected: writeShare(rate, value), ...slipOf(rate, value), ...(assumption ? { assumption } : {}) }),
  };
}

function printed(amount: Amount): number {
  return amount.reduce((sum, m) => sum + m.quantity.printed, 0);
}

function sumShown(amount: readonly Mention[]): string {
  return amount.length === 1 ? shown(amount[0]!) : `(${amount.map(shown).join(' + ')})`;
}

function slipOf(rate: Mention, value: number): { slip?: string } {
  const slip = slipBetween(rate.quantity.printed, Number(value.toFixed(shareDecimals(rate))));
  return slip ? { slip } : {};
}

/** What a share leaves of the whole. */
export function rest(share: Interval): Interval {
  return interval(100 - share.high, 100 - share.low, share.highOpen, share.lowOpen);
}
