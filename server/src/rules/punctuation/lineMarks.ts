import { perLine } from '../../syntax/perLine';
import { trimmed } from '../../text/trimmed';
import { withoutAsides } from './asides';
import { isChinese } from './chars';
import { rightRanges } from './dashes';
import { matchPairs, type Loose, type Pair } from './pairs';
import { scan, type Scan } from './scan';
import type { Slip } from './slip';
import { slipsIn } from './slips';
import { stopsIn } from './stops';

/** What a line has for the rules on punctuation; offsets count from its beginning. */
export interface LineMarks {
  /** ， ； ： ！ ？ in Chinese text, and how many of them are ： and ！？. */
  readonly widths: readonly number[];
  readonly colons: number;
  readonly tones: number;
  /** Round and square brackets with their partners, opening and closing mark in turn. */
  readonly rounds: readonly number[];
  /** Where a . ends a sentence, or the line, behind Chinese words. */
  readonly stops: readonly number[];
  readonly loose: readonly Loose[];
  readonly slips: readonly Slip[];
  /** How often a figure touches a Chinese character, and how often quoted words or titles touch: `《甲》《乙》`. */
  readonly touching: number;
  readonly adjoining: number;
  /** Titles with a range of years, as far as its dash, the dash being right: `规划（2021—`. */
  readonly ranges: readonly string[];
}

const NOTHING: readonly never[] = [];

/** Undefined for a line without marks. */
export const marksOf = perLine((line): LineMarks | undefined => {
  const folded = withoutAsides(line);
  const found = scan(folded);
  if (!found) return undefined;
  const { pairs, loose } = found.brackets.length === 0 ? { pairs: NOTHING, loose: NOTHING } : matchPairs(folded, found.brackets);
  const slips = slipsIn(folded, found, pairs);
  return {
    widths: trimmed(found.widths),
    colons: countIn(folded, found.widths, ':'),
    tones: countIn(folded, found.widths, '!?'),
    rounds: roundsOf(folded, pairs),
    stops: found.dots.length === 0 ? NOTHING : trimmed(stopsIn(folded, found.dots)),
    loose: trimmed(loose),
    slips: trimmed(slips),
    touching: found.touching,
    adjoining: adjoiningIn(folded, found),
    ranges: found.dashes.length === 0 ? NOTHING : trimmed(rightRanges(folded, found.dashes, pairs)),
  };
});

function countIn(folded: string, places: readonly number[], marks: string): number {
  let count = 0;
  for (const at of places) if (marks.includes(folded[at]!)) count += 1;
  return count;
}

function roundsOf(folded: string, pairs: readonly Pair[]): readonly number[] {
  const places: number[] = [];
  for (const { open, close } of pairs) {
    const mark = folded[open];
    if (mark === '[' || (mark === '(' && isInChinese(folded, open, close))) places.push(open, close);
  }
  return trimmed(places);
}

/** Chinese inside or around: `f(x)` has none. */
function isInChinese(folded: string, open: number, close: number): boolean {
  return [open - 1, open + 1, close - 1, close + 1].some((at) => isChinese(folded.charCodeAt(at)));
}

function adjoiningIn(folded: string, { brackets }: Scan): number {
  let count = 0;
  for (const at of brackets) {
    const pair = folded.slice(at, at + 2);
    if (pair === '”“' || pair === '》《') count += 1;
  }
  return count;
}
