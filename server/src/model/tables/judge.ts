import { slipBetween } from '../relations/slips';
import type { RelationDraft } from '../relations/draft';
import type { Constraint } from './constraint';
import { writeInCell, type Value } from './values';

/** Constraints of one kind across a table: one total with every column, one column of shares with every row. */
export interface Family {
  readonly constraints: readonly Constraint[];
  /** Whether the names alone say that they must hold; others are believed where some of them do. */
  readonly certain?: boolean;
  /** Whether it only helps to find which cell of another contradiction is wrong, and is no relation of its own. */
  readonly hidden?: boolean;
}

/** What families of constraints come to: each as a relation, and one contradiction for one wrong cell. */
export function judge(families: readonly Family[]): RelationDraft[] {
  const shown = families.filter(({ hidden }) => hidden !== true);
  const brokenOf = (all: readonly Family[]): Constraint[] => all.flatMap(({ constraints: own }) => own.filter(({ holds }) => !holds));
  const constraints = shown.flatMap(({ constraints: own }) => own);
  const broken = brokenOf(shown.filter(isBelieved));
  const helping = broken.length === 0 ? [] : families.filter(({ hidden }) => hidden === true);
  const helpers = helping.flatMap(({ constraints: own }) => own);
  const explained = culprits([...constraints, ...helpers], [...broken, ...brokenOf(helping)], new Set(helpers));
  const reported = new Set(broken);
  return constraints.map((one) => draftOf(one, one.holds ? 'holds' : reported.has(one) ? (explained.get(one) ?? 'broken') : 'undecided'));
}

/**
 * A total of which nothing adds up is added up some other way, unless its only sum misses by a slip of the pen; where most
 * add up, what does not is wrong.
 */
function isBelieved({ constraints, certain }: Family): boolean {
  if (certain) return true;
  const broken = constraints.filter(({ holds }) => !holds);
  if (broken.length === 0) return false;
  const telling = constraints.filter(({ holds, telling: says }) => holds && says).length;
  if (telling > 0) return broken.filter((one) => !isSlip(one)).length <= telling;
  return broken.length === 1 && constraints.every((one) => !one.holds || !one.telling) && isSlip(broken[0]!);
}

function isSlip(constraint: Constraint): boolean {
  return slipOf(constraint) !== undefined;
}

function slipOf({ values, mended }: Constraint): string | undefined {
  const expected = mended(values[0]!);
  return expected === undefined ? undefined : slipBetween(values[0]!.number, expected);
}

/** A cell that alone makes several constraints fail. */
interface Culprit {
  readonly value: Value;
  readonly number: number;
  /** Whether the number is known to the last digit. */
  readonly exact: boolean;
  /** The one constraint that reports it. */
  readonly at: Constraint;
}

/** For broken constraints that one cell explains, that cell; all but the first of them are then settled. */
function culprits(
  constraints: readonly Constraint[],
  broken: readonly Constraint[],
  helpers: ReadonlySet<Constraint>,
): Map<Constraint, Culprit> {
  const explained = new Map<Constraint, Culprit>();
  if (broken.length < 2) return explained;
  const byCell = indexBy(broken);
  const all = indexBy(constraints, byCell);
  const suspects = [...byCell].filter(([, own]) => own.length > 1).sort(([, a], [, b]) => b.length - a.length);
  for (const [value, own] of suspects) {
    const open = own.filter((one) => !explained.has(one));
    const reporter = open.find((one) => !helpers.has(one));
    if (open.length < 2 || !reporter) continue;
    const exact = open.find((one) => one.exact && one.mended(value) !== undefined);
    const number = (exact ?? open.find((one) => one.mended(value) !== undefined))?.mended(value);
    if (number === undefined || !all.get(value)!.every((one) => one.holdsWith(value, number))) continue;
    for (const one of open)
      explained.set(one, { value, number, exact: exact !== undefined, at: exact && !helpers.has(exact) ? exact : reporter });
  }
  return explained;
}

function indexBy(constraints: readonly Constraint[], only?: ReadonlyMap<Value, unknown>): Map<Value, Constraint[]> {
  const index = new Map<Value, Constraint[]>();
  for (const one of constraints)
    for (const value of one.values) {
      if (value.mention === undefined || (only && !only.has(value))) continue;
      const known = index.get(value);
      if (known) known.push(one);
      else index.set(value, [one]);
    }
  return index;
}

type Judgement = 'holds' | 'broken' | 'undecided' | Culprit;

function draftOf(one: Constraint, judgement: Judgement): RelationDraft {
  const { kind, reason, figures } = one;
  const base = { kind, formula: one.formula(), reason };
  if (typeof judgement === 'object') return atCulprit(one, judgement);
  if (judgement !== 'broken') return { ...base, verdict: judgement, figures };
  const [expected, slip] = [one.expected(), one.exact ? slipOf(one) : undefined];
  return { ...base, verdict: 'broken', figures, ...(expected === undefined ? {} : { expected }), ...(slip === undefined ? {} : { slip }) };
}

/** The relation that reports a cell says what would mend all; the others point at it. */
function atCulprit(one: Constraint, { value, number, exact, at }: Culprit): RelationDraft {
  const mention = value.mention!;
  const { kind, figures } = one;
  const formula = one.formula();
  const expected = exact ? writeInCell(value, number) : undefined;
  if (one !== at)
    return {
      kind,
      formula,
      reason: `${one.reason}${expected === undefined ? '' : `；若“${mention.lead}”为${expected}则相符`}`,
      figures,
      verdict: 'broken',
      told: true,
    };
  const slip = exact ? slipBetween(value.number, number) : undefined;
  return {
    kind,
    formula,
    reason: one.reason,
    figures,
    verdict: 'broken',
    ...(expected === undefined ? {} : { expected }),
    at: figures.findIndex((figure) => figure.mention === mention),
    ...(slip === undefined ? {} : { slip }),
  };
}
