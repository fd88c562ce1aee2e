import type { ShownRelation } from '../../features/shownRelations';
import { intervalToJson } from '../../features/figures/bounds';

export function relationToJson({ id, kind, verdict, formula, reason, figures }: ShownRelation): object {
  return {
    id,
    kind,
    verdict,
    formula,
    reason,
    figures: figures.map(({ role, figure }) => ({
      role,
      start: figure.span.start,
      end: figure.span.end,
      text: figure.text,
      ...intervalToJson(figure.value),
    })),
  };
}
