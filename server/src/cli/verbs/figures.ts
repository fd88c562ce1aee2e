import { FIGURE_COLUMNS, figureCells } from '../../features/figures/csv';
import { judgedFiguresOf, type JudgedFigure } from '../../features/figures/judged';
import { figureToJson } from '../../features/figures/record';
import type { Bilingual } from '../../rules/rule';
import { placeOf } from '../draft';
import { intervalToText } from '../text/interval';
import { verdictLabel } from '../text/style';
import { headedTable } from '../text/table';
import { cropEnd, printable } from '../text/width';
import { defineVerb } from './verb';

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
  analyse: (report, _, verified) => judgedFiguresOf(report, verified),
  tellsVerified: true,
  json: figureToJson,
  csv: { columns: FIGURE_COLUMNS, row: figureCells },
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
