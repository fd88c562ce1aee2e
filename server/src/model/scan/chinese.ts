import { CharSet } from '../../text/charSet';
import { exactly, interval, type Interval } from '../../text/interval';
import { CHINESE_NUMERAL_CHARS as CN, readChineseNumeral } from '../../text/numerals';
import { CHINESE_MEASURES } from '../measures';
import type { Quantity } from '../quantity';
import { finish, mayBeMeasured } from './measured';
import { above, roundStep, SCALES } from './numeral';

const BEFORE_CHINESE = /(?:[第其这那每某同统唯之不各任另逐头末初专万千百十]|(?<!以)[上下])$/;

/** `三件`, `数百人`, `二十余次`: the figure that begins at `at`; where to read on; `at` itself where no numeral stands. */
export function readChinese(folded: string, at: number): Quantity | number {
  const end = numeralEnd(folded, at);
  if (end === at || !mayBeMeasured(CHINESE_MEASURES, folded.charCodeAt(end))) return end;
  return quantityOf(folded, folded.slice(at, end), at, end) ?? end;
}

const NUMERALS = new CharSet(CN);
const VAGUE = new CharSet('几余多');
const SCALE = new CharSet('百千万亿');

/** Behind the numeral that begins at `at`: `[数几]?[零一…亿]+[几余多]?[百千万亿]*[余多几]?`, or 几 or 半 alone. */
function numeralEnd(folded: string, at: number): number {
  const first = folded[at];
  const vague = first === '数' || first === '几';
  let end = pastAll(NUMERALS, folded, vague ? at + 1 : at);
  if (end === (vague ? at + 1 : at)) return first === '几' || first === '半' ? at + 1 : at;
  if (VAGUE.has(folded.charCodeAt(end))) end += 1;
  end = pastAll(SCALE, folded, end);
  return VAGUE.has(folded.charCodeAt(end)) ? end + 1 : end;
}

/** Past all characters of a set that stand one behind the other from an offset on. */
function pastAll(set: CharSet, folded: string, from: number): number {
  let at = from;
  while (set.has(folded.charCodeAt(at))) at += 1;
  return at;
}

function quantityOf(folded: string, text: string, start: number, end: number): Quantity | undefined {
  if (BEFORE_CHINESE.test(folded.slice(Math.max(0, start - 2), start)) && !/^[百千万]/.test(text)) return undefined;
  if (text.startsWith('零')) return undefined;
  const numeral = chineseValue(text);
  if (!numeral) return undefined;
  if (text === '一' && !countsOne(folded, start, end)) return undefined;
  // bare 百, 千, 万 count only behind a word such as 逾, 近, 上
  if (/^[百千万亿]+$/.test(text) && !/[近超逾过破上达]$/.test(folded.slice(Math.max(0, start - 1), start))) return undefined;
  return finish(folded, { start, end, ...numeral, scale: /[万亿]/.exec(text)?.[0] ?? '', chinese: true });
}

function chineseValue(text: string): { printed: number; step: number; value: Interval; loose: boolean } | undefined {
  if (text === '半' || text === '几') return undefined;
  if (text.startsWith('几') || text.startsWith('数')) {
    const unit = readChineseNumeral(text.slice(1));
    return unit === undefined
      ? undefined
      : { printed: unit * 3, step: unit, value: interval(2 * unit, 10 * unit, false, true), loose: true };
  }
  const plain = VAGUE.meets(text) ? text.replace(/[余多几]/g, '') : text;
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
