import type { Mention } from '../../mentions';
import { statesShare } from '../arithmetic';
import type { Passage } from '../draft';
import { rest } from './judge';
import { basesBefore, rateNameIn, shareOf, type Reading } from './reading';

/** `抽检3450批次，检出不合格62批次，合格率98.2%`: what failed gives the rate of what passed. */
export function readComplement({ mentions }: Passage, rate: Mention): Reading | undefined {
  const whole = rateNameIn(rate.lead);
  const name = whole === undefined || /[不未]/.test(whole) ? undefined : whole.slice(-2);
  const failed = mentions[rate.index - 1];
  if (name === undefined || !failed || rate.separation > 2 || !new RegExp(`[不未]${name}`).test(failed.lead)) return undefined;
  const bases = basesBefore(mentions, failed).map((base) => [base]);
  if (bases.length === 0) return undefined;
  const reason = `${name}率＝1－不${name}÷基数`;
  return { rate, numerator: [failed], bases, named: false, complement: true, settled: bases.length === 1, reason };
}

export function fitsRest({ rate, numerator, bases }: Reading): boolean {
  return bases.some((base) => statesShare(rate, rest(shareOf(numerator, base))));
}
