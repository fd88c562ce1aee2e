import { linear, percentage, type Constraint } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { bestOf, constraintsOf, nearest, type Reading } from './pick';
import type { View } from './table';
import { alike, type Value } from './values';

const REACH = 6;

/** 同比, 增长, 增减: what a column says of how another has changed against 上年 or an earlier year. */
export function growthFamilies(view: View): Family[] {
  return view.entries.flatMap((at) => {
    if (at.derived !== 'growth' && at.derived !== 'change') return [];
    const pairs = pairsFor(view.entries, at);
    const readings = pairs.flatMap((pair) => [
      reading(view, at, pair, asPercentage),
      reading(view, at, pair, asDifference),
      reading(view, at, pair, asPoints),
    ]);
    return bestOf(view.lines, readings) ?? onlyOne(view.lines, readings) ?? [];
  });
}

interface Pair {
  readonly later: Entry;
  readonly earlier: Entry;
}

/** Two columns of one thing, the one of which is of an earlier period; those that share the change's own name first. */
function pairsFor(entries: readonly Entry[], at: Entry): Pair[] {
  const amounts = nearest(entries, at, REACH, (one) => isCounted(one) || isPercent(one));
  const own = changed(at);
  const pairs: (Pair & { readonly rank: number })[] = [];
  for (const earlier of amounts)
    for (const later of amounts) {
      if (earlier === later || earlier.period === undefined || !isBefore(earlier, later)) continue;
      const same = earlier.rest === later.rest;
      if (!same && earlier.rest !== '' && later.rest !== '') continue;
      if (own !== '' && later.rest !== own && later.group !== at.group) continue;
      pairs.push({ later, earlier, rank: (same ? 0 : 2) + (later.group === at.group ? 0 : 1) });
    }
  return pairs.sort((a, b) => a.rank - b.rank).slice(0, 4);
}

/** `上年（%）`, `2023年满意率`: percentages of a period, whose difference is in points. */
function isPercent({ ignored, derived, period }: Entry): boolean {
  return !ignored && derived === 'rate' && period !== undefined;
}

/** `受理` of `受理同比增长`, or of `增减 | 受理`. */
function changed({ rest }: Entry): string {
  return rest
    .replace(/同比|环比|增长率?|增幅|增速|增减(?:率|幅度?|数|量)?|变化率?|幅度|较|比|百分比|[|%()±+-]/g, '')
    .replace(/^(?:上年|去年)/, '');
}

function isBefore(earlier: Entry, later: Entry): boolean {
  if (later.period === undefined || later.period === 0)
    return earlier.period === -1 || (later.period === undefined && earlier.period !== 0);
  return earlier.period === -1 || (earlier.period! > 0 && earlier.period! < later.period);
}

type Reader = (view: View, at: Entry, pair: Pair, line: number) => Constraint | undefined;

function reading(view: View, at: Entry, pair: Pair, read: Reader): Reading {
  return (line) =>
    isCounted(line) || (read === asPoints && line.derived === 'rate' && !line.ignored) ? read(view, at, pair, line.index) : undefined;
}

const asPercentage: Reader = (view, at, { later, earlier }, line) => {
  const [change, b, a] = [view.at(at.index, line), view.at(later.index, line), view.at(earlier.index, line)];
  if (!change?.mention || !change.share || !a?.mention || !b?.mention || a.number <= 0 || a.share || b.share || !alike(a, b))
    return undefined;
  const growth = (x: number, y: number): number => (100 * (x - y)) / y;
  return percentage('growth', change, b, a, growth, `表中“${at.name}”＝（${later.name}－${earlier.name}）÷${earlier.name}`);
};

function difference(change: Value, later: Value, earlier: Value, reason: string): Constraint {
  return linear(
    'growth',
    [
      { role: 'change', value: change, sign: -1 },
      { role: 'later', value: later, sign: 1 },
      { role: 'earlier', value: earlier, sign: -1 },
    ],
    reason,
  );
}

const asDifference: Reader = (view, at, { later, earlier }, line) => {
  const [change, b, a] = [view.at(at.index, line), view.at(later.index, line), view.at(earlier.index, line)];
  if (!change?.mention || change.share || !a || !b || a.share || b.share || !alike(change, b)) return undefined;
  return difference(change, b, a, `表中“${at.name}”＝${later.name}－${earlier.name}`);
};

/** Of two percentages the difference, in points: `97.1%`, `92.5%`, `4.6`. */
const asPoints: Reader = (view, at, { later, earlier }, line) => {
  const [change, b, a] = [view.at(at.index, line), view.at(later.index, line), view.at(earlier.index, line)];
  if (at.derived !== 'change' || !change?.mention || !a?.mention || !b?.mention || !a.share || !b.share) return undefined;
  if (!change.share && change.unit !== '') return undefined;
  return difference(change, b, a, `表中“${at.name}”＝${later.name}－${earlier.name}`);
};

/** The only line of a table: believed where it misses by a slip of the pen (see `judge`). */
function onlyOne(lines: readonly Entry[], readings: readonly Reading[]): Family | undefined {
  if (lines.length > FEW) return undefined;
  const all = readings.map((one) => constraintsOf(lines, one)).filter((constraints) => constraints.length > 0);
  return all.length === 1 && all[0]!.length === 1 ? { constraints: all[0]! } : undefined;
}

/** A table with one line to compare has few others. */
const FEW = 12;
