import { activitiesIn } from './activities';
import { blanksIn } from './blanks';
import { isDigit } from './chars';
import { colonsIn } from './colons';
import { dashesIn } from './dashes';
import { dotsIn } from './dots';
import { middleDotsIn } from './middleDots';
import { nestedIn } from './nested';
import type { Pair } from './pairs';
import { pausesIn } from './pauses';
import { pointsIn } from './points';
import type { Scan } from './scan';
import { seriesIn } from './series';
import { slip, type Slip } from './slip';
import { titleFormsIn } from './titleForms';
import { Within } from './within';

const NONE: readonly Slip[] = [];

/** What is wrong with a line's marks, as far as the line shows it by itself. */
export function slipsIn(folded: string, found: Scan, pairs: readonly Pair[]): readonly Slip[] {
  const { points, dots, dashes, blanks, items } = found;
  const within = new Within(folded, pairs);
  const all: (readonly Slip[])[] = [];
  if (points.length > 0) all.push(pointsIn(folded, points, within), pausesIn(folded, points, within));
  if (dots.length > 0) all.push(dotsIn(folded, dots, within), middleDotsIn(folded, dots));
  if (dashes.length > 0) all.push(dashesIn(folded, dashes, within));
  if (blanks.length > 0) all.push(blanksIn(folded, blanks, within));
  if (items.length > 2) all.push(seriesIn(folded, items));
  if (pairs.length > 0)
    all.push(nestedIn(folded, pairs), straightIn(folded, pairs), activitiesIn(folded, pairs), titleFormsIn(folded, pairs, within));
  if (found.widths.length > 1) all.push(colonsIn(folded, found.widths, within));
  return all.every((slips) => slips.length === 0) ? NONE : all.flat();
}

const LONGEST_QUOTE = 80;

/** `"一网通办"`: straight quotation marks around Chinese words. */
function straightIn(folded: string, pairs: readonly Pair[]): Slip[] {
  return pairs.flatMap(({ open, close }) => {
    // 15" and 27" are no quotation marks
    const isInches = isDigit(folded.charCodeAt(open - 1)) && isDigit(folded.charCodeAt(close - 1));
    if (folded[open] !== '"' || close - open > LONGEST_QUOTE || isInches) return [];
    const words = folded.slice(open + 1, close);
    if (!/[\u4e00-\u9fff]/.test(words)) return [];
    const edits = [
      { start: open, end: open + 1, newText: '“' },
      { start: close, end: close + 1, newText: '”' },
    ];
    return { ...slip('straight-quotes', open, close + 1, `中文引号应为弯引号：“${words}”`), edits };
  });
}
