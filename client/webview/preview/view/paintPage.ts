import type { TextBlock } from '../layout/block';
import type { Fragment, Page } from '../layout/pages';
import { heightOf } from '../layout/pages';
import { ROW, SIZE } from '../layout/standard';
import type { TableBlock, TableCell } from '../layout/table';
import { paintRow, type Setting } from './paintRow';

/** For each part of a page what it shows. */
export const fragments = new WeakMap<Element, Fragment>();
/** For each cell of a table the line that it stands in, counted from the first of the table. */
export const cellLines = new WeakMap<Element, number>();

/** Writes what stands on a page into its type area. */
export function paintPage(area: HTMLElement, page: Page): void {
  area.replaceChildren(...page.map(paintFragment));
}

function paintFragment(fragment: Fragment): HTMLElement {
  const { block, top } = fragment;
  const element = block.kind === 'text' ? paintText(block, fragment) : paintTable(block, fragment);
  element.classList.add('fragment');
  element.style.top = `${(top * ROW).toFixed(3)}mm`;
  element.tabIndex = -1;
  fragments.set(element, fragment);
  return element;
}

function paintText(block: TextBlock, { from, to }: Fragment): HTMLElement {
  const element = document.createElement(from === 0 ? tagOf(block) : 'p');
  element.className = `role-${block.role} face-${block.face}`;
  for (let i = from; i < to; i += 1) element.append(rowOf(block, i));
  return element;
}

/** Headings of a level below the title; 1. and below it are headings too, though they look like text. */
function tagOf({ role, level }: TextBlock): string {
  if (role === 'title') return 'h1';
  if (role === 'attachmentTitle' || role === 'contentsHead') return 'h2';
  return role === 'heading' ? `h${Math.min(6, Math.max(2, (level ?? 1) + 1))}` : 'p';
}

function rowOf(block: TextBlock, i: number): HTMLElement {
  const row = block.rows[i]!;
  const element = document.createElement('span');
  element.className = 'row';
  element.style.paddingLeft = `${(row.indent * block.cell).toFixed(3)}mm`;
  paintRow(element, block.glyphs, row, block);
  return element;
}

function paintTable(block: TableBlock, { from, to }: Fragment): HTMLElement {
  const table = document.createElement('table');
  table.className = 'role-table face-text';
  const group = document.createElement('colgroup');
  for (const width of block.columns) {
    const column = document.createElement('col');
    column.style.width = `${width.toFixed(3)}mm`;
    group.append(column);
  }
  const body = document.createElement('tbody');
  for (let i = from; i < to; i += 1) body.append(tableRowOf(block, i));
  table.append(group, body);
  return table;
}

function tableRowOf(block: TableBlock, i: number): HTMLElement {
  const { cells, line } = block.rows[i]!;
  const row = document.createElement('tr');
  row.style.height = `${(heightOf(block, i) * ROW).toFixed(3)}mm`;
  block.columns.forEach((_, column) => {
    const cell = cells[column];
    // a head without words heads nothing
    const isHead = i === 0 && cell !== undefined && cell.glyphs.count > 0;
    const element = document.createElement(isHead ? 'th' : 'td');
    if (isHead) element.setAttribute('scope', 'col');
    cellLines.set(element, line);
    if (cell) paintCell(element, cell);
    row.append(element);
  });
  return row;
}

const IN_TABLE: Setting = { face: 'text', spans: [], size: SIZE.table, cell: SIZE.table };

function paintCell(element: HTMLElement, { glyphs, rows }: TableCell): void {
  if (glyphs.count === 0) return;
  if (rows.length > 1) element.className = 'long';
  for (const row of rows) {
    const line = document.createElement('span');
    line.className = 'row';
    paintRow(line, glyphs, row, IN_TABLE);
    element.append(line);
  }
}

/** The red line below the number of a document (版头中的分隔线), 4 mm down. */
export function needsRule(page: Page): Fragment | undefined {
  const at = page.findIndex(({ block }) => block.role === 'documentNumber');
  return at >= 0 && page.slice(at + 1).some(({ block }) => block.role === 'title') ? page[at] : undefined;
}

export const RULE_BELOW = 4;
