import type { Figure } from '../../model/figure';
import type { PanelFigure, PanelTotal } from '../../protocol/panel';
import type { Span } from '../../text/span';
import { doesFail, type ShownRelation } from '../shownRelations';
import type { Flows } from './flows';
import { Ids } from './ids';
import { clean, fullNameOf, markOf, namesOf, sayingOf } from './marks';

/** Totals with their parts, wholes with some, percentages of one whole; in the order of the text, without what flows show. */
export function totalsOf(relations: readonly ShownRelation[], flows: Flows): PanelTotal<Span>[] {
  const listed = partsListed(relations);
  const ids = new Ids();
  return relations.flatMap((relation) => {
    if (relation.kind === 'bound' && relation.figures.length > 1) return [sharesOfOneWhole(relation, ids)];
    if (relation.kind !== 'sum' && relation.kind !== 'subset') return [];
    if (isPair(relation) && (isShown(relation, flows) || listed.has(relation))) return [];
    return totalOf(relation, ids) ?? [];
  });
}

/** A whole with one part; what is carried over may count beside the whole. */
function isPair({ kind, figures }: ShownRelation): boolean {
  return kind === 'subset' && figures.filter(({ role }) => role === 'part').length === 1;
}

function isShown(relation: ShownRelation, { drawn, figures }: Flows): boolean {
  return drawn.has(relation) || (!doesFail(relation) && relation.figures.every(({ figure }) => figures.has(figure)));
}

/** Pairs that say no more than a list of the same whole says: 8 ≤ 9 beside 8 + 1 = 9. */
function partsListed(relations: readonly ShownRelation[]): ReadonlySet<ShownRelation> {
  const lists = new Map<Figure, Set<Figure>>();
  for (const { kind, figures } of relations) {
    const [whole, ...parts] = figures;
    if (!whole || (kind !== 'sum' && !(kind === 'subset' && parts.length > 1))) continue;
    const known = lists.get(whole.figure) ?? new Set();
    for (const { figure } of parts) known.add(figure);
    lists.set(whole.figure, known);
  }
  return new Set(
    relations.filter(
      (one) => isPair(one) && !doesFail(one) && one.figures[0] && lists.get(one.figures[0].figure)?.has(one.figures[1]!.figure) === true,
    ),
  );
}

function totalOf(relation: ShownRelation, ids: Ids): PanelTotal<Span> | undefined {
  const [whole, ...others] = relation.figures;
  const parts = others.filter(({ role }) => role === 'part');
  if (!whole || parts.length === 0) return undefined;
  const name = fullNameOf(whole.figure);
  const inside = new Ids();
  const total = markOf(whole.figure, inside);
  const names = namesOf(parts.map(({ figure }) => figure));
  const marks = parts.map(({ figure }, i) => markOf(figure, inside, names[i]));
  const kind = relation.kind === 'sum' ? 'sum' : 'part';
  return { id: ids.of(name), name, kind, ...sayingOf(relation), total, parts: marks, difference: differenceOf(relation, total, marks) };
}

function differenceOf(relation: ShownRelation, total: PanelFigure<Span>, parts: readonly PanelFigure<Span>[]): number {
  return doesFail(relation) ? clean(sumOf(parts) - total.value) : 0;
}

function sumOf(parts: readonly PanelFigure<Span>[]): number {
  return clean(parts.reduce((sum, { value }) => sum + value, 0));
}

/** The whole of percentages is printed nowhere: it leads to the first of them. */
function sharesOfOneWhole(relation: ShownRelation, ids: Ids): PanelTotal<Span> {
  const inside = new Ids();
  const names = namesOf(relation.figures.map(({ figure }) => figure));
  const parts = relation.figures.map(({ figure }, i) => markOf(figure, inside, names[i]));
  const { figure } = relation.figures[0]!;
  const name = fullNameOf(figure);
  const total = { id: inside.of('100%'), name, text: '100%', value: 100, low: 100, high: 100, place: figure.span };
  return { id: ids.of(name), name, kind: 'share', ...sayingOf(relation), total, parts, difference: differenceOf(relation, total, parts) };
}
