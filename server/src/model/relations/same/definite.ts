import { intersects } from '../../../text/interval';
import type { Mention } from '../../mentions';
import { mayBeOne } from './oneThing';
import type { Restatement, Statement } from './statement';

const DEFINITE = /(?:全年|年内|今年|全部|所有|共|\d{4}年)(?:度)?(?:共|新)?((?!其)[\u4e00-\u9fff]{2,4})的$/;
/** How far two values of one thing may lie apart for the difference to be a slip and not another thing, as a share of the larger. */
const NEAR = 0.15;
/** How many earlier figures are looked at, and how many of its measure word. */
export const FURTHEST_BACK = 400;
const REACH = { any: FURTHEST_BACK, alike: 39 } as const;

/** `制定` of `全年制定的9件规范性文件`: the verb by which the words point back; '' where they do not. */
export function definiteVerb({ lead, tail }: Mention): string {
  return (tail.length >= 2 && lead.endsWith('的') && DEFINITE.exec(lead)?.[1]?.slice(-2)) || '';
}

/**
 * `制定规范性文件8件` … `全年制定的9件规范性文件`: the words point back with the verb and the noun, whatever the value. `before` are the
 * statements before it, the nearest first.
 */
export function restatedDefinitely(before: Iterable<Statement>, later: Statement): Restatement | undefined {
  const earlier = meantBy(later, before);
  if (!earlier) return undefined;
  const [a, b] = [earlier.mention.quantity, later.mention.quantity];
  if (intersects(a.value, b.value)) return { earlier, agrees: true };
  return Math.abs(a.printed - b.printed) <= NEAR * Math.max(a.printed, b.printed) ? { earlier, agrees: false } : undefined;
}

/** The nearest earlier statement in the same measure of which the verb and the noun speak. */
function meantBy(later: Statement, before: Iterable<Statement>): Statement | undefined {
  const { definite, measure } = later.keys;
  let [any, alike] = [0, 0];
  for (const earlier of before) {
    any += 1;
    if (any > REACH.any || alike === REACH.alike) return undefined;
    if (earlier.keys.measure !== measure) continue;
    if (earlier.mention.lead.includes(definite) && startsWithNounOf(later.mention, earlier.mention) && mayBeOne(earlier, later))
      return earlier;
    alike += 1;
  }
  return undefined;
}

/** `9件|区政府行政规范性文件均已公布` after `制定区政府行政规范性文件8件`: the noun behind begins as the one before the earlier figure. */
function startsWithNounOf({ tail }: Mention, earlier: Mention): boolean {
  return `${earlier.lead}|${earlier.tail}`.includes(tail.slice(0, 2));
}
