import type { Bilingual } from '../../rules/rule';
import { placeOf } from '../draft';
import { judgedFiguresOf, type JudgedFigure } from '../judgedFigure';
import { figureToJson } from '../json/figure';
import { intervalToText } from '../text/interval';
import { verdictLabel } from '../text/style';
import { headedTable } from '../text/table';
import { cropEnd, printable } from '../text/width';
import { defineVerb } from './verb';

/** The columns of the CSV: the path, then the keys of the JSON in their order. */
const COLUMNS = [
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

const HEADINGS: readonly Bilingual[] = [
  { zh: '位置', en: 'place' },
  { zh: '核对', en: 'verdict' },
  { zh: '数据', en: 'figure' },
  { zh: '对象', en: 'subject' },
  { zh: '指标', en: 'indicator' },
  { zh: '范围', en: 'scope' },
  { zh: '时期', en: 'period' },
  { zh: '数值', en: 'value' },
  { zh: '关系', en: 'relations' },
];

/** Columns of a terminal that a term may take; the whole of it is in the other formats. */
const WIDEST = 28;

export const figuresVerb = defineVerb<JudgedFigure>({
  key: 'figures',
  analyse: judgedFiguresOf,
  json: figureToJson,
  csv: {
    columns: ['path', ...COLUMNS],
    row(item, draft) {
      const record = figureToJson(item, draft);
      const flat = { ...record, relations: record.relations.join(' ') };
      return [draft.path, ...COLUMNS.map((column) => flat[column])];
    },
  },
  text(items, draft, style) {
    const rows = items.map(({ figure, relations, verdict }) => {
      const { line, column } = placeOf(draft.lines, figure.span);
      const terms = [figure.subject, figure.indicator, figure.scope, figure.period].map((term) => cropEnd(printable(term), WIDEST));
      return [
        `${line}:${column}`,
        verdictLabel(verdict, style),
        printable(figure.text),
        ...terms,
        intervalToText(figure.value),
        relations.join(' '),
      ];
    });
    return headedTable(HEADINGS, rows, style).map((row) => `  ${row}`);
  },
});
