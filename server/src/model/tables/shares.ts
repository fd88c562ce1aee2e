import { linear, percentage, type Constraint } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { bestOf, nearest, type Reading } from './pick';
import type { View } from './table';
import { alike, type Value } from './values';

const REACH = 4;

/** 占比, 比重: what each line has of the total of its column, of the total beside it, or of the column before. */
export function shareFamilies(view: View): Family[] {
  const totals = view.lines.filter(({ total, ignored }) => total !== undefined && !ignored);
  return view.entries.flatMap((at) => {
    if (at.derived !== 'share') return [];
    const amounts = nearest(view.entries, at, REACH, isCounted);
    const readings = amounts.flatMap((base) => [...ofTotals(view, at, base, totals), ...ofColumns(view, at, base, amounts)]);
    return bestOf(view.lines, readings) ?? wholeOf(view, at) ?? [];
  });
}

/** Of the 合计 of the same column. */
function ofTotals(view: View, at: Entry, base: Entry, totals: readonly Entry[]): Reading[] {
  const grand = totals.findLast(({ total }) => total === 'grand') ?? totals.at(-1);
  if (!grand) return [];
  const whole = view.at(base.index, grand.index);
  const reason = `表中“${at.name}”＝“${base.name}”÷“${grand.name}”`;
  return [
    (line) =>
      line === grand || !isCounted(line)
        ? undefined
        : shareAt(view.at(at.index, line.index), view.at(base.index, line.index), whole, reason),
  ];
}

function ofColumns(view: View, at: Entry, part: Entry, amounts: readonly Entry[]): Reading[] {
  return amounts.filter((whole) => whole !== part).map((whole) => shareOfColumns(view, at, part, whole));
}

/** In each line one column as a share of another. */
export function shareOfColumns(view: View, at: Entry, part: Entry, whole: Entry): Reading {
  const reason = `表中“${at.name}”＝“${part.name}”÷“${whole.name}”`;
  return (line) => {
    const [rate, a, b] = [at, part, whole].map(({ index }) => view.at(index, line.index));
    return isCounted(line) ? shareAt(rate, a, b, reason) : undefined;
  };
}

/** `part` is `rate` percent of `whole`; nothing where they are not of one measure. */
function shareAt(rate: Value | undefined, part: Value | undefined, whole: Value | undefined, reason: string): Constraint | undefined {
  if (!rate?.mention || !rate.share || !part?.mention || !whole?.mention || part.share || whole.share) return undefined;
  if (!alike(part, whole) || whole.number <= 0 || part === whole) return undefined;
  return percentage('rate', rate, part, whole, (a, b) => (100 * a) / b, reason);
}

/** Shares whose base the table does not give make 100 together, each rounded or cut off. */
function wholeOf(view: View, at: Entry): Family | undefined {
  const lines = view.lines.filter((line) => !line.ignored && line.derived === undefined && !line.ofWhich && line.total === undefined);
  const values = lines.map((line) => view.at(at.index, line.index));
  const total = view.lines.find((line) => line.total === 'grand');
  const whole = total && view.at(at.index, total.index);
  if (whole || values.length < 3 || !values.every((value): value is Value => value?.share === true)) return undefined;
  const hundred: Value = { number: 100, step: 0, unit: values[0]!.unit, share: true, mention: undefined, factor: 1 };
  const sum = linear(
    'sum',
    [...values.map((value) => ({ role: 'part', value, sign: 1 }) as const), { role: 'total', value: hundred, sign: -1 }],
    `表中“${at.name}”各项之和为100%`,
  );
  return sum.holds ? { constraints: [sum] } : undefined;
}
