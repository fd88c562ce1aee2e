import type { Relation } from '../../model/relation';
import { placeOf } from '../draft';
import { relationToJson } from '../json/relation';
import { KIND_NAMES, verdictLabel } from '../text/style';
import { tableOf } from '../text/table';
import { printable } from '../text/width';
import { defineVerb } from './verb';

export const relationsVerb = defineVerb<Relation>({
  key: 'relations',
  analyse: (report) => report.relations,
  json: relationToJson,
  text(relations, draft, style) {
    const rows = relations.map(({ id, kind, verdict, formula, reason, figures }) => {
      const first = figures[0];
      const { line, column } = first ? placeOf(draft.lines, first.figure.span) : { line: 1, column: 1 };
      const cells = [`${line}:${column}`, id, verdictLabel(verdict, style), style.say(KIND_NAMES[kind]), formula, reason];
      return cells.map((cell, i) => (i < 4 ? cell : printable(cell)));
    });
    return tableOf(rows).map((row) => `  ${row}`);
  },
});
