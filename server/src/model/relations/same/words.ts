import type { Mention } from '../../mentions';
import { slipBetween } from '../slips';
import { contentLength, likeness } from './likeness';
import { inOneSentence, mayBeOne } from './oneThing';
import type { Restatement, Statement } from './statement';

/** How many characters the words must have in common, and what share of either's. */
const LIKE = { characters: 8, share: 0.85 } as const;
const ENDING = 4;
const FOR_THE_YEAR = /全年|今年|(?:19|20)\d{2}年/;

/** Round numbers are what is planned: 改造300个 beside the 310个 of last year. */
function isRound(value: number): boolean {
  return value % 10 === 0;
}

/** The last words before the figure, with its measure word; '' where they are too few or others follow. */
export function wordsKey({ lead, tail }: Mention, measure: string): string {
  return tail !== '' || lead.length < ENDING ? '' : `${measure}|${lead.slice(-ENDING)}`;
}

/**
 * `全年专题学习习近平法治思想十二次` … `全年专题学习习近平法治思想13次`: the same long words twice, the figures but a slip apart. The two have
 * the last words before the figure in common. Words that a draft uses more than twice belong to a series, and are not asked about.
 */
export function restatedByWords(earlier: Statement, later: Statement): Restatement | undefined {
  const [a, b] = [earlier.mention, later.mention];
  if (inOneSentence(earlier, later) || !mayBeOne(earlier, later)) return undefined;
  const [first, second] = [a.quantity.printed, b.quantity.printed];
  if (first === second || isRound(first) || isRound(second) || !slipBetween(first, second)) return undefined;
  if (!FOR_THE_YEAR.test(a.period) || !FOR_THE_YEAR.test(b.period)) return undefined;
  const shared = likeness(earlier.content, later.content);
  const longest = Math.max(contentLength(earlier.content), contentLength(later.content));
  return shared >= LIKE.characters && shared >= LIKE.share * longest ? { earlier, agrees: false } : undefined;
}
