import { ARABIC_MEASURES, CHINESE_MEASURES, wordAt } from '../../model/measures';
import { readChineseNumeral } from '../../text/numerals';
import { beginsSentence } from './context';
import { replaced, type HitFix, type NumeralHit, type Reader } from './hit';

/** 208余人次, 16多部, 12.5余公里: 余 and 多 stand behind a round number only. `line[end]` is 余 or 多. */
export const readRemainder: Reader = (line, start, end) => {
  const digits = line.slice(start, end).replaceAll(',', '');
  const scaled = SCALE_AT.has(line[end + 1] ?? '');
  if (isRound(digits, scaled) || !(scaled || isMeasured(line, end + 1)) || isWord(line, end, digits)) return undefined;
  // 3.10余家: the third entry
  if (digits.includes('.') && beginsSentence(line, start)) return undefined;
  if (digits.includes('.')) return scaled ? misplaced(line, start, end) : hitAt(line, start, end, []);
  return hitAt(line, start, end, digits.length > 1 ? [rounded(digits, start, end)] : []);
};

const SCALE_AT = new Set(['万', '亿']);

/** 35余万元 may be said of 35 and some ten thousands; a decimal cannot. */
function isRound(digits: string, scaled: boolean): boolean {
  if (digits.includes('.')) return false;
  return scaled || digits.endsWith('0') || (digits.length > 1 && digits.startsWith('0'));
}

/** 2024多元解纷, 2024多个部门, 多方, 多样: words that begin with 多. */
function isWord(line: string, at: number, digits: string): boolean {
  return line[at] === '多' && (/^(?:19|20)\d\d$/.test(digits) || WORDS.test(line.slice(at, at + 3)));
}

const WORDS = /^多(?:元[一-鿿]|[方点级层门种行])/;

function isMeasured(line: string, at: number): boolean {
  return line[at] === '%' || wordAt(ARABIC_MEASURES, line, at) !== '';
}

/** 16余 is 10余, 208余 is 200余: the number cut off above its last digit that is not zero. */
function rounded(digits: string, start: number, end: number): HitFix {
  const round = `${digits.slice(0, 1)}${'0'.repeat(digits.length - 1)}`;
  const kept = /[1-9]/.test(digits.slice(1, -1)) ? `${digits.slice(0, -1)}0` : round;
  return replaced(start, end, kept, 'suggestion', `改为“${kept}余”`);
}

function hitAt(line: string, start: number, end: number, more: readonly HitFix[]): NumeralHit {
  const [number, word] = [line.slice(start, end), line[end]!];
  return {
    rule: 'remainder-after-exact',
    start,
    end: end + 1,
    message: `“${word}”用在整十、整百等整数之后，${number}已精确到末位，与“${word}”矛盾`,
    fixes: [replaced(end, end + 1, '', 'suggestion', `删去“${word}”`), ...more],
  };
}

/** 12.36余亿元: the decimals are of 亿, so that 余 stands behind it. */
function misplaced(line: string, start: number, end: number): NumeralHit {
  const [number, word, scale] = [line.slice(start, end), line[end]!, line[end + 1]!];
  const right = `${number}${scale}${word}`;
  return {
    rule: 'remainder-after-exact',
    severity: 'information',
    start,
    end: end + 2,
    message: `小数之后的“${word}”放在“${scale}”后：${right}`,
    fixes: [replaced(end, end + 2, `${scale}${word}`, 'suggestion', `改为“${right}”`)],
  };
}

/** 二百零八余人, 十六余部. */
export const readChineseRemainder: Reader = (line, start, end) => {
  if (end - start < 2 || !/[一二三四五六七八九]/.test(line[end - 1]!)) return undefined;
  if (/[第〇零]/.test(line[start - 1] ?? '') || wordAt(CHINESE_MEASURES, line, end + 1) === '') return undefined;
  const text = line.slice(start, end);
  // 十四五 is no numeral
  if (!/[十百千万亿]/.test(text) || readChineseNumeral(text) === undefined) return undefined;
  return hitAt(line, start, end, []);
};
