import type { LineIndex } from '../../text/lineIndex';
import { intervalToJson } from './bounds';
import type { JudgedFigure } from './judged';

/** A figure as plain data; `line` counts from 1. The keys are the columns of the CSV as well. */
export function figureToJson({ figure, relations, verdict }: JudgedFigure, { lines }: { readonly lines: LineIndex }) {
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
    line: lines.positionAt(span.start).line + 1,
    relations,
    verdict,
  };
}
