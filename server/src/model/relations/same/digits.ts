import type { Mention } from '../../mentions';
import { isTransposed } from '../slips';
import { contentLength, likeness } from './likeness';
import { inOneSentence, mayBeOne, significant } from './oneThing';
import type { Restatement, Statement } from './statement';

/** How like the words must be: more for a contradiction than for an agreement, less where a figure is large. */
const LIKE = { contradiction: 4, large: 2, small: 3 } as const;
const LARGE = 100;
const SMALLEST = 8;

/** Measure word and digits in any order; '' where the figure is too small to be known by its digits. */
export function digitsKey(mention: Mention, measure: string): string {
  if (mention.quantity.printed < SMALLEST) return '';
  return `${measure}|${countsOf(significant(mention))}`;
}

/** How often each digit and the point stand in a number, four bits each: the same for `2184` and `1248`. */
function countsOf(digits: string): number {
  let counts = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(i) - ZERO;
    counts += ONES[digit >= 0 && digit <= 9 ? digit : POINT]!;
  }
  return counts;
}

const ZERO = 0x30;
const POINT = 10;
const ONES = Array.from({ length: POINT + 1 }, (_, digit) => 16 ** digit);

/**
 * A figure said again, or with two digits in each other's place, or with the point in another place. `earlier`: those with
 * the same digits in any order, the nearest first. A figure that has been said rightly before is no slip.
 */
export function restatedByDigits(earlier: readonly Statement[], later: Statement): Restatement | undefined {
  let first: Restatement | undefined;
  for (const one of earlier) {
    const restated = compare(one, later);
    if (restated?.agrees) return restated;
    first ??= restated;
  }
  return first;
}

function compare(earlier: Statement, later: Statement): Restatement | undefined {
  const [a, b] = [earlier.mention, later.mention];
  if (a.quantity.printed === b.quantity.printed) return agreement(earlier, later);
  if (inOneSentence(earlier, later) || !mayBeOne(earlier, later) || !isSlip(a, b)) return undefined;
  // 上述286件案件: the words point at the figure before, and say nothing else
  if (/[上前]述$/.test(b.lead)) return b.sentence - a.sentence <= 2 && earlier.home === later.home ? { earlier, agrees: false } : undefined;
  const shared = likeness(earlier.content, later.content);
  // 向农村投放212个。向园区投放221个: alike but for the words that tell them apart
  if (b.tail === '' && shared < 0.8 * contentLength(later.content)) return undefined;
  return shared >= (/[上前]述/.test(b.lead) ? LIKE.large : LIKE.contradiction) ? { earlier, agrees: false } : undefined;
}

function agreement(earlier: Statement, later: Statement): Restatement | undefined {
  const [a, b] = [earlier.mention, later.mention];
  const beside = earlier.home === later.home && b.index - a.index <= 1 && b.separation <= 2 && b.tail === '';
  if (beside || !mayBeOne(earlier, later)) return undefined;
  const wanted = a.quantity.printed >= LARGE ? LIKE.large : LIKE.small;
  return likeness(earlier.content, later.content) >= wanted ? { earlier, agrees: true } : undefined;
}

/** Two digits changed places; or `2184万元` and `2.184亿元`, the same digits with the point or the scale in another place. */
function isSlip(a: Mention, b: Mention): boolean {
  const [first, second] = [significant(a), significant(b)];
  return isTransposed(first, second) || (first.length >= 3 && first === second);
}
