import { isTableRule, tableCells, type Cell } from '../syntax/table';
import { exactly } from '../text/interval';
import { measureClass } from './measures';
import type { Mention } from './mentions';
import type { Quantity } from './quantity';
import { compareSum, printedSum, sumFormula, writeLike } from './relations/arithmetic';
import { figure, type RelationDraft } from './relations/draft';
import { slipBetween } from './relations/slips';
import { scanQuantities } from './scan/scan';

/** The figures of a table, row by row as the lines were given, and its sums. */
export interface TableReading {
  readonly rows: readonly (readonly Mention[])[];
  readonly relations: readonly RelationDraft[];
}

/** A row: its first cell names it, the others hold a figure or none. */
interface Row {
  readonly label: string;
  readonly cells: readonly (Mention | undefined)[];
}

const TOTAL = /^(?:合计|总计|共计|小计|总数|合 计|总 计)$|(?:合计|总计|共计)$/;
/** Columns that are no parts of a total beside them. */
const NO_PART = /占比|比例|比重|率|同比|环比|增长|增减|上年|去年|其中|序号|备注|%/;

/** Reads lines of cells (folded) that follow one another. The first is the head where it holds no figure. */
export function readTable(lines: readonly string[]): TableReading {
  const grid = lines.map((line) => (isTableRule(line) ? [] : tableCells(line)));
  const headAt = grid.findIndex((cells) => cells.length > 0);
  const head = grid[headAt]?.some((cell) => quantityIn(cell)) ? [] : (grid[headAt] ?? []).map(({ text }) => text);
  let index = 0;
  const rows = grid.map((cells): Row => {
    const [first, ...others] = cells;
    if (first === undefined || (cells === grid[headAt] && head.length > 0)) return { label: '', cells: [] };
    const own = others.map((cell, i) => {
      const quantity = quantityIn(cell);
      return quantity && mentionOf(quantity, cell, first.text, head[i + 1] ?? '', index++);
    });
    return { label: first.text, cells: own };
  });
  const body = rows.filter((row) => row.cells.length > 0 && (head.length === 0 || row.cells.length === head.length - 1));
  return {
    rows: rows.map((row) => row.cells.filter((cell) => cell !== undefined)),
    relations: [...rowSums(body, head), ...columnSums(body)],
  };
}

/** The quantity that fills a cell; a bare number is one here. */
function quantityIn(cell: Cell): Quantity | undefined {
  const [quantity] = scanQuantities(cell.text);
  if (quantity && quantity.start === 0 && quantity.end === cell.text.length)
    return { ...quantity, start: cell.start, end: cell.end, numeralEnd: cell.start + quantity.numeralEnd, leadEnd: cell.start };
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(cell.text)) return undefined;
  const printed = Number(cell.text.replaceAll(',', ''));
  const step = 10 ** -(cell.text.split('.')[1]?.length ?? 0);
  return {
    kind: 'amount',
    start: cell.start,
    end: cell.end,
    leadEnd: cell.start,
    numeralEnd: cell.end,
    value: exactly(printed),
    printed,
    step,
    unit: '',
    scale: '',
    loose: false,
  };
}

function mentionOf(quantity: Quantity, cell: Cell, row: string, column: string, index: number): Mention {
  const words = [row, column].filter((name) => name !== '').join('·');
  return {
    index,
    quantity,
    text: cell.text,
    sentence: 0,
    depth: 0,
    bracket: -1,
    lead: words,
    gap: words,
    tail: '',
    separation: 0,
    topic: '',
    stages: undefined,
    measure: quantity.kind === 'amount' ? measureClass(quantity.unit) : '',
    change: false,
    perUnit: false,
    scope: '',
    period: '',
  };
}

/** 合计 at the end or the beginning of the head: in each row it is the sum of the other columns. */
function rowSums(rows: readonly Row[], head: readonly string[]): RelationDraft[] {
  const totals = head.flatMap((name, i) => (i > 0 && TOTAL.test(name) ? [i - 1] : []));
  if (totals.length !== 1) return [];
  const at = totals[0]!;
  const sums = rows.flatMap(({ label, cells }) => {
    const parts = cells.filter((_, i) => i !== at && !NO_PART.test(head[i + 1]!));
    return sumOf(cells[at], parts, `“${label}”一行各列之和`);
  });
  return believable(sums);
}

/** A row named 合计: in each column it is the sum of the rows above it, back to the last such row. */
function columnSums(rows: readonly Row[]): RelationDraft[] {
  const sums: RelationDraft[] = [];
  let from = 0;
  rows.forEach((row, at) => {
    if (!TOTAL.test(row.label)) return;
    const above = rows.slice(from, at).filter(({ label }) => !NO_PART.test(label));
    row.cells.forEach((total, column) =>
      sums.push(
        ...sumOf(
          total,
          above.map(({ cells }) => cells[column]),
          '各行之和',
        ),
      ),
    );
    from = at + 1;
  });
  return believable(sums);
}

function sumOf(total: Mention | undefined, cells: readonly (Mention | undefined)[], reason: string): RelationDraft[] {
  const parts = cells.filter((cell) => cell !== undefined);
  if (total?.quantity.kind !== 'amount' || parts.length < 2 || parts.length !== cells.length) return [];
  if (parts.some(({ quantity }) => quantity.kind !== 'amount' || quantity.unit !== total.quantity.unit)) return [];
  const comparison = compareSum(total, parts);
  const slip = slipBetween(total.quantity.printed, printedSum(parts));
  return [
    {
      kind: 'sum',
      verdict: comparison === 'equal' ? 'holds' : 'broken',
      formula: sumFormula(total, parts, comparison),
      reason: `表中合计；${reason}`,
      figures: [figure('total', total), ...parts.map((part) => figure('part', part))],
      ...(comparison === 'equal' ? {} : { expected: writeLike(total, printedSum(parts)), ...(slip ? { slip } : {}) }),
    },
  ];
}

/** A table in which no such sum holds is added up in some other way, unless its only one misses by a slip of the pen. */
function believable(sums: readonly RelationDraft[]): RelationDraft[] {
  const slipped = sums.length === 1 && sums[0]!.slip !== undefined;
  return slipped || sums.some(({ verdict }) => verdict === 'holds') ? [...sums] : [];
}
