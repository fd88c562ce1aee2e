import type { LineText } from '../syntax/lineText';
import type { DraftLine } from '../syntax/parts';
import { readLine, type LineReading } from './line';
import type { RelationDraft } from './relations/draft';
import { readTable, type TableReading } from './tables/read';

/** A line's reading, and where its text was thought to begin. Kept with the line, for all versions of a draft that have it. */
class KeptReading {
  constructor(
    readonly from: number,
    readonly reading: LineReading,
  ) {}
}

/** What a line says by itself. */
export function readingOf({ text, marker }: Pick<DraftLine, 'text' | 'marker'>): LineReading {
  const from = marker?.end ?? 0;
  const { kept } = text;
  if (kept instanceof KeptReading && kept.from === from) return kept.reading;
  const reading = readLine(text.folded, from);
  text.kept =
    reading.mentions.length > 0 || from >= FEW ? new KeptReading(from, reading) : (EMPTY[from] ??= new KeptReading(from, reading));
  return reading;
}

/** Lines without figures have one reading for all of them whose text begins at the same place, one of a few. */
const EMPTY: KeptReading[] = [];
const FEW = 64;

/** A table's figures by its rows, and its relations. */
export interface TableLines extends TableReading {
  readonly broken: readonly RelationDraft[];
}

/** A table's reading, kept with its first line, for all versions that have the same lines in a row. */
class KeptTable {
  constructor(
    readonly lines: readonly LineText[],
    readonly reading: TableLines,
  ) {}

  isOf(lines: readonly LineText[]): boolean {
    return this.lines.length === lines.length && this.lines.every((line, i) => line === lines[i]);
  }
}

/** What the lines of a table say together. */
export function tableReadingOf(lines: readonly DraftLine[]): TableLines {
  const texts = lines.map(({ text }) => text);
  const { kept } = texts[0]!;
  if (kept instanceof KeptTable && kept.isOf(texts)) return kept.reading;
  const table = readTable(texts.map(({ folded }) => folded));
  const broken = table.relations.filter(({ verdict }) => verdict === 'broken');
  const reading = { ...table, broken };
  texts[0]!.kept = new KeptTable(texts, reading);
  return reading;
}
