import type { Figure } from '../model/figure';
import type { Relation, Verdict } from '../model/relation';
import type { Report } from '../model/report';

/** A figure with what the relations it stands in say of it. */
export interface JudgedFigure {
  readonly figure: Figure;
  /** Their ids. */
  readonly relations: readonly string[];
  readonly verdict: Verdict | 'none';
}

export function judgedFiguresOf(report: Report): JudgedFigure[] {
  const byPlace = new Map<string, Relation[]>();
  for (const relation of report.relations) {
    for (const key of new Set(relation.figures.map(({ figure }) => keyOf(figure)))) {
      byPlace.set(key, [...(byPlace.get(key) ?? []), relation]);
    }
  }
  return report.figures.map((figure) => {
    const relations = byPlace.get(keyOf(figure)) ?? [];
    return { figure, relations: relations.map(({ id }) => id), verdict: verdictOf(relations) };
  });
}

function keyOf({ span }: Figure): string {
  return `${span.start}-${span.end}`;
}

/** One relation that is broken outweighs others that hold, one that holds those that could not be decided. */
function verdictOf(relations: readonly Relation[]): JudgedFigure['verdict'] {
  const verdicts: readonly Verdict[] = ['broken', 'holds', 'undecided'];
  return verdicts.find((verdict) => relations.some((relation) => relation.verdict === verdict)) ?? 'none';
}
