import { span } from '../text/span';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import { defineRule, type Problem } from './rule';

export default defineRule({
  id: 'period-reversed',
  title: { zh: '起止时间颠倒', en: 'A period ends before it begins' },
  group: 'dates',
  severity: 'error',
  why: {
    zh: '起止时间写反了，或者其中一个写错，如“2021年至2020年”“6月18日至15日”。不写年份、可能跨年的不报；“2022年9月至7月”跨年的应当写明“次年”，所以报警告。',
    en: 'Beginning and end are swapped, or one of them is wrong. Months without a year may run into the next and are left alone.',
  },
  bad: '2021年至2020年开展三轮清理。',
  good: '2020年至2021年开展三轮清理。',
  sources: () => [hitsOf(reversedIn)],
  *check(report) {
    for (const { line, hit } of readLines(report, reversedIn)) {
      if (hit.assumed) {
        yield assumedProblem(line.start, hit, report.text);
        continue;
      }
      const place = span(line.start + hit.start, line.start + hit.end);
      const [first, second] = [report.text.slice(place.start, line.start + hit.gap), report.text.slice(line.start + hit.behind, place.end)];
      const swapped = hit.like
        ? [{ span: place, newText: second + report.text.slice(line.start + hit.gap, line.start + hit.behind) + first }]
        : [];
      yield {
        span: place,
        message: `起止颠倒：${first}在${second}之后`,
        fixes: swapped.length === 0 ? [] : [{ title: `改为“${swapped[0]!.newText}”`, safety: 'suggestion', edits: swapped }],
      };
    }
  },
});

interface Reversed {
  readonly start: number;
  /** Where what stands between the two begins, and where the second begins. */
  readonly gap: number;
  readonly behind: number;
  readonly end: number;
  /** Whether both are written with the same units, so that they can change places. */
  readonly like: boolean;
  /** Whether it is reversed only if the second end, which leaves the year out, is of the same year. */
  readonly assumed?: boolean;
}

/** 2022年9月至7月: without 次年 before it, the second month is of the same year. */
function assumedProblem(from: number, { start, gap, behind, end }: Reversed, text: string): Problem {
  const [first, second] = [text.slice(from + start, from + gap), text.slice(from + behind, from + end)];
  const year = /^.{4}年/.exec(first)![0];
  return {
    span: span(from + start, from + end),
    message: `起止颠倒：${first}在同年${second}之后；前提：两端在同一年（跨年的应当写明“次年”）`,
    severity: 'warning',
    fixes: [
      {
        title: `改为“${first}至次年${second}”`,
        safety: 'suggestion',
        edits: [{ span: span(from + behind, from + behind), newText: '次年' }],
      },
      {
        title: `改为“${year}${second}至${first.slice(year.length)}”`,
        safety: 'suggestion',
        edits: [
          {
            span: span(from + start, from + end),
            newText: `${year}${second}${text.slice(from + gap, from + behind)}${first.slice(year.length)}`,
          },
        ],
      },
    ],
  };
}

const NONE: readonly Reversed[] = [];
const TO = '(?:[—–~-]{1,2}|至|到)';
/** 2021年3月至2020年12月, 2025—2021年. */
const YEARS = new RegExp(
  `(?<![\\d.比较])((?:19|20)\\d\\d)(年度?)?(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?([ ]?${TO}[ ]?)((?:19|20)\\d\\d)(年度?)(?:(\\d{1,2})月(?:(\\d{1,2})日)?)?(?![级\\d])`,
  'g',
);
/** 2022年9月至7月, 2022年9月18日至7月3日; 至次年2月 is no match. */
const MONTHS = new RegExp(
  `(?<![\\d.比较—–~至到-])((?:19|20)\\d\\d)年[ ]?(\\d{1,2})月(份|\\d{1,2}日)?([上中下]旬|[初底末])?([ ]?${TO}[ ]?)(\\d{1,2})月(份|\\d{1,2}日)?`,
  'g',
);
/** 6月18日至15日, of one month; a day behind 次 or 下 is of the next. */
const DAYS = new RegExp(`(?<![\\d.])(\\d{1,2})月(\\d{1,2})(日?)(${TO})(\\d{1,2})日`, 'g');

const reversedIn = lineReading((folded): readonly Reversed[] => {
  if (!/[—–~至到-]/.test(folded) || !/[年月]/.test(folded)) return NONE;
  const found = [...folded.matchAll(YEARS)].flatMap((match) => yearsReversed(match, folded));
  for (const match of folded.matchAll(MONTHS)) found.push(...monthsReversed(match));
  for (const match of folded.matchAll(DAYS)) {
    const [text, month, from, , to, till] = match as unknown as string[];
    if (Number(till) >= Number(from)) continue;
    const gap = match.index + text!.length - till!.length - 1 - to!.length;
    found.push({ start: match.index, gap, behind: gap + to!.length, end: match.index + text!.length, like: month === undefined });
  }
  return found.length === 0 ? NONE : found;
});

function monthsReversed(match: RegExpMatchArray): Reversed[] {
  const [text, year, from, day, part, to, till, last] = match as unknown as (string | undefined)[];
  if (Number(till) >= Number(from) || [from, till].some((month) => Number(month) < 1 || Number(month) > 12)) return [];
  const end = match.index! + text!.length;
  const behind = end - `${till}月${last ?? ''}`.length;
  return [
    {
      start: match.index!,
      gap: behind - to!.length,
      behind,
      end,
      like: year !== undefined && day === last && part === undefined,
      assumed: true,
    },
  ];
}

function yearsReversed(match: RegExpMatchArray, folded: string): Reversed[] {
  const [text, y1, unit, m1, d1, to, y2, , m2, d2] = match as unknown as (string | undefined)[];
  const order = [Number(y1) - Number(y2), m1 && m2 ? Number(m1) - Number(m2) : 0, d1 && d2 ? Number(d1) - Number(d2) : 0].find(
    (one) => one !== 0,
  );
  if (order === undefined || order < 0) return [];
  const start = match.index!;
  // 由2022年至2021年 is said of nothing; 从2023年到2021年的 neither; but 较2023年—2021年 compares
  if (/[比较]$/.test(folded.slice(0, start))) return [];
  const gap = start + `${y1}${unit ?? ''}`.length + (m1 ? m1.length + 1 : 0) + (d1 ? d1.length + 1 : 0);
  const like = unit !== undefined && (m1 === undefined) === (m2 === undefined) && (d1 === undefined) === (d2 === undefined);
  return [{ start, gap, behind: gap + to!.length, end: start + text!.length, like }];
}
