import { CHINESE_NUMERAL_CHARS, writeChineseNumeral } from '../../text/numerals';
import { isDigit } from '../../model/scan/names';
import { before, beginsSentence, followsHan, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

/** What is counted: not the names of places in an order, as 号, 期, 级, 组 are (1、2号机组), nor 年级, 次会议. */
const COUNTED = '(?:[个件家名人户场起倍里岁亩台辆位份元]|天(?!然)|次(?!会|全)|年(?![级度代期份]|以上)|公里|小时|分钟)';
/** 1 the second digit, 2 the scale */
const PAIR = new RegExp(`、([2-9])(?:([十百千万亿]{1,2})(?!分)|(?=${COUNTED}))`, 'y');
const CHINESE_PAIR = new RegExp(`、([二三四五六七八九])(?:([十百千万亿]{1,2})(?!分|年代)|(?=${COUNTED}))`, 'y');
const ONES = '〇一二三四五六七八九';
/** 5、60名: 1 the digit of the tens, 2 the noughts; 3 a digit alone, before what is counted */
const TENS_PAIR = new RegExp(`、(?:([2-9])(0{1,3})(?=[余多]?(?:${COUNTED}|[%万亿条项批处所册部]))|([2-9])(?=${COUNTED}))`, 'y');
const CHINESE_SECOND = new RegExp(
  `、([二三四五六七八九])([十百千万亿]{1,2})?(?!分|年代)(?=[余多]?(?:${COUNTED}|[%万亿条项批处所册部]))`,
  'y',
);
const SCALE_OF = ['', '十', '百', '千'];

/** Words after which the digits stand each for itself: 分别为5、6件; 第3、4次. */
const LISTED = /分别|各自|依次|[第附前届其]\S{0,3}$|[、和与至到图]$|(?<![惠涉普波遍])及$|(?<!代)表$/;

/** 3、4十件, 5、6个, 5、60名: two digits of which the second is one more stand for a number not known exactly. */
export const readDigitPair: Reader = (line, start, end) => {
  if (end - start !== 1 || !maySpeak(line, start)) return undefined;
  const match = matchAt(PAIR, line, end);
  if (!match || Number(match[1]) !== Number(line[start]) + 1) return readTensPair(line, start, end, Number(line[start]));
  const [first, second, scale = ''] = [ONES[Number(line[start])]!, ONES[Number(match[1])]!, match[2] ?? ''];
  const right = spoken(first, second, scale) + scale;
  const stop = end + match[0].length;
  return hit(line, start, stop, right, scale === '' ? 'suggestion' : 'safe');
};

/** 5、60名, 2、300家, 5、六十名, 七、80人, 三、4个; `digit` is what stands before 、. */
function readTensPair(line: string, start: number, end: number, digit: number): NumeralHit | undefined {
  const inDigits = matchAt(TENS_PAIR, line, end);
  const match = inDigits ?? (isDigit(line.charCodeAt(start)) ? matchAt(CHINESE_SECOND, line, end) : undefined);
  if (!match || OF_EACH.test(before(line, start, 1))) return undefined;
  const second = inDigits ? Number(match[1] ?? match[3]) : ONES.indexOf(match[1]!);
  if (second !== digit + 1) return undefined;
  const scale = inDigits ? SCALE_OF[(match[2] ?? '').length]! : (match[2] ?? '');
  return hit(line, start, end + match[0].length, spoken(ONES[digit]!, ONES[second]!, scale) + scale, 'suggestion');
}

/** 各3、40件 are two numbers. */
const OF_EACH = /[各以]/;

/** 15、6个: 十五六个. */
export const readTeensPair: Reader = (line, start, end) => {
  if (end - start !== 2 || !/[1-9][1-8]/.test(line.slice(start, end)) || !maySpeak(line, start)) return undefined;
  const match = matchAt(TENS_PAIR, line, end);
  if (match?.[3] === undefined || Number(match[3]) !== Number(line[end - 1]) + 1 || OF_EACH.test(before(line, start, 1))) return undefined;
  const right = `${writeChineseNumeral(Number(line.slice(start, end)))}${ONES[Number(match[3])]!}`;
  return hit(line, start, end + match[0].length, right, 'suggestion');
};

/** 一两个, 两三百, but 一二十, 二三十. */
function spoken(first: string, second: string, scale: string): string {
  const two = scale.startsWith('十') ? '二' : '两';
  return (first === '二' ? two : first) + (second === '二' ? two : second);
}

function maySpeak(line: string, start: number): boolean {
  return followsHan(line, start) && !beginsSentence(line, start) && !LISTED.test(before(line, start, 12));
}

function hit(line: string, start: number, end: number, right: string, safety: 'safe' | 'suggestion'): NumeralHit {
  return {
    rule: 'approximation-in-digits',
    start,
    end,
    message: `概数用汉字数字：“${line.slice(start, end)}”应为“${right}”`,
    fixes: [replaced(start, end, right, safety)],
  };
}

const SEVERAL = /几(?=[个件家名人户场起倍里岁亩台辆位份元次天年万亿批期项条种类所处部套本册例]|公里|小时|分钟)/y;

/** 10几次: what 几 leaves open is no number in digits. */
export const readDigitsAndSeveral: Reader = (line, start, end) => {
  const tens = Number(line.slice(start, end));
  if (end - start !== 2 || tens % 10 !== 0 || tens === 0 || !matchAt(SEVERAL, line, end)) return undefined;
  return hit(line, start, end + 1, `${writeChineseNumeral(tens)}几`, 'safe');
};

const TENS = /[几数](10{1,3})(?=[余多]?[个件家名人户场起倍里岁亩台辆位份元次天年万亿批期项条种类所处部套本册例])/y;
const SCALES: Readonly<Record<string, string>> = { '10': '十', '100': '百', '1000': '千' };

/** 几10件, 数10件: `start` is at 几 or 数. 受理数10件 has a number for its noun, so that 数 counts only where a phrase begins. */
export const readSeveralTens: Reader = (line, start) => {
  if (line[start] === '数' && !/[,。、;:了达过]/.test(line[start - 1] ?? ',')) return undefined;
  const match = matchAt(TENS, line, start);
  return match && hit(line, start, start + match[0].length, `${line[start]!}${SCALES[match[1]!]!}`, 'safe');
};

const NUMERAL_BEFORE = new RegExp(`[${CHINESE_NUMERAL_CHARS}]`);

/** 三、四十件, 五、六个: numerals that follow one another are written together, not as a list; 八、九十年代 is short for two. */
export const readChinesePair: Reader = (line, start, end) => {
  const match = matchAt(CHINESE_PAIR, line, end);
  const first = ONES.indexOf(line[end - 1]!);
  if (!match && end - start === 1 && first > 0 && maySpeak(line, start)) return readTensPair(line, start, end, first);
  if (!match || first < 1 || ONES.indexOf(match[1]!) !== first + 1 || !maySpeak(line, start)) return undefined;
  // 十三、四件 is one number; 三十三、四件 and the like are not asked
  const lead = line.slice(start, end - 1);
  if (lead !== '' && (lead !== '十' || match[2] !== undefined)) return undefined;
  if (match[2] === undefined && NUMERAL_BEFORE.test(line[end + match[0].length] ?? '')) return undefined;
  const stop = end + match[0].length;
  const printed = line.slice(start, stop);
  const right = `${line.slice(start, end)}${line.slice(end + 1, stop)}`;
  return {
    rule: 'approximation-with-pause',
    start,
    end: stop,
    message: `相邻数字连用表示概数，中间不用顿号：“${printed}”应为“${right}”`,
    fixes: [replaced(end, end + 1, '', match[2] === undefined ? 'suggestion' : 'safe', `改为“${right}”`)],
  };
};
