import { CharSet } from '../../text/charSet';
import { interval, type Interval } from '../../text/interval';
import type { Quantity, QuantityKind } from '../quantity';

const BEFORE = /(?:将近|接近|不低于|不少于|不超过|不足|不满|低于|少于|超过|超出|突破|大约|至少|最多|近|约|逾|超|高于|大于)$/;
const BEFORE_ENDS = new CharSet('近约逾超过于足满少多破出至');
const AFTER_BEGINS = new CharSet('以左上之');
const AFTER = ['以上', '以下', '以内', '左右', '上下', '之多'];

/** Counts the modifiers around a quantity into its interval. */
export function modified(folded: string, quantity: Quantity): Quantity {
  const before = BEFORE_ENDS.has(folded.charCodeAt(quantity.start - 1))
    ? (BEFORE.exec(folded.slice(Math.max(0, quantity.start - 4), quantity.start))?.[0] ?? '')
    : '';
  const follows = AFTER_BEGINS.has(folded.charCodeAt(quantity.end));
  const after = follows ? (AFTER.find((word) => folded.startsWith(word, quantity.end)) ?? '') : '';
  if (before === '' && after === '') return quantity;
  const loosened = loosen(quantity.value, quantity.printed, quantity.kind, before, after);
  return {
    ...quantity,
    value: loosened ?? quantity.value,
    loose: quantity.loose || loosened !== undefined,
    leadEnd: quantity.start - before.length,
  };
}

/** The values that a modifier before the number leaves: `top` is the most that the quantity can be. */
type Loosen = (printed: number, value: Interval, top: number) => Interval;

const nearly: Loosen = (printed) => interval(printed * 0.88, printed, true, true);
const about: Loosen = (printed, value) => interval(printed * 0.8, Math.max(printed * 1.2, value.high));
const moreThan: Loosen = (printed, _, top) => interval(printed, top, true);
const atLeast: Loosen = (printed, _, top) => interval(printed, top);
const lessThan: Loosen = (printed) => interval(0, printed, true, true);
const atMost: Loosen = (printed) => interval(0, printed);

const LOOSENED_BEFORE = new Map<string, Loosen>([
  ...['近', '将近', '接近'].map((word) => [word, nearly] as const),
  ...['约', '大约'].map((word) => [word, about] as const),
  ...['逾', '超', '超过', '超出', '突破', '高于', '大于'].map((word) => [word, moreThan] as const),
  ...['不低于', '不少于', '至少'].map((word) => [word, atLeast] as const),
  ...['不足', '不满', '低于', '少于'].map((word) => [word, lessThan] as const),
  ...['不超过', '最多'].map((word) => [word, atMost] as const),
]);

const LOOSENED_BEHIND = new Map<string, Loosen>([
  ...['以上', '之多'].map((word) => [word, atLeast] as const),
  ...['以下', '以内'].map((word) => [word, atMost] as const),
  ...['左右', '上下'].map((word) => [word, (printed: number) => interval(printed * 0.8, printed * 1.2)] as const),
]);

function loosen(value: Interval, printed: number, kind: QuantityKind, before: string, after: string): Interval | undefined {
  const top = kind === 'share' && printed <= 100 ? 100 : Infinity;
  return (LOOSENED_BEFORE.get(before) ?? LOOSENED_BEHIND.get(after))?.(printed, value, top);
}
