import { linear, percentage, type Constraint, type Term } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { constraintsOf, type Reading } from './pick';
import type { View } from './table';
import { alike, type Value } from './values';

/** A row or column that is taken into a formula, and its sign there. */
interface Operand {
  readonly entry: Entry;
  readonly sign: 1 | -1;
}

/** As many formulas a table has at the most. */
const MOST = 40;

/** `年末有效（年初＋制定－废止－失效）`, `2=3+4` under a head: what the table itself says it works out, and how. */
export function formulaFamilies(view: View): Family[] {
  const printed = view.entries.filter(({ formula, ignored }) => formula !== '' && !ignored).slice(0, MOST);
  return printed.flatMap((at) => {
    const reading = readingOf(view, at);
    return reading ? believable(constraintsOf(view.lines, reading), at) : [];
  });
}

/** By the numbers of the columns it is sure what is meant, by parts of their names it has to hold somewhere (`judge`). */
function believable(constraints: readonly Constraint[], { formula }: Entry): Family[] {
  const sure = /^[\d+−÷/×*%-]+$/.test(formula) && (constraints.length === 1 || constraints.some(({ holds, telling }) => holds && telling));
  return constraints.length === 0 ? [] : [{ constraints, ...(sure ? { certain: true } : {}) }];
}

function readingOf(view: View, at: Entry): Reading | undefined {
  const quotient = /^([^÷/]+)[÷/]([^÷/×*]+)(?:[×*]100%?)?$/.exec(at.formula);
  if (quotient) return quotientOf(view, at, find(quotient[1]!, at, view.entries), find(quotient[2]!, at, view.entries));
  const operands = [...at.formula.matchAll(/([+−-]?)([^+−-]+)/g)].map(([, sign, name]): Operand | undefined => {
    const entry = find(name!, at, view.entries);
    return entry && { entry, sign: sign === '' || sign === '+' ? 1 : -1 };
  });
  const known = operands.filter((operand) => operand !== undefined);
  const distinct = new Set(known.map(({ entry }) => entry)).size;
  return distinct === operands.length && distinct >= 2 ? (line) => linearAt(view, at, known, line) : undefined;
}

/** The only row or column that a formula can mean by a number, a name or a part of one. */
function find(text: string, at: Entry, entries: readonly Entry[]): Entry | undefined {
  const beside = entries.filter((one) => one !== at && !one.ignored);
  const tests: ((one: Entry) => boolean)[] = [
    ({ number }) => number === text,
    ({ name }) => name === text,
    ({ name }) => text.length > 1 && name.includes(text),
  ];
  for (const test of tests) {
    const found = beside.filter(test);
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function quotientOf(view: View, at: Entry, part: Entry | undefined, whole: Entry | undefined): Reading | undefined {
  if (!part || !whole || part === whole) return undefined;
  return (line) => {
    const [rate, a, b] = [at, part, whole].map(({ index }) => view.at(index, line.index));
    if (!isCounted(line) || !rate?.mention || !rate.share || !a?.mention || !b?.mention || a.share || b.share) return undefined;
    if (!alike(a, b) || b.number <= 0) return undefined;
    return percentage('rate', rate, a, b, (x, y) => (100 * x) / y, reasonOf(at));
  };
}

/** In a line; nothing where a cell that is empty would have to be more than nought. */
function linearAt(view: View, at: Entry, operands: readonly Operand[], line: Entry): Constraint | undefined {
  const total = view.at(at.index, line.index);
  const values = operands.map(({ entry }) => view.at(entry.index, line.index));
  if (!isCounted(line) || !total?.mention || !values.every((value): value is Value => value !== undefined && alike(total, value)))
    return undefined;
  const one = termsOf(total, operands, values, reasonOf(at));
  return one.holds || values.every(({ mention }) => mention) ? one : undefined;
}

/** A sum; a difference of two; or what comes in and goes out. */
export function termsOf(total: Value, operands: readonly Pick<Operand, 'sign'>[], values: readonly Value[], reason: string): Constraint {
  const parts = values.map((value, i) => ({ value, sign: operands[i]!.sign }));
  const minus = parts.filter(({ sign }) => sign < 0).length;
  if (minus === 0)
    return linear('sum', [{ role: 'total', value: total, sign: -1 }, ...parts.map((part): Term => ({ role: 'part', ...part }))], reason);
  if (parts.length === 2 && minus === 1) {
    const [later, earlier] = parts[0]!.sign > 0 ? parts : parts.toReversed();
    return linear(
      'growth',
      [
        { role: 'change', value: total, sign: -1 },
        { role: 'later', ...later! },
        { role: 'earlier', ...earlier! },
      ],
      reason,
    );
  }
  const moved = parts.map((part): Term => ({ role: part.sign > 0 ? 'in' : 'out', ...part })).sort((a, b) => b.sign - a.sign);
  return linear('flow', [...moved, { role: 'closing', value: total, sign: -1 }], reason);
}

function reasonOf({ name, formula }: Entry): string {
  return `表中写明“${name}”＝${formula}`;
}
