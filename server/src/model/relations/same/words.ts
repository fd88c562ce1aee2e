import { measureClass } from '../../measures';
import type { PlacedMention } from '../../placed';
import { slipBetween } from '../slips';
import { contentLength, likeness } from './likeness';
import { inOneSentence, mayBeOne, type Index, type Restated } from './statement';

/** How many characters the words must have in common, and what share of either's. */
const LIKE = { characters: 8, share: 0.85 } as const;
const ENDING = 4;
const FOR_THE_YEAR = /全年|今年|(?:19|20)\d{2}年/;

/** Round numbers are what is planned: 改造300个 beside the 310个 of last year. */
function isRound(value: number): boolean {
  return value % 10 === 0;
}

/**
 * `全年专题学习习近平法治思想十二次` … `全年专题学习习近平法治思想13次`: the same long words twice, the figures but a slip apart. Found by
 * the last words before the figure. Words that a draft uses more than twice belong to a series.
 */
export class StatementsByWords implements Index {
  readonly #byEnding = new Map<string, PlacedMention[]>();

  find(one: PlacedMention): Restated | undefined {
    const { mention } = one;
    const ending = mention.lead.slice(-ENDING);
    if (ending.length < ENDING || mention.tail !== '') return undefined;
    const key = `${measureClass(mention.quantity.unit)}|${ending}`;
    const known = this.#byEnding.get(key);
    if (!known) this.#byEnding.set(key, [one]);
    else known.push(one);
    const earlier = known?.[0];
    if (!earlier || known!.length > 2 || inOneSentence(earlier, one) || !mayBeOne(earlier.mention, mention)) return undefined;
    const [a, b] = [earlier.mention.quantity, mention.quantity];
    if (a.printed === b.printed || isRound(a.printed) || isRound(b.printed) || !slipBetween(a.printed, b.printed)) return undefined;
    if (!FOR_THE_YEAR.test(earlier.mention.period) || !FOR_THE_YEAR.test(mention.period)) return undefined;
    const shared = likeness(earlier.mention, mention);
    const longest = Math.max(contentLength(earlier.mention), contentLength(mention));
    return shared >= LIKE.characters && shared >= LIKE.share * longest ? { earlier, agrees: false } : undefined;
  }
}
