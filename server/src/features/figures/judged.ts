import type { Figure } from '../../model/figure';
import type { Report } from '../../model/report';
import { reportedFigure } from '../../model/standings';
import { NOTHING_VERIFIED, type Verified } from '../../model/verified';
import { doesFail, shownRelations, type ShownRelation, type ShownVerdict } from '../shownRelations';

/** A figure with what the relations it stands in say of it. */
export interface JudgedFigure {
  readonly figure: Figure;
  /** Their ids. */
  readonly relations: readonly string[];
  readonly verdict: ShownVerdict | 'none';
  /** Whether it is itself what does not come out, verified or not: of 共52座，其中甲31座、乙22座 the 52座, not its parts. */
  readonly isReported: boolean;
}

/** Every figure of a draft, in the order of the text; linear in figures and relations. */
export function judgedFiguresOf(report: Report, verified: Verified = NOTHING_VERIFIED): JudgedFigure[] {
  const relationsOf = new Map<Figure, ShownRelation[]>();
  for (const relation of shownRelations(report, verified)) {
    for (const figure of new Set(relation.figures.map((role) => role.figure))) {
      const known = relationsOf.get(figure);
      if (known) known.push(relation);
      else relationsOf.set(figure, [relation]);
    }
  }
  return report.figures.map((figure) => {
    const relations = relationsOf.get(figure) ?? NONE;
    const verdict = verdictOf(relations);
    const isReported = relations.some((relation) => relation.verdict === verdict && doesReport(relation, figure));
    return { figure, relations: relations.map(({ id }) => id), verdict, isReported };
  });
}

const NONE: readonly ShownRelation[] = [];
const GRAVEST_FIRST: readonly ShownVerdict[] = ['broken', 'verified', 'holds', 'undecided'];

/** One relation that is broken outweighs others that hold, one that holds those that could not be decided. */
function verdictOf(relations: readonly ShownRelation[]): JudgedFigure['verdict'] {
  return GRAVEST_FIRST.find((verdict) => relations.some((relation) => relation.verdict === verdict)) ?? 'none';
}

/** Whether a relation does not come out and its finding stands on this figure. */
function doesReport(relation: ShownRelation, figure: Figure): boolean {
  return doesFail(relation) && !relation.told && relation.figures[reportedFigure(relation)]!.figure === figure;
}
