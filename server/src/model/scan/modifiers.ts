import { interval, type Interval } from '../../text/interval';
import type { Quantity, QuantityKind } from '../quantity';

const BEFORE = /(?:将近|接近|不低于|不少于|不超过|不足|不满|低于|少于|超过|超出|突破|大约|至少|最多|近|约|逾|超|高于|大于)$/;
const BEFORE_ENDS = '近约逾超过于足满少多破出至';
const AFTER = ['以上', '以下', '以内', '左右', '上下', '之多'];

/** Counts the modifiers around a quantity into its interval. */
export function modified(folded: string, quantity: Quantity): Quantity {
  const before = BEFORE_ENDS.includes(folded[quantity.start - 1] ?? ' ')
    ? (BEFORE.exec(folded.slice(Math.max(0, quantity.start - 4), quantity.start))?.[0] ?? '')
    : '';
  const after = AFTER.find((word) => folded.startsWith(word, quantity.end)) ?? '';
  if (before === '' && after === '') return quantity;
  const loosened = loosen(quantity.value, quantity.printed, quantity.kind, before, after);
  return {
    ...quantity,
    value: loosened ?? quantity.value,
    loose: quantity.loose || loosened !== undefined,
    leadEnd: quantity.start - before.length,
  };
}

function loosen(value: Interval, printed: number, kind: QuantityKind, before: string, after: string): Interval | undefined {
  const top = kind === 'share' && printed <= 100 ? 100 : Infinity;
  switch (before) {
    case '近':
    case '将近':
    case '接近':
      return interval(printed * 0.88, printed, true, true);
    case '约':
    case '大约':
      return interval(printed * 0.8, Math.max(printed * 1.2, value.high));
    case '逾':
    case '超':
    case '超过':
    case '超出':
    case '突破':
    case '高于':
    case '大于':
      return interval(printed, top, true);
    case '不低于':
    case '不少于':
    case '至少':
      return interval(printed, top);
    case '不足':
    case '不满':
    case '低于':
    case '少于':
      return interval(0, printed, true, true);
    case '不超过':
    case '最多':
      return interval(0, printed);
    default:
  }
  if (after === '以上' || after === '之多') return interval(printed, top);
  if (after === '以下' || after === '以内') return interval(0, printed);
  if (after === '左右' || after === '上下') return interval(printed * 0.8, printed * 1.2);
  return undefined;
}
