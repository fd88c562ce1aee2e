import { csvHeader, csvRow, type Cell } from '../../text/csv';
import type { LineIndex } from '../../text/lineIndex';
import type { JudgedFigure } from './judged';
import { figureToJson } from './record';

/** A draft by the name that stands in the first column. */
export interface NamedDraft {
  readonly path: string;
  readonly lines: LineIndex;
}

const TERMS = [
  'section',
  'subject',
  'indicator',
  'scope',
  'period',
  'text',
  'low',
  'high',
  'lowOpen',
  'highOpen',
  'unit',
  'start',
  'end',
  'line',
  'relations',
  'verdict',
] as const;

/** The columns of the ledger: the path, then the keys of the JSON in their order. */
export const FIGURE_COLUMNS: readonly string[] = ['path', ...TERMS];

export function figureCells(item: JudgedFigure, draft: NamedDraft): Cell[] {
  const record = figureToJson(item, draft);
  const flat = { ...record, relations: record.relations.join(' ') };
  return [draft.path, ...TERMS.map((column) => flat[column])];
}

/** The whole ledger of a draft, as a file that Excel reads. */
export function figuresCsv(items: readonly JudgedFigure[], draft: NamedDraft): string {
  return csvHeader(FIGURE_COLUMNS) + items.map((item) => csvRow(figureCells(item, draft))).join('');
}
