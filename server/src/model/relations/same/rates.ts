import type { Mention } from '../../mentions';
import { slipBetween } from '../slips';
import { sameScope } from '../scope';
import type { Statement } from './statement';

const NAME = /([\u4e00-\u9fff]{2,6}率)(?:全年)?(?:为|达到|达|是)?$/;
/** What of the characters before 率 is no part of the name: `和全年败诉率`. */
const BEFORE_NAME = /^.*(?:[的和及、年全县市区]|案件|事项|工作)/;
const FOR_THE_YEAR = /全年|今年|(?:19|20)\d{2}年/;

/** `败诉率`, by which a rate is found again; '' where it has no name of its own. */
export function rateName({ quantity, lead, gap }: Mention): string {
  if (quantity.kind !== 'share' || quantity.loose || !lead.includes('率') || /上年|去年|同期|计划|目标|力争|以上/.test(gap.slice(-16)))
    return '';
  const name = NAME.exec(lead)?.[1]?.replace(BEFORE_NAME, '') ?? '';
  return name.length < 3 ? '' : name;
}

/**
 * `败诉率6.6%` here, `全年败诉率8.6%` there: rates of one name that differ by a slip of the pen. A name that the
 * draft states more often than twice is one of a series, and not asked about.
 */
export function isSlipOfRate(earlier: Statement, later: Statement): boolean {
  const [a, b] = [earlier.mention, later.mention];
  if (earlier.home === later.home || !sameScope(a, b) || !FOR_THE_YEAR.test(b.gap.slice(-12))) return false;
  return slipBetween(a.quantity.printed, b.quantity.printed) !== undefined;
}
