import { clean, plain, statesShare } from '../relations/arithmetic';
import { interval, type Interval } from '../../text/interval';
import type { DraftFigure } from '../relations/draft';
import type { RelationKind } from '../relation';
import { shownValue, writeInCell, type Value } from './values';

/** Values close to one another: what binary fractions leave. */
const EPSILON = 1e-6;

/** What a table says between some of its cells, and what one of them would have to be for it to hold. */
export interface Constraint {
  readonly kind: RelationKind;
  readonly reason: string;
  readonly figures: readonly DraftFigure[];
  /** Its cells, the one that is reported first. */
  readonly values: readonly Value[];
  readonly holds: boolean;
  /** Whether that it holds says anything: nought and nought make nought everywhere. */
  readonly telling: boolean;
  formula(): string;
  /** The number with which it holds, the other cells as they are; undefined where several would do. */
  mended(value: Value): number | undefined;
  /** Whether it holds with that number in a cell. */
  holdsWith(value: Value, number: number): boolean;
  /** Whether what mends it is right to the last digit; rounded shares make 100 only about. */
  readonly exact: boolean;
  /** What the reported cell would have to be, as it would be printed. */
  expected(): string | undefined;
}

/** A cell in a sum that must come to nought: `+` on the one side, `-` on the other. */
export interface Term {
  readonly role: DraftFigure['role'];
  readonly value: Value;
  readonly sign: 1 | -1;
}

/** The side on which the first term stands comes second in the formula: `30 + 12 = 42`. */
export function linear(kind: RelationKind, terms: readonly Term[], reason: string): Constraint {
  const [first] = terms;
  let signs: Map<Value, number> | undefined;
  /** Asked for only where something does not hold. */
  const signOf = (value: Value): number => (signs ??= new Map(terms.map((term) => [term.value, term.sign]))).get(value) ?? 0;
  let off = 0;
  let slack = 0;
  let filled = 0;
  for (const { value, sign } of terms) {
    off += sign * value.number;
    slack += slackOf(value);
    if (value.number !== 0) filled += 1;
  }
  off = clean(off);
  if (slack > 0 && !terms.some(({ value }) => value.step > first!.value.step || value.factor > 1 || value.share || value.step < 1))
    slack = 0;
  const exact = !terms.some(({ value }) => value.share) || slack === 0;
  const near = (rest: number): boolean => Math.abs(rest) <= slack + EPSILON * Math.max(1, Math.abs(first!.value.number));
  return {
    kind,
    reason,
    values: terms.map(({ value }) => value),
    figures: terms.flatMap(({ role, value }) => (value.mention ? [{ role, mention: value.mention }] : [])),
    holds: near(off),
    telling: filled >= 3 || (filled === 2 && Math.abs(first!.value.number) >= 10),
    formula: () => sideFormula(terms, near(off)),
    mended: (value) => clean(value.number - signOf(value) * off),
    holdsWith: (value, number) => near(off + signOf(value) * (number - value.number)),
    exact,
    expected: () => (exact ? writeInCell(first!.value, clean(first!.value.number - first!.sign * off)) : undefined),
  };
}

/** By how much a printed value may be off: half of its last digit where it has been rounded; a share may have been cut off. */
function slackOf({ step, factor, share, mention }: Value): number {
  if (!mention) return 0;
  if (share) return step;
  return step < 1 || factor > 1 || step > factor ? step / 2 : 0;
}

/** A formula with more terms than this shows its ends. */
const LONGEST = 12;

function sideFormula(terms: readonly Term[], holds: boolean): string {
  const [change, later, earlier] = terms;
  if (change!.role === 'change') {
    const difference = plain(clean((later!.value.number - earlier!.value.number) / change!.value.factor));
    return `${shownValue(later!.value)} − ${shownValue(earlier!.value)} = ${difference} ${holds ? '，即' : '≠'} ${shownValue(change!.value)}`;
  }
  const side = terms[0]!.role === 'total' ? terms[0]!.sign : -terms[0]!.sign;
  const [right, left] = [terms.filter(({ sign }) => sign === side), terms.filter(({ sign }) => sign !== side)];
  const [a, b] = [sumOf(left), sumOf(right)];
  const over = right.length === 1 && left.length > 1 && terms[0]!.role === 'total';
  const sign = holds ? '=' : over && a > b ? '>' : '≠';
  const { factor } = terms[0]!.value;
  const result = (list: readonly Term[], sum: number): string => (list.length > 1 ? ` = ${plain(clean(sum / factor))}` : '');
  if (terms[0]!.role === 'total' && holds) return `${written(left)} = ${written(right)}`;
  return `${written(left)}${result(left, a)} ${sign} ${written(right)}${result(right, b)}`;
}

const sumOf = (terms: readonly Term[]): number => clean(terms.reduce((sum, { value }) => sum + value.number, 0));

function written(terms: readonly Term[]): string {
  const all = terms.map(({ value }) => shownValue(value));
  return (all.length > LONGEST ? [...all.slice(0, 5), '…', ...all.slice(-3)] : all).join(' + ');
}

