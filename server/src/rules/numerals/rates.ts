import type { Mention } from '../../model/mentions';

/** A figure by which a rate is said to have changed, in per cent; offsets count from its line's beginning. */
export interface RateChange {
  readonly at: number;
  readonly end: number;
  /** Whether both rates stand there and differ by so much. */
  readonly certain: boolean;
}

const VERB = '(?:提高|提升|上升|下降|降低|回落)了?';
/** 率 that is a share; 效率, 频率, 汇率, 劳动生产率 are none, and 利率, 税率 change as prices do. */
const RATE = '(?:(?<![效频速功心汇利税费斜草表坦轻直换曲密]|生产|周转|产出)率|占比|比重|满意度|知晓度)';
const OWN = new RegExp(`${RATE}(?:[^率]{0,8}[比较年期季月])?(?:约|近|再|均)?${VERB}$`);
const THEN = new RegExp(`^(?:同比|环比|[比较]上年(?:同期)?|[比较]去年(?:同期)?|[比较]20\\d\\d年)?${VERB}$`);
const CHANGED = new RegExp(`(?:${VERB}|增长了?|增加了?)$`);
const LEVEL = new RegExp(`${RATE}(?:已?(?:达|达到|为|是|约|约为|升至|保持在|稳定在))?$`);

/** The figures by which a rate is said to have changed, in per cent. */
export function changesOfRates(mentions: readonly Mention[]): readonly RateChange[] {
  return mentions.flatMap((mention, i): RateChange[] => {
    const { quantity, lead } = mention;
    if (quantity.kind !== 'share' || quantity.unit !== '%' || !mention.text.endsWith('%') || !CHANGED.test(lead)) return [];
    const change = { at: quantity.start, end: quantity.end };
    if (isDifference(mention, mentions.slice(Math.max(0, i - 2), i))) return [{ ...change, certain: true }];
    const before = mentions[i - 1];
    const ofLevel = before !== undefined && isRateOf(before, mention) && THEN.test(lead) && LEVEL.test(before.lead);
    return ofLevel || OWN.test(lead) ? [{ ...change, certain: false }] : [];
  });
}

function isRateOf(before: Mention, mention: Mention): boolean {
  return before.sentence === mention.sentence && before.quantity.unit === '%' && mention.separation <= 2;
}

/** 由90%提高到95%，提高5%: the figure is the difference of the two rates before it, and not their relative change. */
function isDifference(mention: Mention, rates: readonly Mention[]): boolean {
  const [first, second] = rates;
  if (!first || !second || ![first, second].every((rate) => isRateOf(rate, mention))) return false;
  if (CHANGED.test(first.lead) || !/[率比重度由从的]/.test(first.gap + second.gap)) return false;
  const [a, b] = [first.quantity.printed, second.quantity.printed];
  const { printed, step } = mention.quantity;
  if (Math.abs(Math.abs(a - b) - printed) > 1e-6) return false;
  const base = /降|落|少/.test(mention.lead) ? Math.max(a, b) : Math.min(a, b);
  return base > 0 && Math.abs((100 * Math.abs(a - b)) / base - printed) > step / 2;
}
