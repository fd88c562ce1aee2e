import type { RelationDraft } from '../relations/draft';
import type { Constraint } from './constraint';
import { flowFamilies } from './flows';
import { formulaFamilies } from './formulas';
import { readGrids } from './grid';
import { growthFamilies } from './growth';
import { hiddenFamilies } from './hidden';
import { judge, type Family } from './judge';
import { meanFamilies } from './means';
import { officialFamilies } from './official';
import { nestingOf, partFamilies } from './parts';
import { rateFamilies } from './rates';
import { runningFamilies } from './running';
import { scoreFamilies } from './scores';
import { shareFamilies } from './shares';
import { sumFamilies } from './sums';
import { columnView, readCells, rowView, type CellMention, type Table, type View } from './table';

/** The figures of a run of table lines, line by line as they were given, and what the tables say between them. */
export interface TableReading {
  readonly rows: readonly (readonly CellMention[])[];
  readonly relations: readonly RelationDraft[];
}

/** Reads the folded lines of a run; a function of these alone, positions counted from each line's beginning. */
export function readTable(lines: readonly string[]): TableReading {
  const rows: CellMention[][] = lines.map(() => []);
  const relations: RelationDraft[] = [];
  let index = 0;
  for (const grid of readGrids(lines)) {
    const table = readCells(grid, index);
    for (const { line, mention } of table.mentions) rows[line]!.push(mention);
    index += table.mentions.length;
    for (const draft of judge(familiesOf(table))) relations.push(draft);
  }
  return { rows, relations };
}

function familiesOf(table: Table): Family[] {
  const official = officialFamilies(table);
  if (official) return official;
  if (table.doubled) return [];
  const down = readAlong(rowView(table), '各行');
  return isNamed(table) ? [...down, ...readAlong(columnView(table), '各列')] : down;
}

/** One way over the table: rows under one another, or columns side by side. */
function readAlong(view: View, what: string): Family[] {
  const nesting = nestingOf(view);
  const printed = formulaFamilies(view);
  return [
    ...printed,
    ...others(printed, [
      ...sumFamilies(view, nesting.inner, what),
      ...partFamilies(view, nesting),
      ...flowFamilies(view, nesting.inner),
      ...growthFamilies(view),
      ...shareFamilies(view),
      ...rateFamilies(view),
      ...runningFamilies(view),
      ...meanFamilies(view),
      ...scoreFamilies(view),
      ...hiddenFamilies(view),
    ]),
  ];
}

/** What no printed formula says between the same cells. */
function others(printed: readonly Family[], families: readonly Family[]): readonly Family[] {
  if (printed.length === 0) return families;
  const said = new Set(printed.flatMap(({ constraints }) => constraints.map(cellsOf)));
  return families.map((family) => ({ ...family, constraints: family.constraints.filter((one) => !said.has(cellsOf(one))) }));
}

/** The cells of a constraint, as a key. */
function cellsOf({ values }: Constraint): string {
  return values
    .flatMap(({ mention }) => (mention ? [mention.index] : []))
    .sort((a, b) => a - b)
    .join(' ');
}

/** Whether each column but 占比 and the like has a name of its own, so that it is known what stands beside what. */
function isNamed({ columns }: Table): boolean {
  const names = columns.filter(({ derived }) => derived === undefined).map((column) => column.names.join('|'));
  return new Set(names).size === names.length;
}
