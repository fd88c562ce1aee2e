import { placeOf, type Draft } from '../draft';
import type { JudgedFigure } from '../judgedFigure';
import { intervalToJson } from './interval';

/** The keys are the columns of the CSV as well. */
export function figureToJson({ figure, relations, verdict }: JudgedFigure, draft: Draft) {
  const { section, subject, indicator, scope, period, text, value, unit, span } = figure;
  return {
    section,
    subject,
    indicator,
    scope,
    period,
    text,
    ...intervalToJson(value),
    unit,
    start: span.start,
    end: span.end,
    line: placeOf(draft.lines, span).line,
    relations,
    verdict,
  };
}
