import { DISTINCT, FULL_SCORE, LOST_SCORE, SCORE, TIMES } from '../subjects/tables';
import { linear, type Constraint, type Term } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import type { View } from './table';
import { alike, type Value } from './values';

/** Which entries a total may be the sum of, the most natural first. */
interface Total {
  readonly at: Entry;
  readonly readings: readonly (readonly Entry[])[];
}

/** 合计, 总计, 小计 along one axis: in each line across, the sum of the entries that one reading gives. */
export function sumFamilies(view: View, parts: ReadonlySet<Entry>, what: string): Family[] {
  return totalsOf(view.entries, parts).flatMap((total) => familyOf(view, total, what) ?? []);
}

function familyOf(view: View, { at, readings }: Total, what: string): Family | undefined {
  const tried = readings.map((reading) =>
    scored(
      view.lines,
      view.lines.map((line) => sumAt(view, at, reading, line, what)),
    ),
  );
  const scores = tried.map((all) => all.filter((one) => one?.holds === true && one.telling).length);
  const best = scores.indexOf(Math.max(...scores));
  if (best < 0) return undefined;
  // a column that another reading adds up is added up
  const overlapping = view.lines.some(({ name }) => TIMES.test(name));
  const constraints = tried[best]!.flatMap((one, i) =>
    one === undefined || one.holds
      ? (one ?? [])
      : (tried.map((all) => all[i]).find((other) => other?.holds === true && other.telling) ?? one),
  );
  const certain = overlapping ? constraints.filter((one) => one.holds || !mayOverlap(one)) : constraints;
  return certain.length === 0 ? undefined : { constraints: certain };
}

/** What 得分 makes together is asked only where 分值 and 扣分 add up, all of them; elsewhere it is a mean. */
function scored(lines: readonly Entry[], sums: readonly (Constraint | undefined)[]): (Constraint | undefined)[] {
  const full = sums.filter((one, i) => one !== undefined && isFull(lines[i]!));
  const adds = full.length >= 2 && full.every((one) => one!.holds);
  return sums.map((one, i) => (isScore(lines[i]!) && !adds && !one?.holds ? undefined : one));
}

function isScore({ ignored, derived, name }: Entry): boolean {
  return !ignored && derived === 'other' && (SCORE.test(name) || FULL_SCORE.test(name));
}

function isFull({ name }: Entry): boolean {
  return FULL_SCORE.test(name) || LOST_SCORE.test(name);
}

/** 检查户数 of each office may be more than of all together, where 户次 are counted beside them. */
function mayOverlap({ values: [total, ...parts], reason }: Constraint): boolean {
  return DISTINCT.test(reason) && parts.reduce((sum, { number }) => sum + number, 0) > total!.number;
}

function sumAt(view: View, at: Entry, reading: readonly Entry[], line: Entry, what: string): Constraint | undefined {
  if (!isCounted(line) && line.derived !== 'change' && line.derived !== 'share' && !isScore(line)) return undefined;
  const total = view.at(at.index, line.index);
  if (!total?.mention || total.share !== (line.derived === 'share') || (total.share && !isWhole(total))) return undefined;
  const parts = partsAt(view, total, reading, line);
  if (!parts) return undefined;
  const one = linear('sum', [{ role: 'total', value: total, sign: -1 }, ...parts], reasonFor(at, line, what));
  return one.holds || !(isUncounted(view, reading, line) || isRunning(line, total, parts)) ? one : undefined;
}

/** `累计` of months: below them stands the last of them again. */
function isRunning({ name }: Entry, total: Value, parts: readonly Term[]): boolean {
  return /累计/.test(name) && parts.some(({ value }) => value.number === total.number);
}

/** The cells that a total may be the sum of; undefined where one of them does not fit, or where they are too few. */
function partsAt(view: View, total: Value, reading: readonly Entry[], line: Entry): Term[] | undefined {
  const terms: Term[] = [];
  for (const { index } of reading) {
    const value = view.at(index, line.index);
    if (value === undefined || !alike(total, value)) return undefined;
    terms.push({ role: 'part', value, sign: 1 });
  }
  return terms.filter(({ value }) => value.mention !== undefined).length < 2 ? undefined : terms;
}

function reasonFor({ name }: Entry, line: Entry, what: string): string {
  return `表中“${name}”：${what}${line.name === '' ? '' : `“${line.name}”`}之和`;
}

/** Whether a part that 其中 names has no figure in a line: its dash may say that it was not counted there. */
function isUncounted(view: View, reading: readonly Entry[], line: Entry): boolean {
  return reading.some(({ ofWhich, index }) => ofWhich && view.at(index, line.index)?.mention === undefined);
}

/** `合计 100%`; a share of 35% below others is one of its own. */
function isWhole({ number }: Value): boolean {
  return number >= 98 && number <= 102;
}

/** Whether an entry can be a part of a sum. */
function isPart(entry: Entry): boolean {
  return !entry.ignored && !entry.uncounted && entry.total === undefined && entry.derived === undefined;
}

