import type { Figure } from '../../model/figure';
import type { Relation, Verdict } from '../../model/relation';
import type { Report } from '../../model/report';
import { reportedFigure } from '../../model/standings';

/** A figure with what the relations it stands in say of it. */
export interface JudgedFigure {
  readonly figure: Figure;
  /** Their ids. */
  readonly relations: readonly string[];
  readonly verdict: Verdict | 'none';
  /** Whether it is itself what does not come out: of 共52座，其中甲31座、乙22座 the 52座, not its parts. */
  readonly isReported: boolean;
}

/** Every figure of a draft, in the order of the text; linear in figures and relations. */
export function judgedFiguresOf(report: Report): JudgedFigure[] {
  const relationsOf = new Map<Figure, Relation[]>();
  const reported = new Set<Figure>();
  for (const relation of report.relations) {
    for (const figure of new Set(relation.figures.map((role) => role.figure))) {
      const known = relationsOf.get(figure);
      if (known) known.push(relation);
      else relationsOf.set(figure, [relation]);
    }
    if (relation.verdict === 'broken' && !relation.told) reported.add(relation.figures[reportedFigure(relation)]!.figure);
  }
  return report.figures.map((figure) => {
    const relations = relationsOf.get(figure) ?? NONE;
    return { figure, relations: relations.map(({ id }) => id), verdict: verdictOf(relations), isReported: reported.has(figure) };
  });
}

const NONE: readonly Relation[] = [];
const GRAVEST_FIRST: readonly Verdict[] = ['broken', 'holds', 'undecided'];

/** One relation that is broken outweighs others that hold, one that holds those that could not be decided. */
function verdictOf(relations: readonly Relation[]): JudgedFigure['verdict'] {
  return GRAVEST_FIRST.find((verdict) => relations.some((relation) => relation.verdict === verdict)) ?? 'none';
}
