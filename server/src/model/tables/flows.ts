import { stockRole, type StockRole } from '../relations/flows';
import { linear, type Constraint, type Term } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { bestOf, constraintsOf, type Reading } from './pick';
import type { View } from './table';
import { alike, type Value } from './values';

/** Rows or columns that tell of a stock: what was there, what came in, what went out, what is left. */
interface Stock {
  readonly opening: Entry;
  readonly incoming: readonly Entry[];
  readonly outgoing: readonly Entry[];
  readonly closing: Entry;
  /** Whether the names say what each of the rows or columns between does. */
  readonly named: boolean;
}

/** 上年结转 + 本年新收 = 办结 + 结转下年, where rows or columns are so named; inside each group of columns by itself. */
export function flowFamilies(view: View, inner: ReadonlySet<Entry>): Family[] {
  const usable = view.entries.filter(
    (entry) => !entry.ignored && (entry.derived === undefined || entry.derived === 'change') && !entry.ofWhich && !inner.has(entry),
  );
  return [...byGroup(usable).values()].flatMap((entries) => {
    const stocks = stocksOf(entries);
    const readings = stocks.map((stock) => readingOf(view, stock));
    const family = bestOf(view.lines, readings) ?? spelt(view.lines, stocks[0], readings[0]);
    return family ? balancedOtherwise(view, family, stocks) : [];
  });
}

/** A line that balances with another of the things that may have come in says nothing against itself. */
function balancedOtherwise(view: View, family: Family, stocks: readonly Stock[]): Family {
  const [first] = stocks;
  if (stocks.every(({ incoming }) => incoming === first!.incoming)) return family;
  const balanced = new Set<Value>();
  for (const reading of stocks.map((stock) => readingOf(view, stock)))
    for (const one of constraintsOf(view.lines, reading)) if (one.holds && one.telling) balanced.add(one.values.at(-1)!);
  return { ...family, constraints: family.constraints.filter(({ holds, values }) => holds || !balanced.has(values.at(-1)!)) };
}

/** Where no line balances: what the names alone say must. */
function spelt(lines: readonly Entry[], stock: Stock | undefined, reading: Reading | undefined): Family | undefined {
  return stock && reading && isSpelt(stock) ? { constraints: constraintsOf(lines, reading).filter(isNear), certain: true } : undefined;
}

function byGroup(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.group);
    if (known) known.push(entry);
    else groups.set(entry.group, [entry]);
  }
  return groups;
}

const DONE = /[审办执]结|结案|答复|办理结果/;

/** The ways to read a stock, the most natural first: what has been closed, all that goes out, one of it. */
function stocksOf(entries: readonly Entry[]): Stock[] {
  const roles = new Map<StockRole, Entry[]>();
  const unnamed: Entry[] = [];
  for (const entry of entries) {
    const role = /^不予/.test(entry.name) ? undefined : stockRole(entry.name);
    if (role === undefined) {
      if (entry.total === undefined) unnamed.push(entry);
      continue;
    }
    const known = roles.get(role);
    if (known) known.push(entry);
    else roles.set(role, [entry]);
  }
  const of = (role: StockRole): Entry[] => roles.get(role) ?? [];
  const [openings, closings] = [of('opening'), of('closing')];
  const incoming = of('in').filter(({ total }) => total === undefined);
  if (openings.length !== 1 || closings.length !== 1 || incoming.length === 0) return [];
  const outs = of('out').slice(0, MOST);
  const done = outs.filter(({ name }) => DONE.test(name));
  // 移送 between 办结 and 未结 is tried as going out
  const between = unnamed.filter(({ index }) => index > openings[0]!.index && index < closings[0]!.index).slice(0, MOST);
  const some =
    between.length > 0
      ? [
          [...done, ...between],
          [...outs, ...between],
        ]
      : [];
  const choices = [...(done.length === 1 ? [done] : []), outs, ...some, ...outs.map((one) => [one])].filter((list) => list.length > 0);
  const ins = inflows(incoming);
  return ins.flatMap((chosen) =>
    choices.map((outgoing) => ({ opening: openings[0]!, incoming: chosen, outgoing, closing: closings[0]!, named: between.length === 0 })),
  );
}

/**
 * What may have come in, the most natural first. Where 受理 stands beside 申请 or 收到, it is what was taken on (DOMAIN 4.1:
 * 上年结转 + 本年受理 = 审结 + 未审结).
 */
function inflows(incoming: readonly Entry[]): (readonly Entry[])[] {
  if (incoming.length === 1) return [incoming];
  const accepted = incoming.filter(({ name }) => /受理/.test(name));
  const asked = incoming.some(({ name }) => /申请|收到|接收/.test(name) && !/受理/.test(name));
  const fresh = incoming.filter(({ name }) => /新/.test(name));
  const single = incoming.length <= FEW ? incoming.map((one) => [one]) : [];
  return [...(asked ? [accepted] : []), fresh, incoming, ...single].filter((list) => list.length > 0);
}

/** More ways in than this are not tried one by one. */
const FEW = 4;

/** More ways out than this are no stock's. */
const MOST = 12;

function isSpelt({ opening, incoming, closing, named }: Stock): boolean {
  return (
    named &&
    /上(?:一)?年|旧存|年初|期初/.test(opening.name) &&
    incoming.every(({ name }) => /新|本年|当年/.test(name)) &&
    /下(?:一)?年|未[审办执]?结|年末|期末/.test(closing.name)
  );
}

/** Sides that lie far apart are not meant to agree. */
function isNear({ holds, values, mended }: Constraint): boolean {
  const last = values.at(-1)!;
  const expected = mended(last);
  return (
    holds ||
    (expected !== undefined && Math.abs(expected - last.number) <= Math.max(3, 0.15 * Math.max(...values.map(({ number }) => number))))
  );
}

function readingOf(view: View, { opening, incoming, outgoing, closing }: Stock): Reading {
  const all: readonly (readonly [readonly Entry[], Term['role'], 1 | -1])[] = [
    [incoming, 'in', 1],
    [[opening], 'opening', 1],
    [outgoing, 'out', -1],
    [[closing], 'closing', -1],
  ];
  return (line) => {
    if (!isCounted(line) && line.derived !== 'change') return undefined;
    const terms: Term[] = [];
    for (const [entries, role, sign] of all)
      for (const { index } of entries) {
        const value = view.at(index, line.index);
        if (value === undefined || value.share) return undefined;
        terms.push({ role, value, sign });
      }
    const filled = terms.filter(({ value }) => value.mention !== undefined).length;
    if (filled < 3 || terms.at(-1)!.value.mention === undefined || !terms.every(({ value }) => alike(value, terms[0]!.value)))
      return undefined;
    return linear('flow', terms, '上期结存 + 本期增加 = 本期减少 + 期末结存');
  };
}
