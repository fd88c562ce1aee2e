import { readChineseNumeral, writeChineseNumeral as chinese } from '../../text/numerals';
import { lineReading } from '../draft/readLines';

/** A mark inside a paragraph whose number skips one. Offsets count from the line's beginning. */
export interface InlineGap {
  readonly start: number;
  readonly end: number;
  /** The number that is passed over, in the form of the mark. */
  readonly skipped: string;
  /** The mark before it. */
  readonly before: { readonly start: number; readonly end: number };
}

/** A mark that may be of a list within a paragraph. */
interface Found {
  /** 一、 （一） 1. （1） ①: from the outermost to the innermost. */
  readonly rank: number;
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

interface OpenRun {
  readonly marks: Found[];
  /** Whether its gap has been told. */
  told: boolean;
}

const NONE: readonly InlineGap[] = [];
/** Behind the end of a sentence or a clause, or at the line's beginning. 1.5 and 2024.3 hold no mark. */
const MARK =
  /(?:^[ ]*|[。;!:]["”’]?[ ]*)(?:([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,3}[、审级产季届])|\(([一二三四五六七八九十]{1,3})\)|(\d{1,2})[.、](?![\d])|\((\d{1,2})\)|([①-⑳]))(?=[ ]*[^\d、,。;.)%(项款条目号])/g;

/**
 * Gaps in lists that are written into one paragraph: （一）……。（二）……。（四）……。 The number that is passed over must stand
 * nowhere in the paragraph, two marks at least must have been right, and no article of a law may be what is quoted.
 */
export const inlineGapsIn = lineReading((folded): readonly InlineGap[] => {
  if (!/[二2②]/.test(folded) || !/[三3③四4④]/.test(folded)) return NONE;
  const marks = [...folded.matchAll(MARK)].map(foundOf);
  if (marks.length < 3) return NONE;
  const gaps = gapsIn(folded, marks);
  return gaps.length === 0 ? NONE : gaps;
});

/** The rank of ①. */
const CIRCLED = 4;

function foundOf(match: RegExpMatchArray): Found {
  const groups = match.slice(1);
  const rank = groups.findIndex((group) => group !== undefined);
  const digits = groups[rank]!;
  const number = rank <= 1 ? (readChineseNumeral(digits) ?? 0) : rank === CIRCLED ? digits.charCodeAt(0) - 0x245f : Number(digits);
  const sign = match[0].trimStart().replace(/^[。;!:]["”’]?[ ]*/, '');
  const end = match.index! + match[0].length;
  return { rank, number, start: end - sign.length, end };
}

function gapsIn(folded: string, marks: readonly Found[]): InlineGap[] {
  const open: (OpenRun | undefined)[] = [];
  const printed = new Set(marks.map(({ rank, number }) => `${rank} ${number}`));
  const gaps: InlineGap[] = [];
  for (const mark of marks) {
    const run = open[mark.rank];
    const last = run?.marks.at(-1);
    if (mark.number === 1 || !run || !last) {
      if (mark.number === 1 && !isOfLaw(folded, mark.start)) open[mark.rank] = { marks: [mark], told: false };
      else if (mark.number === 1) open[mark.rank] = undefined;
    } else if (mark.number === last.number + 1) run.marks.push(mark);
    else if (mark.number === last.number + 2 && run.marks.length >= 2 && !run.told && !printed.has(`${mark.rank} ${last.number + 1}`)) {
      run.told = true;
      run.marks.push(mark);
      if (!saysNumber(folded.slice(last.end, mark.start), mark)) gaps.push(gapOf(last, mark));
    } else continue;
    open.length = mark.rank + 1;
  }
  return gaps;
}

/** What stands before a list of a law that is quoted with some of its items: 第三十条规定的下列情形： */
function isOfLaw(folded: string, at: number): boolean {
  return /第[一二三四五六七八九十百零\d]{1,6}[条款]|下列|情形|《[^》]{2,40}》[^。]{0,12}(?:规定|明确)/.test(
    folded.slice(Math.max(0, at - 50), at),
  );
}

/** Whether the number that seems to be skipped stands there in another form. */
function saysNumber(between: string, { number, rank }: Found): boolean {
  const skipped = number - 1;
  if (rank <= 1)
    return new RegExp(`(?<![一二三四五六七八九十])${chinese(skipped)}[ ]*[)、.]|${String.fromCharCode(0x3220 + skipped - 1)}`).test(
      between,
    );
  if (rank === CIRCLED) return between.includes(String.fromCharCode(0x2460 + skipped - 1));
  return new RegExp(`(?<!\\d)${skipped}[ ]*(?:[.、](?!\\d)|[)])|[(]${skipped}(?!\\d)`).test(between);
}

function gapOf(last: Found, mark: Found): InlineGap {
  const { rank, number, start, end } = mark;
  return { start, end, skipped: written(rank, number - 1), before: { start: last.start, end: last.end } };
}

function written(rank: number, number: number): string {
  if (rank === CIRCLED) return String.fromCharCode(0x2460 + number - 1);
  return rank <= 1 ? chinese(number) : String(number);
}
