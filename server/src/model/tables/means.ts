import { HIGHEST, LOWEST, MEAN } from '../subjects/tables';
import { computed, type Constraint } from './constraint';
import type { Entry } from './entry';
import type { Family } from './judge';
import { constraintsOf } from './pick';
import type { View } from './table';
import { alike, type Value } from './values';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** What a row or column says of all others, by its name. */
const MADE = [
  {
    name: MEAN,
    make: (all: readonly number[]) => sum(all) / all.length,
    told: (shown: readonly string[], made: string) => `(${shown.join(' + ')})的平均数为${made}`,
    rounded: true,
  },
  { name: HIGHEST, make: most, told: (shown: readonly string[], made: string) => `${shown.join('、')}中最大的是${made}`, rounded: false },
  { name: LOWEST, make: least, told: (shown: readonly string[], made: string) => `${shown.join('、')}中最小的是${made}`, rounded: false },
] as const;

function most(all: readonly number[]): number {
  return all.reduce((a, b) => Math.max(a, b), -Infinity);
}

function least(all: readonly number[]): number {
  return all.reduce((a, b) => Math.min(a, b), Infinity);
}

type Made = (typeof MADE)[number];

/** A longer table has no use for a mean of all its rows, and none has more of them. */
const LONGEST = 200;
const MOST = 12;

/** 平均, 最大值, 最低: of all rows or columns that are neither totals nor worked out themselves. */
export function meanFamilies(view: View): Family[] {
  const named = view.entries.filter(({ ignored, name: own }) => !ignored && MADE.some(({ name }) => name.test(own)));
  if (named.length === 0 || named.length > MOST || view.entries.length > LONGEST) return [];
  return named.flatMap((at) => {
    const made = MADE.find(({ name }) => name.test(at.name))!;
    const others = view.entries.filter((one) => !one.ignored && !one.ofWhich && one.total === undefined && one.derived === undefined);
    const constraints = others.length < 2 ? [] : constraintsOf(view.lines, (line) => madeAt(view, at, others, line, made));
    return constraints.length > 0 ? [{ constraints }] : [];
  });
}

/** In a line; the mean of percentages and of what is worked out itself may have been weighted, and is not held against it. */
function madeAt(view: View, at: Entry, others: readonly Entry[], line: Entry, made: Made): Constraint | undefined {
  const result = view.at(at.index, line.index);
  const values = others.map(({ index }) => view.at(index, line.index));
  if (line.ignored || !result?.mention || !values.every((value): value is Value => value?.mention !== undefined && alike(result, value)))
    return undefined;
  const one = computed(result, values, made.make, made.told, made.rounded ? result.step : 0, `表中“${at.name}”：其余各项的${at.name}`);
  const weighted = made.rounded && (result.share || line.derived !== undefined);
  return one.holds || !weighted ? one : undefined;
}
