import type { Print, PrintedPage, PrintedRow } from './pages';

/** What the standard wants of something and what it is on paper. */
export interface Measured {
  /** The clause of GB/T 9704—2012, and what it is about. */
  readonly clause: string;
  readonly what: string;
  readonly unit: string;
  readonly wanted: number;
  /** The values found, from the smallest to the largest; empty where there is nothing to measure. */
  readonly found: readonly number[];
  readonly within: number;
}

export function isRight({ wanted, found, within }: Measured): boolean {
  return found.every((value) => Math.abs(value - wanted) <= within);
}

const TOP = 37;
const LEFT = 28;
const AREA = { width: 156, height: 225 };
const ROW = AREA.height / 22;
const FOLIO_EM = (14 * 25.4) / 72;
const FOLIO = /^—\d+—$/;
const wordsOf = ({ words }: PrintedRow): string => words.map(({ text }) => text).join('');

interface Parts {
  readonly page: PrintedPage;
  /** Without the page number. */
  readonly rows: readonly PrintedRow[];
  readonly folio: PrintedRow | undefined;
  readonly number: number;
}

/** Measures a print; `title` are the words of its title. Lengths in millimetres, sizes in points. */
export function figuresOf({ pages, sizes }: Print, title: string): Measured[] {
  const parts = pages.map((page, i): Parts => {
    const folio = page.rows.findLast((row) => FOLIO.test(wordsOf(row)));
    return { page, rows: page.rows.filter((row) => row !== folio), folio, number: i + 1 };
  });
  // A page in the midst of the text is full: not the last, nor one before an attachment or a table.
  const full = parts.slice(0, -1).filter(({ rows }) => rows.length > 0 && bottomOf(rows) > TOP + AREA.height - 1.5 * ROW);
  const followed = parts.filter(({ rows }, i) => i > 0 && rows.length > 0 && full.includes(parts[i - 1]!));
  const text = full.flatMap(({ rows }) => rows);
  return [
    ...paper(parts),
    range('5.2.1', '天头', 'mm', TOP, followed.map(({ rows }) => rows[0]!.bottom - ROW), 0.5),
    range('5.2.1', '版心下边', 'mm', TOP + AREA.height, full.map(({ rows }) => rows.at(-1)!.bottom), 0.8),
    range('5.2.1', '订口', 'mm', LEFT, followed.flatMap(({ rows }) => Math.min(...rows.map(({ words }) => words[0]!.left))), 0.5),
    range('5.2.1', '版心右边', 'mm', LEFT + AREA.width, full.map(({ rows }) => Math.max(...rows.map(edgeOf))), 1.2),
    range('5.2.3', '每面行数', '行', 22, full.map(({ rows }) => Math.round((rows.at(-1)!.middle - rows[0]!.middle) / ROW) + 1 + blankAbove(rows)), 0),
    range('5.2.3', '行距', 'mm', ROW, full.flatMap(({ rows }) => pitches(rows)), 0.15),
    range('5.2.3', '整行汉字数（多数）', '字', 28, mostOf(text.map(wholeRow)), 0),
    range('5.2.3', '整行汉字数（最多）', '字', 28, text.map(wholeRow).sort((a, b) => b - a).slice(0, 1), 0),
    range('5.2.2', '正文字号', 'pt', 16, [commonest(sizes)], 0),
    range('7.3.1', '标题字号', 'pt', 22, [...sizes].flatMap(([size, words]) => (words.includes(title.slice(0, 4)) && size > 16 ? [size] : [])), 0),
    range('7.3.1', '标题居中（偏离）', 'mm', 0, titleRows(parts, title).map(offCentre), 1.5),
    ...folios(parts),
  ]; // prettier-ignore
}

function range(clause: string, what: string, unit: string, wanted: number, values: readonly number[], within: number): Measured {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted.length === 0 ? [] : [...new Set([sorted[0]!, sorted.at(-1)!])];
  return { clause, what, unit, wanted, found, within };
}