/** `part` is never more than `whole`. */
export function within(whole: Value, part: Value, reason: string): Constraint {
  return {
    kind: 'subset',
    reason,
    values: [part, whole],
    figures: figuresOf([
      ['whole', whole],
      ['part', part],
    ]),
    holds: part.number <= whole.number + EPSILON,
    telling: part.number > 0,
    formula: () => `${shownValue(part)} ${part.number <= whole.number ? '≤' : '>'} ${shownValue(whole)}`,
    mended: () => undefined,
    holdsWith: (value, number) => (value === part ? number <= whole.number + EPSILON : value !== whole || part.number <= number + EPSILON),
    exact: true,
    expected: () => undefined,
  };
}

/** A percentage that two numbers make, by a function of the two: a share, or a growth. */
export function percentage(
  kind: 'rate' | 'growth',
  rate: Value,
  first: Value,
  second: Value,
  exact: (a: number, b: number) => number,
  reason: string,
): Constraint {
  const states = (stated: Value, a: number, b: number): boolean => {
    const value = exact(a, b);
    return Number.isFinite(value) && stated.mention !== undefined && statesShare(stated.mention, spread(value, first, second, exact, a, b));
  };
  const digits = Math.max(0, Math.round(-Math.log10(rate.step || 1)));
  const [a, b] = [first.number, second.number];
  return {
    kind,
    reason,
    values: [rate, first, second],
    figures:
      kind === 'rate'
        ? figuresOf([
            ['rate', rate],
            ['numerator', first],
            ['denominator', second],
          ])
        : figuresOf([
            ['later', first],
            ['earlier', second],
            ['change', rate],
          ]),
    holds: states(rate, a, b),
    telling: a !== 0 && a !== b,
    formula: () => {
      const value = exact(a, b);
      const text = Number.isFinite(value) ? `${plain(Number(value.toFixed(2)))}%` : '无从计算';
      const left =
        kind === 'rate'
          ? `${shownValue(first)} ÷ ${shownValue(second)}`
          : `(${shownValue(first)} − ${shownValue(second)}) ÷ ${shownValue(second)}`;
      return `${left} = ${text} ${states(rate, a, b) ? '，即' : '≠'} ${signed(rate)}`;
    },
    mended: (value) => (value === rate ? Number(exact(a, b).toFixed(digits)) : undefined),
    holdsWith: (value, number) =>
      value === rate
        ? Math.abs(number - exact(a, b)) <= rate.step
        : states(rate, value === first ? number : a, value === second ? number : b),
    exact: true,
    expected: () => (Number.isFinite(exact(a, b)) ? writeInCell(rate, exact(a, b)) : undefined),
  };
}

/** What other cells make by a function of them all: their mean, their highest. `told` writes it out, `slack` is the rounding. */
export function computed(
  result: Value,
  others: readonly Value[],
  make: (numbers: readonly number[]) => number,
  told: (shown: readonly string[], made: string) => string,
  slack: number,
  reason: string,
): Constraint {
  const all = [result, ...others];
  const made = make(others.map(({ number }) => number));
  const near = (stated: number, exact: number): boolean => Math.abs(stated - exact) <= slack + EPSILON * Math.max(1, Math.abs(exact));
  return {
    kind: 'rate',
    reason,
    values: all,
    figures: figuresOf(all.map((value, i) => [i === 0 ? 'rate' : 'value', value] as const)),
    holds: near(result.number, made),
    telling: made !== 0 && others.length > 1,
    formula: () => {
      const shown = others.map(shownValue);
      const short = shown.length > LONGEST ? [...shown.slice(0, 5), '…', ...shown.slice(-3)] : shown;
      const sign = near(result.number, made) ? '=' : '≠';
      return `${told(short, plain(Number((made / result.factor).toFixed(2))))} ${sign} ${shownValue(result)}`;
    },
    mended: (value) => (value === result ? made : undefined),
    holdsWith: (value, number) =>
      near(value === result ? number : result.number, make(others.map((one) => (one === value ? number : one.number)))),
    exact: true,
    expected: () => writeInCell(result, made),
  };
}

/** `下降10%` as -10%. */
function signed({ number, mention }: Value): string {
  const text = mention?.text ?? '0';
  return number < 0 && !/^[-−]/.test(text) ? `-${text}` : text;
}

/** What the percentage may be where the two numbers have been rounded themselves. */
function spread(value: number, first: Value, second: Value, exact: (a: number, b: number) => number, a: number, b: number): Interval {
  const [x, y] = [slackOf(first), slackOf(second)];
  if (x === 0 && y === 0) return interval(clean(value), clean(value));
  const all = [exact(a - x, b - y), exact(a - x, b + y), exact(a + x, b - y), exact(a + x, b + y)];
  return interval(Math.min(...all), Math.max(...all));
}

function figuresOf(all: readonly (readonly [DraftFigure['role'], Value])[]): DraftFigure[] {
  return all.flatMap(([role, { mention }]) => (mention ? [{ role, mention }] : []));
}
