/** One cell of a table row, its offsets counted from the line's beginning; blanks and Markdown stars around the text do not belong to it. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands between the cells of a row: `|`, a tab, two blanks and more, a single blank. */
export type Layout = 'bar' | 'tab' | 'blank' | 'space';

/** A line cut into cells. Between bars and tabs there may be empty ones; between blanks there are none. */
export interface TableRow {
  readonly layout: Layout;
  readonly cells: readonly Cell[];
  /** Blanks before the first cell. */
  readonly indent: number;
}

/** Words that people set with blanks between their characters: `合    计` is one cell. */
const SPACED = new Set([
  '合计',
  '小计',
  '总计',
  '共计',
  '项目',
  '指标',
  '单位',
  '地区',
  '数量',
  '序号',
  '备注',
  '名称',
  '类别',
  '部门',
  '年份',
]);

/** Cuts a folded line into cells; undefined where nothing in it stands between cells. */
export function readRow(folded: string): TableRow | undefined {
  const indent = folded.length - folded.trimStart().length;
  if (folded.includes('|')) return { layout: 'bar', cells: barCells(folded), indent };
  if (folded.includes('\t') && folded.trim() !== '') return { layout: 'tab', cells: apart(folded, /\t/g), indent };
  const cells = joinSpaced(filled(apart(folded, / {2,}/g)));
  if (cells.length >= 2) return { layout: 'blank', cells, indent };
  const spaced = spacedCells(folded);
  return spaced && { layout: 'space', cells: spaced, indent };
}

/** How many cells a row has at least whose cells are a single blank apart. */
const LEAST_SPACED = 4;

/** `（一）予以公开 12 2 0 15`, `项目 自然人 法人 总计`: a name and figures alone, or short names alone. */
function spacedCells(folded: string): Cell[] | undefined {
  const cells = filled(apart(folded, / /g));
  if (cells.length < LEAST_SPACED) return undefined;
  const figures = cells.findIndex(({ text }) => isFigureText(text));
  if (figures < 0) return cells.every(({ text }) => /^[\u4e00-\u9fff()]{1,12}$/.test(text)) ? cells : undefined;
  if (cells.length - figures < LEAST_SPACED - 1 || !cells.slice(figures).every(({ text }) => isFigureText(text))) return undefined;
  const name = figures > 0 ? [cellOf(folded, cells[0]!.start, cells[figures - 1]!.end)] : [];
  return [...name, ...cells.slice(figures)];
}

/** `| 甲 | 乙 |`: the bars at both ends belong to the frame; `\|` is a character of its cell. */
function barCells(folded: string): Cell[] {
  const cells = apart(folded, /(?<!\\)\|/g);
  if (cells.length > 1 && cells[0]!.text === '') cells.shift();
  if (cells.length > 1 && cells.at(-1)!.text === '') cells.pop();
  return cells;
}

function apart(folded: string, between: RegExp): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const match of folded.matchAll(between)) {
    cells.push(cellOf(folded, from, match.index));
    from = match.index + match[0].length;
  }
  cells.push(cellOf(folded, from, folded.length));
  return cells;
}

const AROUND = ' \t*`';

function cellOf(folded: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && AROUND.includes(folded[start]!)) start += 1;
  while (end > start && AROUND.includes(folded[end - 1]!)) end -= 1;
  return { start, end, text: folded.slice(start, end) };
}

const filled = (cells: readonly Cell[]): Cell[] => cells.filter(({ text }) => text !== '');

function joinSpaced(cells: readonly Cell[]): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last && SPACED.has(last.text + cell.text)) joined[joined.length - 1] = { ...last, end: cell.end, text: last.text + cell.text };
    else joined.push(cell);
  }
  return joined;
}

/** `|---|:--:|`: the line between head and body of a Markdown table; `----  ----` under an aligned head. */
export function isTableRule(folded: string): boolean {
  return /^[ \t|:+-]+$/.test(folded) && /--/.test(folded);
}

const FIGURE =
  /^(?:约|近|增长|增加|上升|提高|下降|减少|降低)?[-+−↑↓]? ?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:余|多)?(?:万|亿)?[\u4e00-\u9fff]{0,4}[%‰]?$/;

/** `2022年`, `3月`, `2023年度`, `1类`; `30岁以下`, `60岁及以上`, `5人以内`: they hold a numeral, and name a row or a column. */
const NAME = /\d(?:年|月|日|号|季度|届|级|类|组|班)|以[上下内外前后]$|[未不]满$|之间$/;

/** `1,264`, `-3.5%`, `约12万元`, `↑5`: the text of a cell that holds one figure and nothing else, and is no name. */
export function isFigureText(text: string): boolean {
  return text.length <= 24 && FIGURE.test(text) && !NAME.test(text);
}

/** `-`, `—`, `/`: what is written where there is nothing; an empty cell says the same. */
export function isNothing(text: string): boolean {
  return /^(?:[-—–―－/\\]+|无)?$/.test(text);
}
