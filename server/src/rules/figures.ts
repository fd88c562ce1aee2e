import type { Figure } from '../model/figure';
import type { Assertion, RelationFigure, RelationKind } from '../model/relation';
import { readingOf } from '../model/readings';
import type { Report } from '../model/report';
import { openingSource } from './draft/sources';
import type { Fix, Problem, Related } from './rule';
import { everyOf, headingsSource, type Source } from './source';

/** The broken relations of one kind that raise a finding; of several lists of one total the first: one contradiction, one finding. */
export function broken(report: Report, kind: RelationKind): Assertion[] {
  const told = toldBy(report.broken);
  return report.broken.filter((relation) => relation.kind === kind && !told.has(relation));
}

/**
 * By whose findings each broken relation is told of that raises none of its own: a second list of one total by that of the first,
 * and what a wrong cell of a table makes fail besides by those of the cells in it that are reported.
 */
export function toldBy(all: readonly Assertion[]): ReadonlyMap<Assertion, readonly Assertion[]> {
  let told = TOLD.get(all);
  if (!told) TOLD.set(all, (told = readTold(all)));
  return told;
}

const TOLD = new WeakMap<readonly Assertion[], ReadonlyMap<Assertion, readonly Assertion[]>>();

function readTold(all: readonly Assertion[]): ReadonlyMap<Assertion, readonly Assertion[]> {
  const [totals, cells] = [new Map<Figure, Assertion>(), new Map<Figure, Assertion>()];
  const told = new Map<Assertion, readonly Assertion[]>();
  for (const relation of all) {
    const { at, figures } = relation;
    if (relation.told) continue;
    if (at !== undefined) cells.set(figures[at]!.figure, relation);
    if (relation.kind !== 'sum') continue;
    const first = totals.get(figures[0]!.figure);
    if (first) told.set(relation, [first]);
    else totals.set(figures[0]!.figure, relation);
  }
  for (const relation of all)
    if (relation.told)
      told.set(
        relation,
        relation.figures.flatMap(({ figure }) => cells.get(figure) ?? []),
      );
  return told;
}

/** What is broken hangs on the lines that have figures, on headings, which announced numbers count and figures belong to, and on the year. */
export const figuresSource: Source = everyOf(
  headingsSource,
  openingSource,
  ({ was, is }) => readingOf(was).mentions.length === 0 && readingOf(is).mentions.length === 0,
);

const ROLE_NAMES: Readonly<Record<RelationFigure['role'], string>> = {
  total: '总数',
  part: '分项',
  whole: '整体',
  rate: '比率',
  numerator: '分子',
  denominator: '基数',
  share: '比重',
  later: '现值',
  earlier: '原值',
  change: '变化',
  in: '增加',
  out: '减少',
  opening: '期初',
  closing: '期末',
  announced: '所报数',
  value: '同一指标',
  product: '总数',
  factor: '因数',
};

/** A problem at the figure `at` of a relation; the others become related places. */
export function problemAt(relation: Assertion, at: number, message: string): Problem {
  const figure = relation.figures[at]!.figure;
  const related: Related[] = relation.figures
    .filter((_, i) => i !== at)
    .map(({ role, figure: other }) => ({ span: other.span, message: `${ROLE_NAMES[role]}${other.text}` }));
  return {
    span: figure.span,
    message: message + remarks(relation),
    related,
    fixes: fixesFor(relation, at),
    relation: relation.kind,
    ...(relation.assumption ? { severity: 'warning' as const } : {}),
  };
}

/** A problem at the figure that several relations of a table show to be wrong; else at the one a rule points at as a rule. */
export function problemOf(relation: Assertion, usual: number, message: string): Problem {
  const { at, expected, formula } = relation;
  return at === undefined
    ? problemAt(relation, usual, message)
    : problemAt(relation, at, `表中此数与同行、同列各数都不符${expected === undefined ? '' : `，应为“${expected}”`}：${formula}`);
}

/** The slip that fits, and the assumption it rests on. */
function remarks({ slip, assumption }: Assertion): string {
  const all = [...(slip ? [`疑为${slip}`] : []), ...(assumption ? [`前提：${assumption}`] : [])];
  return all.length === 0 ? '' : `（${all.join('；')}）`;
}

/** What changes a figure is a suggestion: the author knows which of the figures is wrong. */
function fixesFor(relation: Assertion, at: number): Fix[] {
  const { expected } = relation;
  const { figure } = relation.figures[at]!;
  if (expected === undefined || expected === figure.text) return [];
  return [{ title: `将“${figure.text}”改为“${expected}”`, safety: 'suggestion', edits: [{ span: figure.span, newText: expected }] }];
}
