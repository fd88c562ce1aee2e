import { hash53 } from '../../text/hash';
import { trimmed } from '../../text/trimmed';
import type { Contribution } from './pool';

/** A title in 《》. Offsets count from the beginning of its line; the marks stand outside. */
export interface Title {
  readonly start: number;
  readonly end: number;
  /** As written, folded; where years or 试行 in brackets follow 》, to the end of the brackets: `方案》(2021—2025年)`. */
  readonly text: string;
  /** What is said without regard to how: no marks, no blanks, years as `2021~2025`. */
  readonly key: string;
  /** The sentence of its line in which it stands, counted from 0: what one sentence lists are different things. */
  readonly sentence: number;
}

/** The titles of one line. */
export interface LineTitles extends Contribution {
  readonly titles: readonly Title[];
}

/** The longest title there is. */
const LONGEST = 78;
const TAIL = /》[ ]?\((?:\d{4}年?[-‐-―~至]+\d{4}年?|试行|暂行)\)/y;

/** The titles of a folded line, innermost ones: of 《关于印发〈方案〉的通知》 the whole, of 《关于印发《方案》的通知》 方案. */
export function titlesOf(folded: string): LineTitles | undefined {
  let open = folded.indexOf('《');
  if (open < 0) return undefined;
  const titles: Title[] = [];
  let [close, stop] = [folded.indexOf('》', open), folded.indexOf('。')];
  let sentence = 0;
  while (open >= 0 && close >= 0) {
    const next = folded.indexOf('《', open + 1);
    for (; stop >= 0 && stop < open; stop = folded.indexOf('。', stop + 1)) sentence += 1;
    if (close < open) close = folded.indexOf('》', open);
    if (close > open + 1 && close - open <= LONGEST && (next < 0 || next > close)) titles.push(titleAt(folded, open + 1, close, sentence));
    open = next;
  }
  return titles.length === 0
    ? undefined
    : { titles: trimmed(titles), key: hash53(titles.map(({ text, sentence: at }) => `${at}${text}`).join('\n')) };
}

function titleAt(folded: string, start: number, close: number, sentence: number): Title {
  TAIL.lastIndex = close;
  const tail = TAIL.exec(folded);
  const end = tail ? close + tail[0].length : close;
  const text = folded.slice(start, end);
  return { start, end, text, key: titleKey(text), sentence };
}

const YEARS = /(\d{4})年?([-‐-―~至]+)(\d{4})年?/;
const MARKS = /[\s"'“”‘’、,，·.:;《》〈〉<>()〔〕[\]\-‐-―]/g;

/** Laws are named with it and without. */
export const STATE = /^中华人民共和国(?=..)/;

/** A title without regard to how it is written; see `Title.key`. */
export function titleKey(text: string): string {
  return text.replace(YEARS, '$1~$3').replace(MARKS, '').replace(STATE, '');
}

/** The years that a title ends in or names: how they are joined, whether 年 closes them, and where. */
export interface Years {
  readonly start: number;
  readonly end: number;
  readonly dash: string;
  readonly closed: boolean;
}

export function yearsOf(text: string): Years | undefined {
  const match = YEARS.exec(text);
  if (!match) return undefined;
  const end = match.index + match[0].length;
  return { start: match.index, end, dash: match[2]!, closed: text[end - 1] === '年' };
}

/** Years as GB/T 15834 has them in titles, digits as they were: `2021—2025年`. */
export function writeYears(raw: string, dash: string, closed: boolean): string {
  const digits = raw.match(/[\d０-９]{4}/g)!;
  return `${digits[0]!}${dash}${digits[1]!}${closed ? '年' : ''}`;
}