/** Reads the totals among entries with what each may be the sum of; `parts` are given as 其中 of others. */
function totalsOf(entries: readonly Entry[], parts: ReadonlySet<Entry>): Total[] {
  const totals: Total[] = [];
  const marks = entries.filter((entry) => entry.total !== undefined && entry.derived === undefined && !entry.ofWhich && !entry.ignored);
  const usable = entries.filter((entry) => isPart(entry) && !entry.ofWhich && !parts.has(entry));
  const lastGrand = marks.findLast(({ total }) => total === 'grand');
  let next = 0;
  marks.forEach((at, i) => {
    // 件数 and 金额 under one 合计 stand side by side
    const [first, last] = [runStart(marks, i), runEnd(marks, i)];
    const [before, after] = [marks[first - 1]?.index ?? -1, marks[last + 1]?.index ?? Infinity];
    while (next < usable.length && usable[next]!.index <= before) next += 1;
    const from = next;
    let to = from;
    while (to < usable.length && usable[to]!.index < after) to += 1;
    const near = usable.slice(from, to);
    const grouped = at.group === '' ? [] : near.filter(({ group }) => group === at.group);
    const readings = [numbered(near, at), grouped, ...blocks(near, at), namedBehind(entries, at, after)];
    if (at.total === 'grand') readings.push(...acrossBlocks(marks, usable, at, at === lastGrand || i === 0));
    totals.push({ at, readings: distinct(readings.map((reading) => leftOut(reading, at)).filter((reading) => reading.length >= 2)) });
  });
  return totals;
}

/** `（七）总计` of `（一）……（六）`: those numbered alike since the last of a higher level. */
function numbered(near: readonly Entry[], { index, level }: Entry): readonly Entry[] {
  if (level === 0) return [];
  const before = near.filter((entry) => entry.index < index);
  const above = before.findLastIndex((entry) => entry.level > 0 && entry.level < level);
  return before.slice(above + 1).filter((entry) => entry.level === level);
}

/** `合计（不含垂管单位）` is the sum of those whose names do not say 垂管. */
function leftOut(reading: readonly Entry[], { without }: Entry): readonly Entry[] {
  return without === '' ? reading : reading.filter(({ printed }) => !printed.includes(without));
}

/** No total has more columns under it. */
const MOST = 50;

function runStart(marks: readonly Entry[], i: number): number {
  let start = i;
  while (start > 0 && i - start < MOST && isBeside(marks[start - 1]!, marks[start]!)) start -= 1;
  return start;
}

function runEnd(marks: readonly Entry[], i: number): number {
  let end = i;
  while (end + 1 < marks.length && end - i < MOST && isBeside(marks[end]!, marks[end + 1]!)) end += 1;
  return end;
}

function isBeside(a: Entry, b: Entry): boolean {
  return b.index === a.index + 1 && a.group !== '' && a.group === b.group;
}

/** What stands before or behind a total up to the next one: all of it, the outermost of it, one name of it in each group. */
function blocks(near: readonly Entry[], at: Entry): (readonly Entry[])[] {
  const [before, behind] = [near.filter(({ index }) => index < at.index), near.filter(({ index }) => index > at.index)];
  return [...ways(before, at), ...ways(behind, at)];
}

/** `合计`, `其中：甲`, `乙`, `丙`: all that stands behind the total, 其中 or not. */
function namedBehind(entries: readonly Entry[], at: Entry, end: number): readonly Entry[] {
  if (entries[at.index + 1]?.ofWhich !== true) return [];
  return outermost(entries.slice(at.index + 1, Math.min(end, entries.length)).filter(isPart));
}

function ways(all: readonly Entry[], at: Entry): (readonly Entry[])[] {
  const current = all.filter(({ period }) => period === undefined || period === at.period);
  const last = latestOf(all);
  const latest = all.filter(({ period }) => period === last);
  return [outermost(current), current, sameName(current, at), outermost(all), sameName(all, at), lastGroup(current), latest];
}

/** The last year that the entries name; 0 where none names one. */
function latestOf(all: readonly Entry[]): number {
  let latest = 0;
  for (const { period } of all) if (period !== undefined) latest = Math.max(latest, period);
  return latest;
}

function outermost(all: readonly Entry[]): readonly Entry[] {
  let level = Infinity;
  for (const entry of all) level = Math.min(level, entry.level);
  return all.filter((entry) => entry.level === level);
}

/** Under 合计 the 件数 is the sum of the 件数 of every group. */
function sameName(all: readonly Entry[], at: Entry): readonly Entry[] {
  return at.rest === '' ? [] : all.filter(({ rest }) => rest.split('|').at(-1) === at.rest);
}

function lastGroup(all: readonly Entry[]): readonly Entry[] {
  const last = all.at(-1)?.group ?? '';
  return last === '' ? [] : all.filter(({ group }) => group === last);
}

/** A total over blocks: the sum of their 小计, with what stands outside them; over the whole table for the first and the last. */
function acrossBlocks(marks: readonly Entry[], usable: readonly Entry[], at: Entry, whole: boolean): (readonly Entry[])[] {
  if (!whole) return [];
  const others = marks.filter((mark) => mark !== at);
  const subs = others.filter(({ total }) => total === 'sub');
  const before = (list: readonly Entry[]): readonly Entry[] => list.filter(({ index }) => index < at.index);
  const behind = (list: readonly Entry[]): readonly Entry[] => list.filter(({ index }) => index > at.index);
  const groups = new Set(subs.map(({ group }) => group));
  const outside = usable.filter(({ group }) => group === '' || !groups.has(group));
  return [
    ...[before, behind].flatMap((side) => [side(subs), side([...subs, ...outside]), side(others), side(usable), outermost(side(usable))]),
    ...(at.rest === '' ? [] : [others.filter((mark) => mark.rest === at.rest)]),
    trailing(subs, usable, at),
  ];
}

/** 小计 of blocks, and single entries behind the last of them. */
function trailing(subs: readonly Entry[], usable: readonly Entry[], at: Entry): readonly Entry[] {
  const last = subs.filter(({ index }) => index < at.index).at(-1);
  return last
    ? [...subs.filter(({ index }) => index < at.index), ...usable.filter(({ index }) => index > last.index && index < at.index)]
    : [];
}

function distinct(readings: readonly (readonly Entry[])[]): (readonly Entry[])[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = `${reading[0]!.index}-${reading.at(-1)!.index}-${reading.length}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
