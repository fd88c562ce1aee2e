import { readChineseNumeral } from '../text/numerals';
import { span } from '../text/span';
import { lineReading, readLines, hitsOf } from './draft/readLines';
import { defineRule } from './rule';

export default defineRule({
  id: 'period-mismatch',
  title: { zh: '时段与所注月份不符', en: 'A period and its months disagree' },
  group: 'dates',
  severity: 'error',
  why: {
    zh: '“一季度”是1—3月，“上半年”是1—6月，“前三季度”是1—9月。时段与紧跟着注明的月份对不上，必有一个写错。',
    en: 'The first quarter is January to March, the first half January to June. Where the months beside it differ, one of the two is wrong.',
  },
  bad: '一季度（1—4月）新收案件12件。',
  good: '一季度（1—3月）新收案件12件。',
  sources: () => [hitsOf(mismatchesIn)],
  *check(report) {
    for (const { line, hit } of readLines(report, mismatchesIn)) {
      const place = span(line.start + hit.start, line.start + hit.end);
      yield {
        span: place,
        message: `${hit.period}是${hit.wanted}，这里写的是${hit.written}`,
        fixes: [{ title: `将“${hit.written}”改为“${hit.wanted}”`, safety: 'suggestion', edits: [{ span: place, newText: hit.wanted }] }],
      };
    }
  },
});

interface Mismatch {
  readonly start: number;
  readonly end: number;
  readonly period: string;
  readonly written: string;
  readonly wanted: string;
}

const NONE: readonly Mismatch[] = [];
const PERIOD = /(前?[一二三四两]个?季度|第[一二三四1-4]季度|上半年|下半年)(?:\(|,?即|为)(\d{1,2})月?[ ]?[—–~至到-]{1,2}[ ]?(\d{1,2})月/g;

const mismatchesIn = lineReading((folded): readonly Mismatch[] => {
  if (!/季度|半年/.test(folded)) return NONE;
  const found: Mismatch[] = [];
  for (const match of folded.matchAll(PERIOD)) {
    const [text, period, from, to] = match as unknown as [string, string, string, string];
    const months = monthsOf(period);
    if (!months || (Number(from) === months[0] && Number(to) === months[1])) continue;
    const start = match.index + text.search(/\d{1,2}月?[ ]?[—–~至到-]/);
    const end = match.index + text.length;
    found.push({ start, end, period, written: folded.slice(start, end), wanted: `${months[0]}—${months[1]}月` });
  }
  return found.length === 0 ? NONE : found;
});

/** The first and the last month; undefined where it may be any: 两个季度. */
function monthsOf(period: string): readonly [number, number] | undefined {
  if (period === '上半年') return [1, 6];
  if (period === '下半年') return [7, 12];
  const digit = /[一二两三四1-4]/.exec(period)![0];
  const quarter = /\d/.test(digit) ? Number(digit) : readChineseNumeral(digit)!;
  if (period.startsWith('前')) return [1, quarter * 3];
  return period.includes('个') || digit === '两' ? undefined : [quarter * 3 - 2, quarter * 3];
}