function paper(parts: readonly Parts[]): Measured[] {
  return [
    range('5.1', '幅面宽', 'mm', 210, parts.map(({ page }) => page.width), 0.1),
    range('5.1', '幅面高', 'mm', 297, parts.map(({ page }) => page.height), 0.1),
  ]; // prettier-ignore
}

function folios(parts: readonly Parts[]): Measured[] {
  const on = (rest: number): (readonly [PrintedRow, number])[] =>
    parts.flatMap(({ folio, number }) => (folio && number % 2 === rest ? [[folio, number] as const] : []));
  return [
    range('7.5', '页码一字线距版心', 'mm', 7, [...on(1), ...on(0)].map(([{ middle }]) => middle - TOP - AREA.height), 0.8),
    range('7.5', '单页码右边', 'mm', LEFT + AREA.width - FOLIO_EM, on(1).map(([{ words }]) => words.at(-1)!.right), 0.6),
    range('7.5', '双页码左边', 'mm', LEFT + FOLIO_EM, on(0).map(([{ words }]) => words[0]!.left), 0.6),
    range('7.5', '没有页码的面', '面', 0, [parts.filter(({ folio }) => !folio).length], 0),
  ]; // prettier-ignore
}

/** LibreOffice puts the box of a font onto the lower edge of a row of exact height. */
function bottomOf(rows: readonly PrintedRow[]): number {
  return rows.at(-1)!.bottom;
}

/** The rows above the first that has words. */
function blankAbove(rows: readonly PrintedRow[]): number {
  return Math.round((rows[0]!.bottom - ROW - TOP) / ROW);
}

/** From row to row, where they follow one another. */
function pitches(rows: readonly PrintedRow[]): number[] {
  return rows.flatMap(({ middle }, i) => {
    const pitch = i === 0 ? Infinity : middle - rows[i - 1]!.middle;
    return pitch < 1.5 * ROW ? [pitch] : [];
  });
}

const HANGING = /[、，。；：！？）》〉】〕”’」』]$/;

/** Where a row ends; punctuation that hangs over the edge, as LibreOffice has it, does not count. */
function edgeOf(row: PrintedRow): number {
  const { right, left, text } = row.words.at(-1)!;
  const isOver = right > LEFT + AREA.width + 1.5 && HANGING.test(text);
  return isOver ? right - (right - left) / [...text].length : right;
}

/** How many characters a row has that goes from edge to edge and has nothing but whole characters; 0 for other rows. */
function wholeRow(row: PrintedRow): number {
  const words = wordsOf(row);
  const isWhole = row.words[0]!.left < LEFT + 1 && edgeOf(row) > LEFT + AREA.width - 2 && /^[\u3001-\u303f\u4e00-\u9fff\uff01-\uff60]+$/.test(words);
  if (!isWhole) return 0;
  return [...words].length - (edgeOf(row) < row.words.at(-1)!.right ? 1 : 0);
} // prettier-ignore

/** The commonest of numbers but 0: rows that had to give back a character, since the next may not begin a row, are shorter. */
function mostOf(counts: readonly number[]): number[] {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  const [first] = [...times].sort((a, b) => b[1] - a[1]);
  return first ? [first[0]] : [];
}

function commonest(sizes: ReadonlyMap<number, string>): number {
  return [...sizes].reduce((most, one) => (one[1].length > most[1].length ? one : most), [0, ''] as const)[0];
}

/** The rows of the first page that are made of the title. */
function titleRows([first]: readonly Parts[], title: string): PrintedRow[] {
  let rest = title.replaceAll(/\s/g, '');
  const found: PrintedRow[] = [];
  for (const row of first?.rows ?? []) {
    const words = wordsOf(row);
    if (rest !== '' && rest.startsWith(words)) {
      found.push(row);
      rest = rest.slice(words.length);
    }
  }
  return found;
}

function offCentre({ words }: PrintedRow): number {
  return (words[0]!.left + words.at(-1)!.right) / 2 - (LEFT + AREA.width / 2);
}
