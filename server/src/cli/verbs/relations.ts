import { shownRelations, type ShownRelation } from '../../features/shownRelations';
import type { Bilingual } from '../../rules/rule';
import { placeOf } from '../draft';
import { relationToJson } from '../json/relation';
import { KIND_NAMES, verdictLabel } from '../text/style';
import { headedTable } from '../text/table';
import { printable } from '../text/width';
import { defineVerb } from './verb';

const COLUMNS: readonly Bilingual[] = [
  { zh: '位置', en: 'place' },
  { zh: '编号', en: 'id' },
  { zh: '判定', en: 'verdict' },
  { zh: '关系', en: 'kind' },
  { zh: '算式', en: 'arithmetic' },
  { zh: '依据', en: 'reason' },
];

export const relationsVerb = defineVerb<ShownRelation>({
  key: 'relations',
  analyse: (report, _, verified) => shownRelations(report, verified),
  tellsVerified: true,
  json: relationToJson,
  text(relations, draft, style) {
    const rows = relations.map(({ id, kind, verdict, formula, reason, figures }) => {
      const first = figures[0];
      const { line, column } = first ? placeOf(draft.lines, first.figure.span) : { line: 1, column: 1 };
      const cells = [`${line}:${column}`, id, verdictLabel(verdict, style), style.say(KIND_NAMES[kind]), formula, reason];
      return cells.map((cell, i) => (i < 4 ? cell : printable(cell)));
    });
    return headedTable(COLUMNS, rows, style).map((row) => `  ${row}`);
  },
});
