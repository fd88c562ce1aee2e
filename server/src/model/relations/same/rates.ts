import type { PlacedMention } from '../../placed';
import { slipBetween } from '../slips';
import { sameScope } from '../scope';

/** A rate that the draft states in two places only. */
export interface RestatedRate {
  readonly earlier: PlacedMention;
  readonly later: PlacedMention;
}

const NAME = /([\u4e00-\u9fff]{2,6}率)(?:全年)?(?:为|达到|达|是)?$/;
/** What of the characters before 率 is no part of the name: `和全年败诉率`. */
const BEFORE_NAME = /^.*(?:[的和及、年全县市区]|案件|事项|工作)/;
const FOR_THE_YEAR = /全年|今年|(?:19|20)\d{2}年/;

/**
 * `败诉率6.6%` here, `全年败诉率8.6%` there: rates of one name that differ by a slip of the pen. A name that the
 * draft states more often is one of a series, and says nothing.
 */
export function restatedRates(placed: readonly PlacedMention[]): RestatedRate[] {
  const byName = new Map<string, PlacedMention[]>();
  for (const one of placed) {
    const { quantity, lead, gap } = one.mention;
    if (quantity.kind !== 'share' || quantity.loose || /上年|去年|同期|计划|目标|力争|以上/.test(gap.slice(-16))) continue;
    const name = NAME.exec(lead)?.[1]?.replace(BEFORE_NAME, '') ?? '';
    if (name.length < 3) continue;
    const known = byName.get(name);
    if (known) known.push(one);
    else byName.set(name, [one]);
  }
  return [...byName.values()].flatMap(([earlier, later, more]) =>
    earlier && later && !more && isSlip(earlier, later) ? [{ earlier, later }] : [],
  );
}

function isSlip(earlier: PlacedMention, later: PlacedMention): boolean {
  const [a, b] = [earlier.mention, later.mention];
  if (earlier.line === later.line || !sameScope(a, b) || !FOR_THE_YEAR.test(b.gap.slice(-12))) return false;
  return slipBetween(a.quantity.printed, b.quantity.printed) !== undefined;
}
