import { FULL_SCORE, LOST_SCORE, SCORE } from '../subjects/tables';
import type { Entry } from './entry';
import { termsOf } from './formulas';
import type { Family } from './judge';
import { constraintsOf, type Reading } from './pick';
import type { View } from './table';
import type { Value } from './values';

/** 分值 − 扣分 = 得分, where a table has one of each, and nothing is added to a score. */
export function scoreFamilies(view: View): Family[] {
  const usable = view.entries.filter(({ ignored }) => !ignored);
  const only = (pattern: RegExp): Entry | undefined => {
    const found = usable.filter(({ name }) => pattern.test(name));
    return found.length === 1 ? found[0] : undefined;
  };
  const [full, lost, score] = [only(FULL_SCORE), only(LOST_SCORE), only(SCORE)];
  if (!full || !lost || !score || [...usable, ...view.lines].some(({ name }) => /加分/.test(name))) return [];
  const constraints = constraintsOf(view.lines, readingOf(view, full, lost, score));
  return constraints.length > 0 ? [{ constraints }] : [];
}

function readingOf(view: View, full: Entry, lost: Entry, score: Entry): Reading {
  return (line) => {
    const [total, a, b] = [score, full, lost].map(({ index }) => view.at(index, line.index));
    if (line.ignored || !isPoints(total) || !isPoints(a) || !isPoints(b) || b.number < 0) return undefined;
    return termsOf(total, [{ sign: 1 }, { sign: -1 }], [a, b], `表中“${score.name}”＝${full.name}－${lost.name}`);
  };
}

function isPoints(value: Value | undefined): value is Value {
  return value?.mention !== undefined && !value.share;
}
