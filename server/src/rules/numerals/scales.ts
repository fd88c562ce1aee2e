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

/** 二十5件, 三百20人: one number in two systems. */
export const readChineseThenDigits: Reader = (line, start, end) => {
  const text = line.slice(start, end);
  if (!/^(?:[一二三四五六七八九][十百千]零?|十)$/.test(text) || /[第近约初双红合]/.test(line[start - 1] ?? '')) return undefined;
  let stop = end;
  while (isDigit(line.charCodeAt(stop))) stop += 1;
  const measure = wordAt(ARABIC_MEASURES, line, stop);
  const room = text.endsWith('十') ? 1 : text.includes('千') ? 3 : 2;
  if (stop - end > room || measure === '' || /^[年月日]/.test(measure)) return undefined;
  const value = (readChineseNumeral(text.replace('零', '')) ?? 0) + Number(line.slice(end, stop));
  return mixed(start, stop, line.slice(start, stop), String(value));
};
