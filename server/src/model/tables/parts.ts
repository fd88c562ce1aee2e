import { linear, within, type Constraint } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import type { View } from './table';
import { alike, type Value } from './values';

/** A row or column and those that are given as parts of it. */
interface Whole {
  readonly whole: Entry;
  readonly parts: Entry[];
  /** Whether 其中 says that they are parts; else their numbering does. */
  readonly said: boolean;
}

/** Parts that stand inside a row or column: 其中, （一） under 一、, names set further in. */
export interface Nesting {
  readonly inner: ReadonlySet<Entry>;
  readonly wholes: readonly Whole[];
}

/** How many rows after 其中 without any sign of where they end are tried. */
const REACH = 30;

export function nestingOf(view: View): Nesting {
  const wholes: Whole[] = [];
  const inner = new Set<Entry>();
  const open: Whole[] = [];
  let last: Entry | undefined;
  for (const entry of view.entries) {
    if (entry.derived !== undefined || (entry.ignored && !entry.ofWhich)) continue;
    while (open.length > 0 && !isInside(entry, open.at(-1)!)) open.pop();
    if (entry.ofWhich) startOfWhich(entry, last, open, wholes, inner);
    else last = takeInside(entry, last, open, wholes, inner);
  }
  for (const whole of wholes) if (whole.said) reachOn(view, whole, inner);
  return { inner, wholes };
}

/** Whether a row stands further in than the one before it, and so begins its parts. */
function opens(last: Entry, entry: Entry, open: readonly Whole[]): boolean {
  return entry.level > last.level && last.total === undefined && entry.total === undefined && open.at(-1)?.whole !== last;
}

function begin(whole: Entry, said: boolean, open: Whole[], wholes: Whole[]): Whole {
  const one = { whole, parts: [], said };
  open.push(one);
  wholes.push(one);
  return one;
}

function take(around: Whole, entry: Entry, inner: Set<Entry>): void {
  around.parts.push(entry);
  inner.add(entry);
}

/** A row that may stand inside the one before it; gives the row that 其中 behind it would be of. */
function takeInside(entry: Entry, last: Entry | undefined, open: Whole[], wholes: Whole[], inner: Set<Entry>): Entry | undefined {
  if (last !== undefined && opens(last, entry, open)) begin(last, false, open, wholes);
  const around = open.at(-1);
  if (around && entry.total === undefined) take(around, entry, inner);
  return around?.said === true ? last : entry;
}

/** `其中：网络申请`: the first of the parts of the row before. */
function startOfWhich(entry: Entry, last: Entry | undefined, open: Whole[], wholes: Whole[], inner: Set<Entry>): void {
  if (last === undefined) return;
  const around = open.at(-1);
  const one = around?.said === true && around.whole === last ? around : begin(last, true, open, wholes);
  if (!entry.ignored) take(one, entry, inner);
}

/** Whether an entry goes on with the parts that are open: it says 其中 too, or stands further in than the whole. */
function isInside(entry: Entry, { whole, parts, said }: Whole): boolean {
  if (entry.ofWhich) return said || entry.level > whole.level;
  if (entry.total !== undefined) return false;
  const [first] = parts;
  return entry.level > whole.level && (first === undefined || entry.level >= first.level || first.ofWhich);
}

/** Rows after 其中 that nothing sets apart are parts as far as they make up the whole in most of the columns. */
function reachOn(view: View, { whole, parts }: Whole, inner: Set<Entry>): void {
  const last = parts.at(-1);
  if (last === undefined || whole.total !== undefined) return;
  const lines = view.lines.filter(({ index }) => (view.at(whole.index, index)?.number ?? 0) >= SURE);
  const rest = lines.map(({ index }) => view.at(whole.index, index)!.number - sum(view, parts, index));
  const more: Entry[] = [];
  for (const entry of view.entries.slice(last.index + 1, last.index + REACH)) {
    if (entry.total !== undefined || entry.ofWhich || !isCounted(entry) || rest.every((n) => n < 1e-6)) return;
    more.push(entry);
    lines.forEach((line, i) => (rest[i]! -= view.at(entry.index, line.index)?.number ?? 0));
    if (2 * rest.filter((n) => Math.abs(n) < 1e-6).length >= Math.max(lines.length, 1)) break;
  }
  if (more.length === 0 || 2 * rest.filter((n) => Math.abs(n) < 1e-6).length < Math.max(lines.length, 1)) return;
  for (const entry of more) take({ whole, parts, said: true }, entry, inner);
}

/** Small numbers make one another up by chance. */
const SURE = 20;

function sum(view: View, entries: readonly Entry[], line: number): number {
  return entries.reduce((total, { index }) => total + (view.at(index, line)?.number ?? 0), 0);
}

/** No part is more than its whole; where the parts of one make it up elsewhere, they make it up in every line. */
export function partFamilies(view: View, { wholes }: Nesting): Family[] {
  return wholes.flatMap(({ whole, parts, said }) => {
    const lines = view.lines.filter((line) => isCounted(line) || line.derived === 'share');
    const sums = lines.flatMap(({ index, name }) => sumAt(view, whole, parts, index, name) ?? []);
    const bounds = said ? lines.flatMap(({ index }) => parts.flatMap((part) => boundAt(view, whole, part, index) ?? [])) : [];
    const all = sums.filter(({ holds, telling }) => holds && telling).length > 0 ? [{ constraints: sums }] : [];
    return [...all, { constraints: bounds, certain: true }];
  });
}

/** Nothing where a part has no figure there and they do not add up: a dash beside 人次 may say that it was not counted. */
function sumAt(view: View, whole: Entry, parts: readonly Entry[], line: number, name: string): Constraint | undefined {
  const total = view.at(whole.index, line);
  const values = parts.map(({ index }) => view.at(index, line));
  if (!total?.mention || parts.length < 2 || !values.every((value): value is Value => value !== undefined && alike(total, value)))
    return undefined;
  const terms = [{ role: 'total', value: total, sign: -1 } as const, ...values.map((value) => ({ role: 'part', value, sign: 1 }) as const)];
  const one = linear('sum', terms, `表中“${whole.name}”与所属各项${name === '' ? '' : `的“${name}”`}`);
  return one.holds || values.every(({ mention }) => mention !== undefined) ? one : undefined;
}

function boundAt(view: View, whole: Entry, part: Entry, line: number): Constraint | undefined {
  const [a, b] = [view.at(whole.index, line), view.at(part.index, line)];
  if (!a?.mention || !b?.mention || !alike(a, b) || a.number < 0) return undefined;
  return within(a, b, `表中“${part.name}”是“${whole.name}”的其中一项`);
}
