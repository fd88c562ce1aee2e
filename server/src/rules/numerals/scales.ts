import { ARABIC_MEASURES, wordAt } from '../../model/measures';
import { readChineseNumeral } from '../../text/numerals';
import { isDigit } from '../../model/scan/names';
import { matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
/** Units of measurement that begin with 千 or 百, and words that do: 千米, 千瓦, 千字, 百分, 百强. */
const UNITS = /^(?:千[米克瓦伏字卡帕赫兆焦安乏升周牛位比方]|百[分强姓货科帕日年度草花])/;
/** 1 余 or 多 before 万 or 亿, 2 万 or 亿, 3 余 or 多 behind; 4 what else there is of the number: 3千5百 */
const BEHIND = /[十百千]([余多])?(万亿|[万亿])?([余多])?([1-9零][\d十百千零]{0,5})?/y;

/**
 * 3千余件, 5百人, 3千万元: digits go together with 万 and 亿 only. The same number in the standard's form is a safe fix:
 * 3千余件 and 3000余件 say the same in any sentence.
 */
export const readDigitScale: Reader = (line, start, end) => {
  const [number, before] = [line.slice(start, end), line[start - 1] ?? ''];
  if (!mayBeScaled(line, number, end) || before === '第') return undefined;
  const match = matchAt(BEHIND, line, end)!;
  const stop = end + match[0].length;
  const [, inner = '', scale = '', outer = '', rest = ''] = match;
  if (!endsNumber(line, stop, inner + outer !== '') || (rest !== '' && inner + scale + outer !== '')) return undefined;
  const value = /[万亿零几]/.test(before) ? undefined : written(number, line[end]!, rest);
  return mixed(start, stop, line.slice(start, stop), value === undefined ? undefined : value + inner + scale + outer);
};

function mayBeScaled(line: string, number: string, end: number): boolean {
  if (!/^[1-9]\d?(?:\.\d{1,2})?$/.test(number) || UNITS.test(line.slice(end, end + 2))) return false;
  return line[end] !== '十' || number.length === 1;
}

/** Whether behind the scale a measure word stands, or the phrase ends. */
function endsNumber(line: string, at: number, vague: boolean): boolean {
  const next = line[at];
  if (next === undefined) return vague;
  return /[,。;、)]/.test(next) || wordAt(ARABIC_MEASURES, line, at) !== '';
}

/** 1.5 and 千 is 1500, 3 and 千 with 5百 is 3500; undefined where no whole number comes out. */
function written(number: string, scale: string, rest: string): string | undefined {
  if (rest !== '') {
    const chinese = `${number}${scale}${rest}`.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!);
    return readChineseNumeral(chinese)?.toString();
  }
  const value = Math.round(Number(number) * 100) * 10 ** (POWERS[scale]! - 2);
  return Number.isInteger(value) ? String(value) : undefined;
}

/** 3万五千件: `end` is before 万. */
export const readDigitsThenChinese: Reader = (line, start, end) => {
  const match = matchAt(CHINESE_REST, line, end);
  if (!match || line[start - 1] === '第' || wordAt(ARABIC_MEASURES, line, end + match[0].length) === '') return undefined;
  const stop = end + match[0].length;
  const below = readChineseNumeral(match[2]!);
  const whole = /^\d+$/.test(line.slice(start, end)) && below !== undefined;
  const value = whole ? String(Number(line.slice(start, end)) * (match[1] === '万' ? 1e4 : 1e8) + below) : undefined;
  return mixed(start, stop, line.slice(start, stop), match[3] === undefined || value === undefined ? value : value + match[3]);
};

const CHINESE_REST = /([万亿])([一二三四五六七八九][千百][零一二三四五六七八九十百]{0,6})([余多])?/y;

function mixed(start: number, end: number, printed: string, right: string | undefined): NumeralHit {
  return {
    rule: 'digit-before-scale',
    start,
    end,
    message: `一个数只用一种数字，阿拉伯数字只可与“万”“亿”连用：“${printed}”${right === undefined ? '' : `应为“${right}”`}`,
    fixes: right === undefined ? [] : [replaced(start, end, right, 'safe')],
  };
}

/** What Chinese numerals end in where digits go on, and how many digits have room below it. */
const ROOM: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4 };
const MIXED_REST = /\d(?:[十百千][\d零一二三四五六七八九十百千]{0,6})?/y;
/** What makes 十 and 二百 a part of a name or of an ordinal. */
const NAMED = /[第初双红合]/;

/** 二十5件, 三百20人, 一百二十3份, 一百2十份: one number in two systems. */
export const readChineseThenDigits: Reader = (line, start, end) => {
  const text = line.slice(start, end);
  const room = /^[一二两三四五六七八九十]/.test(text) ? ROOM[text.replace(/零$/, '').slice(-1)] : undefined;
  const lead = line[start - 1] ?? '';
  if (room === undefined || NAMED.test(lead) || (text.length < 3 && /[近约]/.test(lead))) return undefined;
  let stop = end;
  while (isDigit(line.charCodeAt(stop))) stop += 1;
  if (stop - end === 1) stop = end + matchAt(MIXED_REST, line, end)![0].length;
  const measure = wordAt(ARABIC_MEASURES, line, stop);
  if (measure === '' || /^[年月日]/.test(measure)) return undefined;
  const value =
    isDigit(line.charCodeAt(stop - 1)) && stop - end <= room ? sumOf(text, line.slice(end, stop)) : inWords(line.slice(start, stop));
  return value === undefined ? undefined : mixed(start, stop, line.slice(start, stop), inUnits(value));
};

function sumOf(chinese: string, digits: string): number | undefined {
  const value = readChineseNumeral(chinese.replace(/零$/, ''));
  return value === undefined ? undefined : value + Number(digits);
}

/** 一百2十3 read as 一百二十三; two digits side by side are no words. */
function inWords(text: string): number | undefined {
  return /\d\d/.test(text) ? undefined : readChineseNumeral(text.replace(/\d/g, (digit) => '零一二三四五六七八九'[Number(digit)]!));
}

/** 120000 as 12万, where it comes out in few digits. */
function inUnits(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  return value >= 1e5 && value % 100 === 0 ? `${value / 1e4}万` : String(value);
}

const ONES_BEHIND = /([二三四五六七八九])(?=[件份户名](?!校|单)|人次|件次|场次|家(?!庭)|人(?!民))/y;

/** 20五件, 300八户: the last digit in the other system; 2020五件 is no such number. `end` is behind a number with noughts at its end. */
export const readDigitsThenOnes: Reader = (line, start, end) => {
  const digits = line.slice(start, end);
  if (!/^[1-9]\d{0,3}0$/.test(digits) || /^(?:19|20)\d\d$/.test(digits) || !/[一-鿿]/.test(line[start - 1] ?? '')) return undefined;
  const match = line[start - 1] === '第' ? undefined : matchAt(ONES_BEHIND, line, end);
  if (!match) return undefined;
  return mixed(start, end + 1, line.slice(start, end + 1), String(Number(digits) + '零一二三四五六七八九'.indexOf(match[1]!)));
};
