import { exactly, interval, type Interval } from '../../text/interval';
import { CHINESE_NUMERAL_CHARS as CN, readChineseNumeral } from '../../text/numerals';
import type { Quantity } from '../quantity';
import { finish } from './measured';
import { above, roundStep, SCALES } from './numeral';

const BEFORE_CHINESE = /(?:[第其这那每某同统唯之不各任另逐头末初专万千百十]|(?<!以)[上下])$/;

const CHINESE = new RegExp(`[数几]?[${CN}]+[几余多]?[百千万亿]*[余多几]?|几|半`, 'y');

/** `三件`, `数百人`, `二十余次`: the figure that begins at `at`; where to read on; `at` itself where no numeral stands. */
export function readChinese(folded: string, at: number): Quantity | number {
  CHINESE.lastIndex = at;
  if (!CHINESE.test(folded)) return at;
  const end = CHINESE.lastIndex;
  return quantityOf(folded, folded.slice(at, end), at, end) ?? end;
}

function quantityOf(folded: string, text: string, start: number, end: number): Quantity | undefined {
  if (BEFORE_CHINESE.test(folded.slice(Math.max(0, start - 2), start)) && !/^[百千万]/.test(text)) return undefined;
  const numeral = chineseValue(text);
  if (!numeral || text.startsWith('零')) return undefined;
  if (text === '一' && !countsOne(folded, start, end)) return undefined;
  // bare 百, 千, 万 count only behind a word such as 逾, 近, 上
  if (/^[百千万亿]+$/.test(text) && !/[近超逾过破上达]$/.test(folded.slice(Math.max(0, start - 1), start))) return undefined;
  return finish(folded, { start, end, ...numeral, scale: /[万亿]/.exec(text)?.[0] ?? '', chinese: true });
}

function chineseValue(text: string): { printed: number; step: number; value: Interval; loose: boolean } | undefined {
  if (text === '半' || text === '几') return undefined;
  if (/^几|^数/.test(text)) {
    const unit = readChineseNumeral(text.slice(1));
    return unit === undefined
      ? undefined
      : { printed: unit * 3, step: unit, value: interval(2 * unit, 10 * unit, false, true), loose: true };
  }
  const plain = text.replace(/[余多几]/g, '');
  const printed = readChineseNumeral(plain);
  if (printed === undefined) return undefined;
  if (plain === text) return { printed, step: 1, value: exactly(printed), loose: false };
  const inner = /[余多几](?=[万亿])/.exec(text);
  const scale = inner ? (SCALES[text[inner.index + 1]!] ?? 1) : 1;
  return { printed, step: 1, value: above(printed, inner ? roundStep(printed / scale) * scale : roundStep(printed)), loose: true };
}

/** 一 is a number only where the words hold or make something once: `召开会议一次，`. */
function countsOne(folded: string, start: number, end: number): boolean {
  return (
    /^(?:次|期|件|名|份|场|起|例|家)(?:[,。;、)]|$)/.test(folded.slice(end, end + 2)) &&
    /[\u4e00-\u9fff]/.test(folded[start - 1] ?? '') &&
    !/[每某这那之任同第唯统万]/.test(folded[start - 1] ?? '')
  );
}
