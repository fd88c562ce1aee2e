import { CharSet } from '../../text/charSet';
import { exactly } from '../../text/interval';
import { CHINESE_NUMERAL_CHARS as CN, readChineseNumeral } from '../../text/numerals';
import type { Quantity } from '../quantity';
import { modified } from './modifiers';
import { share } from './share';

const FRACTION = new RegExp(`([${CN}]{1,4})分之([${CN}]{1,6}(?:点[${CN}]{1,3})?|\\d+(?:\\.\\d+)?)`, 'y');
const SLASH = /(\d{1,3})\/(\d{1,3})(?![\d/])/y;
const DOUBLE = /翻了?([一两二三]?)番/y;

/** `三分之一`, `百分之九十`. */
export function readFraction(folded: string, at: number): Quantity | number {
  if (!isOver(folded, at)) return at;
  FRACTION.lastIndex = at;
  const match = FRACTION.exec(folded);
  return match ? (fractionOf(folded, match[1]!, match[2]!, at, FRACTION.lastIndex) ?? FRACTION.lastIndex) : at;
}

const NUMERALS = new CharSet(CN);

/** Whether 分 follows a numeral of at most four characters. */
function isOver(folded: string, at: number): boolean {
  let end = at;
  while (end - at < 4 && NUMERALS.has(folded.charCodeAt(end))) end += 1;
  return folded[end] === '分';
}

/** `1/3`. */
export function readSlash(folded: string, at: number): Quantity | number {
  SLASH.lastIndex = at;
  const match = SLASH.exec(folded);
  if (!match) return at;
  const bottom = Number(match[2]);
  return bottom === 0 ? SLASH.lastIndex : share(folded, at, SLASH.lastIndex, (100 * Number(match[1])) / bottom, '分之');
}

/** `翻番`, `翻了两番`. */
export function readDoubling(folded: string, at: number): Quantity | number {
  DOUBLE.lastIndex = at;
  const match = DOUBLE.exec(folded);
  return match ? doubling(folded, match[1]!, at, DOUBLE.lastIndex) : at;
}

function fractionOf(folded: string, bottom: string, top: string, start: number, end: number): Quantity | undefined {
  if (bottom === '百') {
    const value = /\d/.test(top) ? Number(top) : decimalChinese(top);
    return value === undefined ? undefined : share(folded, start, end, value, '%');
  }
  const below = readChineseNumeral(bottom);
  const upper = readChineseNumeral(top);
  return below && upper !== undefined ? share(folded, start, end, (100 * upper) / below, '分之') : undefined;
}

function decimalChinese(text: string): number | undefined {
  const [whole, decimals] = text.split('点');
  const integer = readChineseNumeral(whole!);
  if (integer === undefined || decimals === undefined) return integer;
  const digits = [...decimals].map((c) => readChineseNumeral(c));
  return Number(`${integer}.${digits.join('')}`);
}

function doubling(folded: string, times: string, start: number, end: number): Quantity {
  const n = times === '' ? 1 : (readChineseNumeral(times) ?? 1);
  const factor = 2 ** n;
  return modified(folded, {
    kind: 'times',
    start,
    end,
    leadEnd: start,
    printed: factor,
    step: 1,
    unit: '番',
    scale: '',
    numeralEnd: end,
    value: exactly(factor),
    loose: false,
  });
}
