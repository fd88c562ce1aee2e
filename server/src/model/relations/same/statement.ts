import type { Mention } from '../../mentions';
import type { PlacedMention } from '../../placed';
import { isChange, isPerUnit } from '../parts/list';
import { samePeriod, sameScope, sameTopic } from '../scope';
import { digitsOf } from '../slips';

/** Two figures that state one thing, as their words and their digits say. */
export interface Restated {
  readonly earlier: PlacedMention;
  readonly agrees: boolean;
}

/** Finds for each figure in turn the earlier one that it states again. */
export interface Index {
  find(one: PlacedMention): Restated | undefined;
}

/** Whether a figure says how much there is of something now, and exactly. */
export function isStatement(mention: Mention): boolean {
  const { kind, loose, unit, printed } = mention.quantity;
  if (kind !== 'amount' || loose || unit === '' || printed < 2 || isChange(mention) || isPerUnit(mention)) return false;
  return !/上年|去年|同期|前年|计划|目标|预计|拟|力争|预期|其中|另/.test(mention.gap.slice(-16));
}

/** Whether two figures can be of one body, one period and one subject. */
export function mayBeOne(a: Mention, b: Mention): boolean {
  return samePeriod(a, b) && sameScope(a, b) && sameTopic(a, b) && !differInStage(a, b);
}

/** 受理 and 办结: two stages of one process are two figures. */
export function differInStage(a: Mention, b: Mention): boolean {
  return (
    a.stages !== undefined &&
    b.stages !== undefined &&
    a.stages.some((stage, i) => stage >= 0 && b.stages![i]! >= 0 && stage !== b.stages![i])
  );
}

/** Whether two figures stand in one sentence: side by side there, they are two. */
export function inOneSentence(a: PlacedMention, b: PlacedMention): boolean {
  return a.line === b.line && a.mention.sentence === b.mention.sentence;
}

/** The digits without the noughts behind them: 2184 of 2184万 and of 2.184亿. */
export function significant({ quantity }: Mention): string {
  return digitsOf(quantity.printed).replace(/0+$/, '');
}
