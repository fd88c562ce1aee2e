import { linear, type Constraint } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import type { View } from './table';
import { alike, type Value } from './values';

/** In wider tables what stands beside what is not looked for. */
const WIDEST = 40;
/** More parts than this a column has hardly without being called a total. */
const MOST = 8;

/**
 * A column that no name says to be the sum of those right behind it, and yet is in all lines but one: 案卷数, 优秀, 合格,
 * 不合格. It reports nothing by itself, but shows where another contradiction lies.
 */
export function hiddenFamilies(view: View): Family[] {
  const usable = view.entries.filter((entry) => isCounted(entry) && entry.total === undefined && !entry.ofWhich);
  if (usable.length < 3 || usable.length > WIDEST) return [];
  return usable.flatMap((at, i) => {
    for (let count = 2; count <= Math.min(MOST, usable.length - 1 - i); count += 1) {
      const parts = usable.slice(i + 1, i + 1 + count);
      const constraints = view.lines.flatMap((line) => sumAt(view, at, parts, line) ?? []);
      const broken = constraints.filter(({ holds }) => !holds).length;
      const telling = constraints.filter(({ holds, telling: says }) => holds && says).length;
      if (broken === 1 && telling >= 2) return [{ constraints, hidden: true }];
    }
    return [];
  });
}

function sumAt(view: View, at: Entry, parts: readonly Entry[], line: Entry): Constraint | undefined {
  const total = view.at(at.index, line.index);
  const values = parts.map(({ index }) => view.at(index, line.index));
  if (!isCounted(line) || !total?.mention || total.share) return undefined;
  if (!values.every((value): value is Value => value !== undefined && alike(total, value))) return undefined;
  const reason = `表中“${at.name}”在其余各处为其后${values.length}项之和`;
  return linear(
    'sum',
    [{ role: 'total', value: total, sign: -1 }, ...values.map((value) => ({ role: 'part', value, sign: 1 }) as const)],
    reason,
  );
}
