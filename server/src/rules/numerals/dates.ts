import { daysIn } from '../../text/calendar';
import { readChineseNumeral } from '../../text/numerals';
import { before, matchAt } from './context';
import { replaced, type NumeralHit, type Reader } from './hit';

const CN = '[一二三四五六七八九十]{1,3}';
/** 1 the year, 2 the month, 3 the day */
const WRITTEN = /(\d{4})年[ ]?(\d{1,2})月(?:份|[ ]?(\d{1,2})日)?/y;
const MONTH_DAY = /(\d{1,2})月(?:份|(\d{1,2})日)?/y;

/** 2017年03月28日: no zero before a month or a day of one digit. `line[end]` is 年. */
export const readPaddedDate: Reader = (line, start, end) => {
  const match = end - start === 4 ? matchAt(WRITTEN, line, start) : undefined;
  return match && (isPadded(match[2]) || isPadded(match[3])) ? padded(line, start, match[0]) : undefined;
};

/** 03月28日, 3月08日. `line[end]` is 月. */
export const readPaddedMonth: Reader = (line, start) => {
  const match = matchAt(MONTH_DAY, line, start);
  return match && (isPadded(match[1]) || isPadded(match[2])) ? padded(line, start, match[0]) : undefined;
};

function isPadded(part: string | undefined): boolean {
  return part !== undefined && /^0[1-9]$/.test(part);
}

/** 2023年03月13日 15:53: the clock of a page. */
const CLOCK = /[ ]{0,4}\d{1,2}:\d{2}/y;

function padded(line: string, start: number, text: string): NumeralHit | undefined {
  if (matchAt(CLOCK, line, start + text.length)) return undefined;
  const right = text.replace(/(?<!\d)0(?=\d[月日])/g, '');
  return {
    rule: 'date-padded',
    start,
    end: start + text.length,
    message: `日期中的月、日不编虚位：应为“${right}”`,
    fixes: [replaced(start, start + text.length, right, 'safe')],
  };
}

/** 1 the year, 3 the month, 4 the day */
const DOTTED = /((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d./%-]|[万亿])/y;

/**
 * 2017.3.28: a date is written with 年, 月 and 日; with hyphens only in text, where GB/T 15835 allows them. A date alone on
 * its line is reported in any of these forms, and the rule keeps it where it is the date of signing.
 */
export const readDottedDate: Reader = (line, start) => {
  const match = matchAt(DOTTED, line, start);
  if (!match) return undefined;
  const end = start + match[0].length;
  const alone = line.slice(0, start).trim() === '' && line.slice(end).trim() === '';
  if (!alone && (match[2] === '-' || /[(\d./:-]$/.test(before(line, start, 1)))) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (day < 1 || day > daysIn(month, year)) return undefined;
  return notWrittenOut(start, end, `${year}年${month}月${day}日`);
};

function notWrittenOut(start: number, end: number, right: string): NumeralHit {
  return {
    rule: 'date-not-written-out',
    start,
    end,
    message: `日期用阿拉伯数字写全年、月、日：应为“${right}”`,
    fixes: [replaced(start, end, right, 'safe')],
  };
}

const CHINESE_DATE = new RegExp(`[ ]{0,60}([二〇○零一三四五六七八九]{4})年(${CN})月(${CN})日[ ]{0,60}$`, 'y');

/** 二〇二四年三月一日 alone on its line; offices wrote dates so until GB/T 9704—2012. */
export const readChineseDate: Reader = (line, start) => {
  if (line.slice(0, start).trim() !== '') return undefined;
  const match = matchAt(CHINESE_DATE, line, start);
  if (!match) return undefined;
  const year = readChineseNumeral(match[1]!.replace(/○/g, '〇'));
  const [month, day] = [readChineseNumeral(match[2]!), readChineseNumeral(match[3]!)];
  if (year === undefined || month === undefined || day === undefined || year < 2013) return undefined;
  return notWrittenOut(start, start + match[0].trimEnd().length, `${year}年${month}月${day}日`);
};

/**
 * 2023年三月, 2023年三月5日, 3月五日, 2023年3月五日; 三月三 is a feast, 2023年一月一调度 is one each month.
 * 1 the year, 2 the month, 3 the day
 */
const MIXED = new RegExp(
  `(?:(\\d{4})年(${CN})月(?![初廿一二三](?!日|十[一]?日|十日)|[^\\d]{0,2}[月周]一)(?:(${CN}|\\d{1,2})日)?|(?:(\\d{4})年)?(\\d{1,2})月(${CN})日(?![一二两三]))`,
  'y',
);

/** `line[end]` is 年 or 月 behind digits. */
export const readMixedDate: Reader = (line, start, end) => {
  const match = matchAt(MIXED, line, start);
  if (!match || (line[end] === '年' && end - start !== 4)) return undefined;
  const [text, year1, month1, day1, year2, month2, day2] = match;
  const year = year1 ?? year2;
  return mixed(start, text, year, valueOf(month1 ?? month2), valueOf(day1 ?? day2));
};

const CHINESE_FIRST = new RegExp(`([二〇○零一三四五六七八九]{4})年(\\d{1,2})月(?:(\\d{1,2}|${CN})日)?`, 'y');
const CHINESE_MONTH = new RegExp(`(${CN})月(\\d{1,2})日`, 'y');

/** 二〇二三年3月5日, 三月5日. */
export const readMixedChineseDate: Reader = (line, start, end) => {
  if (line[end] === '年') {
    const match = end - start === 4 ? matchAt(CHINESE_FIRST, line, start) : undefined;
    const year = match && readChineseNumeral(match[1]!.replace(/○/g, '〇'));
    return match && mixed(start, match[0], year === undefined ? undefined : String(year), valueOf(match[2]), valueOf(match[3]));
  }
  const match = /[农阴]历$|[个第]$|年$/.test(before(line, start, 2)) ? undefined : matchAt(CHINESE_MONTH, line, start);
  return match && mixed(start, match[0], undefined, valueOf(match[1]), valueOf(match[2]));
};

function valueOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /\d/.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0);
}

function mixed(
  start: number,
  text: string,
  year: string | undefined,
  month: number | undefined,
  day: number | undefined,
): NumeralHit | undefined {
  if (month === undefined || month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  const right = `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`;
  return {
    rule: 'date-mixed-numerals',
    start,
    end: start + text.length,
    message: `同一日期不混用两种数字：“${text}”应为“${right}”`,
    fixes: [replaced(start, start + text.length, right, 'safe')],
  };
}
