import type { Mention } from '../../mentions';
import { differInStage as areDifferentStages } from '../../subjects/stages';
import { sameClass, sameScope, sameTopic } from '../scope';
import { digitsOf } from '../slips';
import type { Statement } from './statement';

/** Whether two figures can be of one body, one period and one subject. */
export function mayBeOne(a: Statement, b: Statement): boolean {
  const [first, second] = [a.mention, b.mention];
  return sameClass(a.period, b.period) && sameScope(first, second) && sameTopic(first, second) && !differInStage(first, second);
}

/** 受理 and 办结: two stages of one process are two figures. */
export function differInStage(a: Mention, b: Mention): boolean {
  return areDifferentStages(a.stages, b.stages);
}

/** Whether two figures stand in one sentence: side by side there, they are two. */
export function inOneSentence(a: Statement, b: Statement): boolean {
  return a.home === b.home && a.mention.sentence === b.mention.sentence;
}

/** The digits without the noughts behind them: 2184 of 2184万 and of 2.184亿. */
export function significant({ quantity }: Mention): string {
  const digits = digitsOf(quantity.printed);
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
