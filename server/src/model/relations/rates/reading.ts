import { comparable, figuresBefore, type Mention } from '../../mentions';
import { CharSet } from '../../../text/charSet';
import type { Interval } from '../../../text/interval';
import { sumOf } from '../../../text/interval';
import { ratio, statesShare } from '../arithmetic';
import { DOWN, UP } from '../growth/verbs';
import { hasShare } from '../parts/list';
import { samePeriod } from '../scope';

/** A figure, or several that are taken together: 新收 and 旧存 as the base of 结案率. */
export type Amount = readonly Mention[];

/** A percentage with the figure it is a share of, and the figures it may be a share in. */
export interface Reading {
  readonly rate: Mention;
  readonly numerator: Amount;
  /** Bases that the words allow, the most natural first. */
  readonly bases: readonly Amount[];
  /** Whether the words name one base only; another that fits does not excuse it. */
  readonly named: boolean;
  /** Whether the share is of what the numerator leaves: 合格率 from 不合格. */
  readonly complement?: boolean;
  /** Whether a reading that does not fit shows a contradiction. */
  readonly settled: boolean;
  readonly reason: string;
}

/** All values that an amount can have. */
export function valueOf(amount: Amount): Interval {
  return amount.length === 1 ? amount[0]!.quantity.value : sumOf(amount.map((m) => m.quantity.value));
}

export function shareOf(numerator: Amount, base: Amount): Interval {
  return ratio(valueOf(numerator), valueOf(base));
}

/** Whether one of the bases gives the printed percentage. */
export function fits({ rate, numerator, bases }: Reading): boolean {
  return bases.some((base) => statesShare(rate, shareOf(numerator, base)));
}

/** Figures of the same measure before the numerator that can hold it, nearest first; of its sentence, or of the two before. */
export function basesBefore(mentions: readonly Mention[], numerator: Mention): Mention[] {
  const bases: Mention[] = [];
  for (const base of figuresBefore(mentions, numerator).toReversed()) {
    if (numerator.sentence - base.sentence > 2) break;
    if (!comparable(base, numerator) || base.depth > numerator.depth || base.change || base.perUnit) continue;
    if (!samePeriod(base, numerator) || hasShare(mentions, base)) continue;
    if (base.quantity.value.high >= numerator.quantity.value.low) bases.push(base);
  }
  return bases;
}

/** The words of a rate's name before 率, 比例, 比重: `优良天数` of `优良天数比例为`; undefined where the words end in none. */
export function rateNameIn(words: string): string | undefined {
  const name = NAMES_RATE.meets(words) ? RATE_NAME.exec(words)?.[1] : undefined;
  // 压缩比例, 精简率: of what has gone, not of what is left
  return name !== undefined && CHANGE_NAME.test(name) ? undefined : name;
}

const CHANGE_NAME = new RegExp(`(?:${DOWN.source}|${UP.source}|节约|节省|削减)$`);

const NAMES_RATE = new CharSet('率比');
const RATE_NAME = /([\u4e00-\u9fff、]{1,14}?)(?:率|比[例率重])(?:均|都|分别)?(?:保持在|稳定在|达到|达|为|是|仅|约|至)?$/;
