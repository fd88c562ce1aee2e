import { CharSet } from '../../text/charSet';
import { exactly, interval, type Interval } from '../../text/interval';
import type { Quantity } from '../quantity';
import { finish } from './measured';
import { digitsEnd, isDigit, isLetter } from './names';
import { above, roundStep, SCALES, type Numeral } from './numeral';

const RANGE = '[-—–~至到]';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
/** 1 the numeral, 2 the other end of a range, 3 余 before the scale, 4 scale, 5 余 after it */
const ARABIC = new RegExp(
  `(${DIGITS})(?:${RANGE}(${DIGITS})(?=[十百千万亿%‰余多]|[\\u4e00-\\u9fff]))?(余|多|几)?(百|千|万亿|千万|百万|十万|万|亿)?(余|多|几)?`,
  'y',
);

/** `1,286个`, `274.6万`, `3—5倍`, `20余件`: the figure whose first digit stands at `at`, or where to read on. */
export function readArabic(folded: string, at: number): Quantity | number {
  const plainEnd = digitsEnd(folded, at);
  if (!GOES_ON.has(folded.charCodeAt(plainEnd))) return readPlain(folded, at, plainEnd);
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(folded)!;
  const end = ARABIC.lastIndex;
  if (followsName(folded, at)) return end;
  const numeral = numeralOf(match, at, end);
  return (numeral && finish(folded, numeral)) ?? end;
}

/** What more there may be of a numeral behind its first digits: decimals, another end, 余, a scale. */
const GOES_ON = new CharSet(',.-—–~至到余多几百千万十亿');

/** `52件`: digits and nothing else. */
function readPlain(folded: string, start: number, end: number): Quantity | number {
  if (followsName(folded, start)) return end;
  const printed = Number(folded.slice(start, end));
  return finish(folded, { start, end, printed, step: 1, scale: '', value: exactly(printed), loose: false, chinese: false }) ?? end;
}

/** Whether a letter, a point or a digit stands before: `GB2312`. */
function followsName(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at - 1);
  return isLetter(code) || isDigit(code) || code === POINT;
}

const POINT = 0x2e;

function numeralOf(match: RegExpExecArray, start: number, end: number): Numeral | undefined {
  const digits = match[1]!;
  const scaleText = match[4] ?? '';
  const scale = scaleText === '' ? 1 : SCALES[scaleText]!;
  const number = numberOf(digits);
  const point = digits.indexOf('.');
  const step = point < 0 ? scale : scale / 10 ** (digits.length - point - 1);
  const printed = number * scale;
  const last = scaleText === '' ? '' : scaleText.at(-1)!;
  const value = valueOf(match, number, scale, step);
  if (value === null) return undefined;
  return { start, end, printed, step, scale: last, value: value ?? exactly(printed), loose: value !== undefined, chinese: false };
}

/** The values of a numeral that 余 or a range loosens; undefined for one that stands for itself, null for no range at all. */
function valueOf(match: RegExpExecArray, number: number, scale: number, step: number): Interval | undefined | null {
  const [rangeEnd, inner, outer] = [match[2], match[3], match[5]];
  const printed = number * scale;
  if (rangeEnd !== undefined) {
    const high = numberOf(rangeEnd) * scale;
    return high <= printed ? null : interval(printed, high);
  }
  if (inner !== undefined) return above(printed, roundStep(number) * scale);
  return outer === undefined ? undefined : above(printed, scale > 1 ? step : roundStep(number));
}

function numberOf(digits: string): number {
  return Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
}
