import type { Relation } from '../../model/relation';
import { intervalToJson } from '../../features/figures/bounds';

export function relationToJson({ id, kind, verdict, formula, reason, figures }: Relation): object {
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
