import { writeChineseNumeral } from '../../text/numerals';
import { intersects, interval, isBelow, sumOf, type Interval } from '../../text/interval';
import { isMoney } from '../measures';
import type { Mention } from '../mentions';

/** Rounds away what binary fractions leave: 0.1 + 0.2 is 0.3. */
export function clean(value: number): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toPrecision(12));
}

/** A number as people write it, at most four decimals. */
export function plain(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return String(clean(Number(value.toFixed(4))));
}

/** The numeral of a mention without measure word, and the measure word; `52`, `件`. */
export function writeLike(mention: Mention, value: number): string {
  const { quantity, text } = mention;
  const numeral = text.slice(0, quantity.numeralEnd - quantity.start);
  const rest = text.slice(quantity.numeralEnd - quantity.start);
  return numeralLike(numeral, value) + rest;
}

function numeralLike(numeral: string, value: number): string {
  const scale = /(万亿|亿|千万|百万|十万|万|千|百)$/.exec(numeral)?.[0] ?? '';
  const digits = numeral.slice(0, numeral.length - scale.length);
  if (!/\d/.test(digits)) return writeChineseNumeral(clean(value));
  const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
  const decimals = digits.split('.')[1]?.replace(/\D.*$/, '').length ?? 0;
  const scaled = clean(value / (scales[scale] ?? 1));
  const written =
    Number.isInteger(scaled) && decimals === 0 ? String(scaled) : scaled.toFixed(Math.max(decimals, Math.min(decimalsOf(scaled), 4)));
  return (digits.includes(',') ? written.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : written) + scale;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/**
 * The interval of a figure inside a sum. A figure whose last digit is coarser than `finest` has been rounded; figures of
 * one precision are taken as printed, but for money and 万 each may be off by half of its last digit.
 */
function inSum(mention: Mention, finest: number): Interval {
  const { value, printed, step, loose, scale } = mention.quantity;
  if (loose) return value;
  const half = step > finest || (scale !== '' && !isWholeMoney(mention)) || step < 1 ? step / 2 : 0;
  return interval(printed - half, printed + half);
}

/** `286万元`: whole ten-thousands of money are budget figures and exact. */
function isWholeMoney(mention: Mention): boolean {
  return (
    isMoney(mention.quantity.unit) &&
    Number.isInteger(mention.quantity.printed / 1e4) &&
    mention.quantity.step >= 1e4 &&
    mention.quantity.scale === '万'
  );
}

export type Comparison = 'equal' | 'over' | 'under';

/** How the parts together stand to the total, all readings of every figure allowed. */
export function compareSum(total: Mention, parts: readonly Mention[]): Comparison {
  const finest = Math.min(...[total, ...parts].map((m) => m.quantity.step));
  const whole = inSum(total, finest);
  const sum = sumOf(parts.map((part) => inSum(part, finest)));
  if (intersects(whole, sum)) return 'equal';
  return isBelow(whole, sum) ? 'over' : 'under';
}

/** The sum of the numbers as printed. */
export function printedSum(parts: readonly Mention[]): number {
  return clean(parts.reduce((sum, part) => sum + part.quantity.printed, 0));
}

/** `5 + 9 = 14 ≠ 13`, each figure in the scale it is printed in. */
export function sumFormula(total: Mention, parts: readonly Mention[], comparison: Comparison | 'within'): string {
  const loose = total.quantity.loose || parts.some((part) => part.quantity.loose);
  const sign = { equal: loose ? '≈' : '=', over: '>', under: '≠', within: '≤' }[comparison];
  const sum = parts.length > 1 && sign !== '=' ? ` = ${written(printedSum(parts), total)}` : '';
  return `${parts.map(shown).join(' + ')}${sum} ${sign} ${shown(total)}`;
}

/** The number of a figure for a formula, in its own scale: `38.6亿`, `1200`, `近120亿` as `120亿`. */
export function shown(mention: Mention): string {
  const { loose, numeralEnd, start, printed } = mention.quantity;
  return loose ? mention.text.slice(0, numeralEnd - start) : written(printed, mention);
}

/** A number in the scale of a figure: 3.4亿 beside `38.6亿元`. */
export function written(value: number, like: Mention): string {
  const { scale } = like.quantity;
  return plain(value / (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1)) + scale;
}

/** Whether some values of the two keep `part ≤ whole`. */
export function canBeWithin(part: Mention, whole: Mention): boolean {
  return !isBelow(whole.quantity.value, part.quantity.value);
}

/**
 * Whether a printed percentage stands for `exact`: rounded or cut off at its last digit (both are usual, DOMAIN 4.0), or
 * inside its interval where it is loose.
 */
export function statesShare(rate: Mention, exact: Interval): boolean {
  return intersects(rate.quantity.value, exact);
}

/** Whether a printed percentage stands for a number, in percent. */
export function statesValue(rate: Mention, exact: number): boolean {
  const value = clean(exact);
  return statesShare(rate, interval(value, value));
}

/** 100 a ÷ b over all values of the two, in percent. */
export function ratio(a: Interval, b: Interval): Interval {
  if (b.high <= 0) return interval(0, Infinity);
  const low = b.high === Infinity ? 0 : (100 * a.low) / b.high;
  const high = b.low <= 0 || a.high === Infinity ? Infinity : (100 * a.high) / b.low;
  return interval(clean(low), clean(high), a.lowOpen || b.highOpen, a.highOpen || b.lowOpen);
}

/** Digits behind the point of a printed share, for writing another one like it. */
export function shareDecimals(rate: Mention): number {
  return rate.text.split('.')[1]?.replace(/\D.*$/, '').length ?? 0;
}

/** A percentage as the mention prints it: `93.16%`, `0.30‰`. */
export function writeShare(rate: Mention, percent: number): string {
  const { unit } = rate.quantity;
  if (unit === '成' || unit === '分之') return `${plain(Number(percent.toFixed(1)))}%`;
  return `${(unit === '‰' ? percent * 10 : percent).toFixed(shareDecimals(rate))}${rate.text.endsWith('％') ? '％' : unit === '‰' ? '‰' : '%'}`;
}
