import { ARABIC_MEASURES, wordAt } from '../../model/measures';
import { readChineseNumeral } from '../../text/numerals';
import { isDigit } from '../../model/scan/names';
import { matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
/** Units of measurement that begin with 千 or 百, and words that do: 千米, 千瓦, 千字, 百分, 百强. */
const UNITS = /^(?:千[米克瓦伏字卡帕赫兆焦安乏升周牛位比方]|百[分强姓货科帕日年度草花])/;
/** 1 万 or 亿 behind the scale, 2 余 or 多 */
const BEHIND = /[十百千](万亿|[万亿])?([余多])?/y;

/**
 * 3千余件, 5百人, 3千万元: digits go together with 万 and 亿 only. The same number in the standard's form is a safe fix:
 * 3千余件 and 3000余件 say the same in any sentence.
 */
export const readDigitScale: Reader = (line, start, end) => {
  const number = line.slice(start, end);
  if (!/^[1-9]\d?(?:\.\d{1,2})?$/.test(number) || (line[end] === '十' && number.length > 1) || UNITS.test(line.slice(end, end + 2)))
    return undefined;
  if (line[start - 1] === '第') return undefined;
  const match = matchAt(BEHIND, line, end)!;
  const stop = end + match[0].length;
  if (!endsNumber(line, stop, match[2] !== undefined)) return undefined;
  const printed = line.slice(start, stop);
  const multiplied = /[万亿零几]/.test(line[start - 1] ?? '') ? undefined : written(number, line[end]!);
  const right = multiplied === undefined ? undefined : `${multiplied}${match[1] ?? ''}${match[2] ?? ''}`;
  return mixed(start, stop, printed, right);
};

/** Whether behind the scale a measure word stands, or the phrase ends. */
function endsNumber(line: string, at: number, vague: boolean): boolean {
  const next = line[at];
  if (next === undefined) return vague;
  return /[,。;、)]/.test(next) || wordAt(ARABIC_MEASURES, line, at) !== '';
}

/** 1.5 and 千 is 1500; undefined where no whole number comes out. */
function written(number: string, scale: string): string | undefined {
  const value = Math.round(Number(number) * 100) * 10 ** (POWERS[scale]! - 2);
  return Number.isInteger(value) ? String(value) : undefined;
}

function mixed(start: number, end: number, printed: string, right: string | undefined): NumeralHit {
  return {
    rule: 'digit-before-scale',
    start,
    end,
    message: `阿拉伯数字只与“万”“亿”连用，不与“十”“百”“千”连用：“${printed}”${right === undefined ? '' : `应为“${right}”`}`,
    fixes: right === undefined ? [] : [replaced(start, end, right, 'safe')],
  };
}

/** 二十5件, 三百20人: one number in two systems. */
export const readChineseThenDigits: Reader = (line, start, end) => {
  const text = line.slice(start, end);
  if (!/^[一二三四五六七八九][十百千]零?$/.test(text) || /[第近约初]/.test(line[start - 1] ?? '')) return undefined;
  let stop = end;
  while (isDigit(line.charCodeAt(stop))) stop += 1;
  const measure = wordAt(ARABIC_MEASURES, line, stop);
  const room = text.endsWith('十') ? 1 : text.includes('千') ? 3 : 2;
  if (stop - end > room || measure === '' || /^[年月日]/.test(measure)) return undefined;
  const value = (readChineseNumeral(text.replace('零', '')) ?? 0) + Number(line.slice(end, stop));
  return mixed(start, stop, line.slice(start, stop), String(value));
};
