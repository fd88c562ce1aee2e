import { exactly, interval, type Interval } from '../../text/interval';
import type { Quantity } from '../quantity';
import { finish } from './measured';
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
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(folded)!;
  const end = ARABIC.lastIndex;
  if (/[A-Za-z.\d]/.test(folded[at - 1] ?? '')) return end;
  const numeral = numeralOf(match, at, end);
  return (numeral && finish(folded, numeral)) ?? end;
}

function numeralOf([, digits, rangeEnd, inner, scaleText = '', outer]: RegExpExecArray, start: number, end: number): Numeral | undefined {
  const scale = SCALES[scaleText] ?? 1;
  const number = numberOf(digits!);
  const point = digits!.indexOf('.');
  const decimals = point < 0 ? 0 : digits!.length - point - 1;
  const step = scale / 10 ** decimals;
  const printed = number * scale;
  const last = scaleText === '' ? '' : scaleText.at(-1)!;
  const read = (value: Interval, loose: boolean): Numeral => ({ start, end, printed, step, scale: last, value, loose, chinese: false });
  if (rangeEnd !== undefined) {
    const high = numberOf(rangeEnd) * scale;
    return high <= printed ? undefined : read(interval(printed, high), true);
  }
  if (inner !== undefined) return read(above(printed, roundStep(number) * scale), true);
  if (outer !== undefined) return read(above(printed, scale > 1 ? step : roundStep(number)), true);
  return read(exactly(printed), false);
}

function numberOf(digits: string): number {
  return Number(digits.includes(',') ? digits.replaceAll(',', '') : digits);
}
