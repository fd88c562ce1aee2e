import { daysIn } from '../text/calendar';
import { readChineseNumeral } from '../text/numerals';
import { span } from '../text/span';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import { defineRule } from './rule';

export default defineRule({
  id: 'date-impossible',
  title: { zh: '没有这个日期', en: 'No such date' },
  group: 'dates',
  severity: 'error',
  why: {
    zh: '历法里没有的月、日、时刻，如2月30日、9月31日、13月、平年的2月29日、25时，以及多写少写一位的年份。',
    en: 'Months, days and hours that do not exist, 29 February in a common year, and years of five digits.',
  },
  bad: '联席会议于9月31日召开。',
  good: '联席会议于9月30日召开。',
  sources: () => [hitsOf(impossibleIn)],
  *check(report) {
    for (const { line, hit } of readLines(report, impossibleIn)) {
      yield { span: span(line.start + hit.start, line.start + hit.end), message: hit.message };
    }
  },
});

interface Impossible {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const NONE: readonly Impossible[] = [];

const impossibleIn = lineReading((folded): readonly Impossible[] => {
  if (!/[年月时季:.]/.test(folded)) return NONE;
  const found = READERS.flatMap(({ needs, pattern, judge }) => {
    if (!folded.includes(needs)) return [];
    return [...folded.matchAll(pattern)].flatMap((match) => {
      const message = judge(match);
      return message === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, message }];
    });
  });
  if (found.length === 0) return NONE;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(({ start }, i) => i === 0 || start >= found[i - 1]!.end);
});

interface Reader {
  /** A character without which a line need not be searched. */
  readonly needs: string;
  readonly pattern: RegExp;
  /** A sentence that says why there is no such date; undefined where there is. */
  readonly judge: (match: RegExpMatchArray) => string | undefined;
}

const number = (digits: string | undefined): number | undefined => (digits === undefined || digits === '' ? undefined : Number(digits));

function judgeDay(month: number, day: number, year?: number): string | undefined {
  const days = daysIn(month, year);
  if (days === 0) return `没有${month}月`;
  if (day >= 1 && day <= days) return undefined;
  return day === 29 && month === 2 ? `${year}年不是闰年，2月没有29日` : `${month}月没有${day}日`;
}

/** 2023年13月, 13月底; a bare 13月 may be a span of time. */
function judgeMonth([text, year, month, day, then]: RegExpMatchArray): string | undefined {
  const [m, d] = [Number(month), number(day)];
  if (d !== undefined) return judgeDay(m, d, number(year));
  const isDate = year !== undefined || then !== undefined || /^\d{1,2}[—–~至-]/.test(text);
  return isDate && (m < 1 || m > 12) ? `没有${m}月` : undefined;
}

function judgeHour([, hour, minute]: RegExpMatchArray): string | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  if (h > 24 || (h === 24 && m > 0)) return `没有${h}时${m}分`;
  return m > 59 ? `没有${m}分` : undefined;
}

const CN = '[一二三四五六七八九十]{1,3}';

const READERS: readonly Reader[] = [
  // 2月30日, 2023年2月29日, 2023年13月, 1—13月
  {
    needs: '月',
    pattern:
      /(?:(?<!\d)(\d{4})[ ]?年[ ]?|(?<![\d.])(?:\d{1,2}[—–~至-]{1,2})?)(?<![\d.])(\d{1,2})[ ]?月(?!龄|大|[婴幼儿宝])(?:[ ]?(\d{1,3})[ ]?日)?([份底初末]|[上中下]旬)?/g,
    judge: judgeMonth,
  },
  // 2月27日至30日
  {
    needs: '月',
    pattern: /(?<![\d.])(\d{1,2})月(\d{1,2})日?[—–~至到-]{1,2}(\d{1,2})日/g,
    judge: ([, month, , last]) => (daysIn(Number(month)) === 0 ? undefined : judgeDay(Number(month), Number(last))),
  },
  // 二月三十日
  {
    needs: '月',
    pattern: new RegExp(`(?<![一二三四五六七八九十])(${CN})月(${CN})日`, 'g'),
    judge: ([, month, day]) => {
      const [m, d] = [readChineseNumeral(month!), readChineseNumeral(day!)];
      return m === undefined || d === undefined ? undefined : judgeDay(m, d);
    },
  },
  // 2023.2.30, 2023-02-30; months above 12 may be numbers of another kind
  {
    needs: '20',
    pattern: /(?<![\d./-])(20\d\d)([./-])(\d{1,2})\2(\d{1,2})(?![\d./-])/g,
    judge: ([, year, , month, day]) =>
      daysIn(Number(month)) > 0 && Number(day) <= 31 ? judgeDay(Number(month), Number(day), Number(year)) : undefined,
  },
  { needs: '时', pattern: /(?<![\d.])(\d{1,2})时(\d{1,2})分/g, judge: judgeHour },
  { needs: ':', pattern: /(?<=日[ ]?|[上下中]午|凌晨|晚上?)(\d{1,2}):(\d{2})(?!\d)/g, judge: judgeHour },
  { needs: '季', pattern: /第(?:[五六七八九]|[5-9])季度/g, judge: ([text]) => `一年只有四个季度，没有${text}` },
  { needs: '年', pattern: /(?<!\d[.,]?)(?:19|20)\d{3}年(?![级前])/g, judge: ([text]) => `“${text}”不是年份，多写了一位` },
  { needs: '年', pattern: /(?<!\d[.,]?)20\d年(?=度|\d{1,2}月)/g, judge: ([text]) => `“${text}”不是年份，少写了一位` },
];
