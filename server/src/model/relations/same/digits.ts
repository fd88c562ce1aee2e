import type { Mention } from '../../mentions';
import type { PlacedMention } from '../../placed';
import { isTransposed } from '../slips';
import { contentLength, likeness } from './likeness';
import { inOneSentence, mayBeOne, significant } from './oneThing';
import type { Index, Restated, Statements } from './statement';

/** How like the words must be: more for a contradiction than for an agreement, less where a figure is large. */
const LIKE = { contradiction: 4, large: 2, small: 3 } as const;
const LARGE = 100;
const SMALLEST = 8;
/** How many earlier figures with the same digits are looked at. */
const REACH = 12;

/** Measure word and digits in rising order; '' where the figure is too small to be known by its digits. */
export function digitsKey(mention: Mention, measure: string): string {
  if (mention.quantity.printed < SMALLEST) return '';
  return `${measure}|${[...significant(mention)].sort().join('')}`;
}

/**
 * Figures by measure word and digits, whatever their order: a figure said again, or with two digits in each other's place,
 * or with the point in another place.
 */
export class StatementsByDigits implements Index {
  readonly #latest = new Map<string, number>();
  /** For each statement the one before it with the same digits. */
  readonly #before = new Map<number, number>();

  constructor(private readonly statements: Statements) {}

  find(at: number): Restated | undefined {
    const key = this.statements.get(at).keys.digits;
    if (key === '') return undefined;
    const latest = this.#latest.get(key);
    this.#latest.set(key, at);
    if (latest === undefined) return undefined;
    this.#before.set(at, latest);
    return this.#bestBefore(at);
  }

  /** A figure that has been said rightly before is no slip. */
  #bestBefore(at: number): Restated | undefined {
    const one = this.statements.placed(at);
    let first: Restated | undefined;
    let earlier = this.#before.get(at);
    for (let looked = 0; looked < REACH && earlier !== undefined; looked += 1) {
      const restated = compare(this.statements.placed(earlier), one);
      if (restated?.agrees) return restated;
      first ??= restated;
      earlier = this.#before.get(earlier);
    }
    return first;
  }
}

function compare(earlier: PlacedMention, later: PlacedMention): Restated | undefined {
  const [a, b] = [earlier.mention, later.mention];
  if (a.quantity.printed === b.quantity.printed) return agreement(earlier, later);
  if (inOneSentence(earlier, later) || !mayBeOne(a, b) || !isSlip(a, b)) return undefined;
  // 上述286件案件: the words point at the figure before, and say nothing else
  if (/[上前]述$/.test(b.lead)) return b.sentence - a.sentence <= 2 && earlier.line === later.line ? { earlier, agrees: false } : undefined;
  // 向农村投放212个。向园区投放221个: alike but for the words that tell them apart
  if (b.tail === '' && likeness(a, b) < 0.8 * contentLength(b)) return undefined;
  const wanted = /[上前]述/.test(b.lead) ? LIKE.large : LIKE.contradiction;
  return likeness(a, b) >= wanted ? { earlier, agrees: false } : undefined;
}

function agreement(earlier: PlacedMention, later: PlacedMention): Restated | undefined {
  const [a, b] = [earlier.mention, later.mention];
  const beside = earlier.line === later.line && b.index - a.index <= 1 && b.separation <= 2 && b.tail === '';
  if (beside || !mayBeOne(a, b)) return undefined;
  return likeness(a, b) >= (a.quantity.printed >= LARGE ? LIKE.large : LIKE.small) ? { earlier, agrees: true } : undefined;
}

/** Two digits changed places; or `2184万元` and `2.184亿元`, the same digits with the point or the scale in another place. */
function isSlip(a: Mention, b: Mention): boolean {
  const [first, second] = [significant(a), significant(b)];
  return isTransposed(first, second) || (first.length >= 3 && first === second);
}
