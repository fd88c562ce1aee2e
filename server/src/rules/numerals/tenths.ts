import { before, followsHan, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

const NUMERALS = '〇一二三四五六七八九';
/** What ends a share: a mark, or words that bound it; 2成5件 is something else. */
const ENDS = '(?=$|[,。;、)!?](?!\\d)|以[上下]|左右|的)';
/** 1 the second digit */
const PAIR = new RegExp(`成([1-9一二三四五六七八九])${ENDS}`, 'y');
const SINGLE = new RegExp(`成(?:${ENDS}|(?=多))`, 'y');
/** Words before a share, behind which a noun may follow it: 近4成企业, but 建3成品库 */
const SHARE_BEFORE = /[近约超占过逾达足]$/;
const WITH_NOUN = /成(?=[企群用学居农受居职干党村项案])/y;
/** 第3成 and 3.5成 are something else. */
const BEFORE = /[第前之.]$/;

/** 9成6, 9成六, 近4成: 成 goes with Chinese numerals. `end` is behind the digits. */
export const readTenths: Reader = (line, start, end) => {
  if (end - start !== 1 || line[start] === '0' || !followsHan(line, start) || BEFORE.test(before(line, start, 1))) return undefined;
  const match = matchAt(PAIR, line, end);
  const first = NUMERALS[Number(line[start])]!;
  if (match) return tenths(line, start, end + match[0].length, `${first}成${inChinese(match[1]!)}`);
  const single = matchAt(SINGLE, line, end) ?? (SHARE_BEFORE.test(before(line, start, 1)) ? matchAt(WITH_NOUN, line, end) : undefined);
  return single && { ...tenths(line, start, end + 1, `${first}成`), severity: 'hint' as const };
};

const CHINESE_FIRST = new RegExp(`成([1-9])${ENDS}`, 'y');

/** 九成6. `end` is behind the Chinese numeral. */
export const readChineseTenths: Reader = (line, start, end) => {
  const match = end - start === 1 ? matchAt(CHINESE_FIRST, line, end) : undefined;
  return match && tenths(line, start, end + match[0].length, `${line[start]!}成${inChinese(match[1]!)}`);
};

function inChinese(digit: string): string {
  return /\d/.test(digit) ? NUMERALS[Number(digit)]! : digit;
}

function tenths(line: string, start: number, end: number, right: string): NumeralHit {
  return {
    rule: 'percent-mixed-numerals',
    severity: 'warning',
    start,
    end,
    message: `“成”与汉字数字连用：“${line.slice(start, end)}”应为“${right}”`,
    fixes: [replaced(start, end, right, 'safe')],
  };
}
