import type { Figure } from '../../model/figure';
import type { RelationFigure } from '../../model/relation';
import { ratio } from '../../model/relations/arithmetic';
import type { PanelRate } from '../../protocol/panel';
import { sumOf, type Interval } from '../../text/interval';
import type { Span } from '../../text/span';
import { doesFail, type ShownRelation } from '../shownRelations';
import { Ids } from './ids';
import { boundsOf, fullNameOf, markOf, sayingOf } from './marks';

/** Part of a whole: no more than all of it. */
const ALL = 100;

/** Rates and growths with what the figures they rest on give; a bound alone where they rest on none. One row a percentage. */
export function ratesOf(relations: readonly ShownRelation[]): PanelRate<Span>[] {
  const bounds = new Map<Figure, ShownRelation>();
  for (const relation of relations) if (isBound(relation)) bounds.set(relation.figures[0]!.figure, relation);
  const ids = new Ids();
  const rows: PanelRate<Span>[] = [];
  const told = new Set<Figure>();
  for (const relation of relations) {
    const stated = statedIn(relation);
    if (!stated || (isBound(relation) && told.has(stated))) continue;
    const bound = bounds.get(stated);
    // the first relation of a percentage tells of its bound, too; where that does not hold it has a row of its own
    const isTogether = bound !== undefined && (!doesFail(bound) || bound === relation);
    if (isBound(relation) && !isTogether) continue;
    if (isTogether) told.add(stated);
    rows.push(rowOf(relation, stated, isTogether || isBound(relation), ids));
  }
  return rows;
}

function isBound({ kind, figures }: ShownRelation): boolean {
  return kind === 'bound' && figures.length === 1;
}

/** The percentage that a relation is about. */
function statedIn(relation: ShownRelation): Figure | undefined {
  const role = relation.kind === 'growth' ? 'change' : 'rate';
  if (relation.kind !== 'rate' && relation.kind !== 'growth' && !isBound(relation)) return undefined;
  const stated = figuresIn(relation, role)[0] ?? figuresIn(relation, 'change')[0];
  return stated?.unit === '%' || stated?.unit === '％' || stated?.unit === '‰' || stated?.unit === '成' ? stated : undefined;
}

function figuresIn({ figures }: ShownRelation, role: RelationFigure['role']): Figure[] {
  return figures.filter((one) => one.role === role).map(({ figure }) => figure);
}

function rowOf(relation: ShownRelation, stated: Figure, isBounded: boolean, ids: Ids): PanelRate<Span> {
  const name = fullNameOf(stated);
  const inside = new Ids();
  const mark = markOf(stated, inside);
  const given = givenBy(relation);
  return {
    id: ids.of(`${relation.kind}:${name}`),
    name,
    kind: relation.kind === 'growth' ? 'growth' : relation.kind === 'bound' ? 'bound' : 'rate',
    ...sayingOf(relation),
    stated: mark,
    ...(given && { given: boundsOf(given) }),
    ...(isBounded && { bound: ALL }),
    from: relation.figures.filter(({ figure }) => figure !== stated).map(({ figure }) => markOf(figure, inside)),
  };
}

/** What numerator and denominator give, in percent. */
function givenBy(relation: ShownRelation): Interval | undefined {
  if (relation.gives) return relation.gives;
  const [numerators, denominators] = [figuresIn(relation, 'numerator'), figuresIn(relation, 'denominator')];
  if (numerators.length === 0 || denominators.length === 0) return undefined;
  return ratio(sumOf(numerators.map(({ value }) => value)), sumOf(denominators.map(({ value }) => value)));
}
