import type { Mention } from '../../mentions';
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

/** `败诉率`, by which a rate is found again; '' where it has no name of its own. */
export function rateName({ quantity, lead, gap }: Mention): string {
  if (quantity.kind !== 'share' || quantity.loose || /上年|去年|同期|计划|目标|力争|以上/.test(gap.slice(-16))) return '';
  const name = NAME.exec(lead)?.[1]?.replace(BEFORE_NAME, '') ?? '';
  return name.length < 3 ? '' : name;
}

/**
 * `败诉率6.6%` here, `全年败诉率8.6%` there: rates of one name that differ by a slip of the pen. A name that the
 * draft states more often is one of a series, and says nothing.
 */
export class RestatedRates {
  readonly #byName = new Map<string, PlacedMention[]>();

  add(name: string, rate: PlacedMention): void {
    const known = this.#byName.get(name);
    if (known) known.push(rate);
    else this.#byName.set(name, [rate]);
  }

  /** Once all are added. */
  found(): RestatedRate[] {
    return [...this.#byName.values()].flatMap(([earlier, later, more]) =>
      earlier && later && !more && isSlip(earlier, later) ? [{ earlier, later }] : [],
    );
  }
}

function isSlip(earlier: PlacedMention, later: PlacedMention): boolean {
  const [a, b] = [earlier.mention, later.mention];
  if (earlier.line === later.line || !sameScope(a, b) || !FOR_THE_YEAR.test(b.gap.slice(-12))) return false;
  return slipBetween(a.quantity.printed, b.quantity.printed) !== undefined;
}
