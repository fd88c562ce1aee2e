import type { LineText } from '../syntax/lineText';
import type { DraftLine } from '../syntax/parts';
import { readLine, type LineReading } from './line';
import type { RelationDraft } from './relations/draft';
import { statementsOf } from './relations/same/keys';
import type { Statement } from './relations/same/statement';
import { readTable, type TableReading } from './tables';

/** A line's reading, and where its text was thought to begin. */
interface Kept {
  readonly from: number;
  readonly reading: LineReading;
}

const LINES = new WeakMap<LineText, Kept>();

/** What a line says by itself; read once for all versions of a draft that have the line. */
export function readingOf({ text, marker }: DraftLine): LineReading {
  const from = marker?.end ?? 0;
  const kept = LINES.get(text);
  if (kept?.from === from) return kept.reading;
  const reading = readLine(text.folded, from);
  LINES.set(text, { from, reading });
  return reading;
}

/** A table's figures by its rows, and what may be stated again elsewhere. */
export interface TableLines extends TableReading {
  readonly broken: readonly RelationDraft[];
  readonly statements: readonly (readonly Statement[])[];
}

interface KeptTable {
  readonly lines: readonly LineText[];
  readonly reading: TableLines;
}

const TABLES = new WeakMap<LineText, KeptTable>();

/** What the lines of a table say together; read once for all versions that have the same lines in a row. */
export function tableReadingOf(lines: readonly DraftLine[]): TableLines {
  const texts = lines.map(({ text }) => text);
  const kept = TABLES.get(texts[0]!);
  if (kept && kept.lines.length === texts.length && kept.lines.every((line, i) => line === texts[i])) return kept.reading;
  const table = readTable(texts.map(({ folded }) => folded));
  const broken = table.relations.filter(({ verdict }) => verdict === 'broken');
  const reading = { ...table, broken, statements: table.rows.map(statementsOf) };
  TABLES.set(texts[0]!, { lines: texts, reading });
  return reading;
}
