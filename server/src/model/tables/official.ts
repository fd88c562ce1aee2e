import { APPLICANTS, APPLICATION_ROWS, OUTCOMES } from '../subjects/tables';
import { linear, type Constraint, type Term } from './constraint';
import type { Entry } from './entry';
import type { Family } from './judge';
import { columnView, rowView, type Table, type View } from './table';
import type { Value } from './values';

/**
 * The tables of the yearly report on open government (国办公开办函〔2021〕30号), known by the names printed in their heads and
 * rows. What they say of themselves holds in every one: 第一项加第二项之和，等于第三项加第四项之和.
 */

/** The identities of the form; undefined for any other table. */
export function officialFamilies(table: Table): Family[] | undefined {
  const { columns } = table;
  if (APPLICANTS.every((name) => columns.some((column) => column.name === name))) return [beside(table, [columns]), ...applications(table)];
  const groups = [...new Set(columns.map(({ group }) => group))].map((group) => columns.filter((column) => column.group === group));
  const outcomes = groups.filter((all) => OUTCOMES.every((name) => all.some((column) => column.name === name)));
  return outcomes.length > 0 ? [beside(table, outcomes)] : undefined;
}

/** In every row the columns of a group make its 总计. */
function beside(table: Table, groups: readonly (readonly Entry[])[]): Family {
  const view = columnView(table);
  const constraints = groups.flatMap((all) => {
    const total = all.findLast(({ name }) => name === '总计')!;
    const parts = all.filter((column) => column !== total);
    return view.lines.flatMap((line) => sumAt(view, total, parts, line, `“${line.name || total.group}”一行各列之和为总计`) ?? []);
  });
  return { constraints, certain: true };
}

/** 一 + 二 = 三（七）+ 四, and the rows of 三 make its 总计, in every column. */
function applications(table: Table): Family[] {
  const { rows } = table;
  const find = (pattern: RegExp): Entry | undefined => rows.find(({ names }) => names.some((name) => pattern.test(name)));
  const [incoming, opening, closing] = [APPLICATION_ROWS.incoming, APPLICATION_ROWS.opening, APPLICATION_ROWS.closing].map(find);
  const total = rows.find(({ name, index }) => APPLICATION_ROWS.total.test(name) && index > (opening?.index ?? Infinity));
  if (!incoming || !opening || !total) return [];
  const view = rowView(table);
  const upper = new Set(rows.flatMap(({ names }) => names.slice(0, -1)));
  const between = rows.filter(({ index, name, ignored }) => index > opening.index && index < total.index && !ignored && !upper.has(name));
  const sumsOf = (leaves: readonly Entry[]): Constraint[] =>
    view.lines.flatMap((line) => sumAt(view, total, leaves, line, `“${line.name}”一列办理结果各项之和为总计`) ?? []);
  const details = withoutDetails(between, (row) => view.lines.some(({ index }) => view.at(row.index, index)?.mention !== undefined));
  const sums = holding(sumsOf(between), sumsOf(details));
  const flows = closing ? view.lines.flatMap((line) => flowAt(view, [incoming, opening, total, closing], line) ?? []) : [];
  return [
    { constraints: sums, certain: true },
    { constraints: flows, certain: true },
  ];
}

/** Of two readings the one that holds in more columns. */
function holding(usual: readonly Constraint[], other: readonly Constraint[]): readonly Constraint[] {
  const held = (all: readonly Constraint[]): number => all.filter(({ holds }) => holds).length;
  return held(other) > held(usual) ? other : usual;
}

/** Rows without those numbered below one under the same names that has figures of its own: `1.没有现成信息` below `（四）无法提供 2`. */
function withoutDetails(rows: readonly Entry[], hasFigures: (row: Entry) => boolean): readonly Entry[] {
  let above: Entry | undefined;
  return rows.filter((row) => {
    if (above && row.level > above.level && parentOf(row) === parentOf(above)) return false;
    above = row.level > 0 && hasFigures(row) ? row : undefined;
    return true;
  });
}

function parentOf({ names }: Entry): string {
  return names.slice(0, -1).join('|');
}

function sumAt(view: View, total: Entry, parts: readonly Entry[], line: Entry, reason: string): Constraint | undefined {
  return linearAt(view, 'sum', [['total', total, -1], ...parts.map((part) => ['part', part, 1] as const)], line, reason);
}

function flowAt(
  view: View,
  [incoming, opening, total, closing]: readonly [Entry, Entry, Entry, Entry],
  line: Entry,
): Constraint | undefined {
  const reason = '第一项加第二项之和，等于第三项加第四项之和';
  return linearAt(
    view,
    'flow',
    [
      ['in', incoming, 1],
      ['opening', opening, 1],
      ['out', total, -1],
      ['closing', closing, -1],
    ],
    line,
    reason,
  );
}

function linearAt(
  view: View,
  kind: 'sum' | 'flow',
  all: readonly (readonly [Term['role'], Entry, 1 | -1])[],
  line: Entry,
  reason: string,
): Constraint | undefined {
  const terms = all.map(([role, { index }, sign]) => ({ role, sign, value: view.at(index, line.index) }));
  if (!terms.every((term): term is Term & { value: Value } => term.value !== undefined && !term.value.share)) return undefined;
  return terms.some(({ value }) => value.mention !== undefined && value.number !== 0) && terms[0]!.value.mention
    ? linear(kind, terms, `表中${reason}`)
    : undefined;
}
