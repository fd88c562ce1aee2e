import type { PageLine, PrintedLook, PrintedRole } from '../../../../server/src/protocol/preview';
import { glyphsOf, trimmed, type Glyphs } from './glyphs';
import { rowsOf, type Measure, type Row } from './rows';
import { CELL, CELLS, DATE_BEFORE_EDGE, INDENT, SIZE, TITLE_CELLS } from './standard';
import { titleRows } from './title';

/** 小标宋 · 仿宋 · 黑体 · 楷体 · 宋体 */
export type Face = 'title' | 'text' | 'black' | 'script' | 'folio';

/** A stretch of a line that is set in another face than the rest. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly face: Face;
  /** Of a heading in the midst of a paragraph; undefined where the whole block is one. */
  readonly level: number | undefined;
}

/** A paragraph as it is printed; it knows neither its page nor what stands around it. */
export interface TextBlock {
  readonly kind: 'text';
  readonly role: PrintedRole;
  readonly glyphs: Glyphs;
  readonly rows: readonly Row[];
  readonly face: Face;
  readonly spans: readonly Span[];
  /** Of a heading, from 0 to 5. */
  readonly level: number | undefined;
  /** The size of its characters and the width of a cell, in millimetres. */
  readonly size: number;
  readonly cell: number;
  /** Characters that are seen. */
  readonly characters: number;
  /** What of its surroundings it was made for. */
  readonly context: string;
  /** The number of its line; changes when lines are put in above. */
  line: number;
}

export function faceOfLevel(level: number): Face {
  if (level <= 1) return 'black';
  return level === 2 ? 'script' : 'text';
}

const PLAIN: PrintedLook = { role: 'text' };

/** What a line is printed as: nothing, one block, or two where the name of an attachment stands in the line of its number. */
export function blocksOf({ text, look = PLAIN }: PageLine, context: string): TextBlock[] {
  if (look.role === 'omitted') return [];
  if (look.role !== 'attachment' || look.name === undefined) return [blockOf(text, look, look.role, [0, text.length], context)];
  return [
    blockOf(text, look, 'attachment', [0, colonBefore(text, look.name)], context),
    blockOf(text, look, 'attachmentTitle', [look.name, text.length], context),
  ];
}

/** Where `附件1` of `附件1：工程清单` ends. */
function colonBefore(text: string, name: number): number {
  let end = name;
  while (end > 0 && /[：:\s]/.test(text[end - 1]!)) end -= 1;
  return end;
}

function blockOf(text: string, look: PrintedLook, role: PrintedRole, [from, to]: readonly [number, number], context: string): TextBlock {
  const [start, end] = trimmed(text, behindMarkup(look, from), to);
  const glyphs = glyphsOf(text, start, end, look.markup);
  const isTitle = role === 'title' || role === 'attachmentTitle';
  const isHeading = role === 'heading';
  const face = faceOf(role, look);
  return {
    kind: 'text',
    role,
    glyphs,
    rows: isTitle
      ? (titleRows(glyphs, TITLE_CELLS) ?? rowsOf(glyphs, { ...FLUSH, right: TITLE_CELLS }))
      : placed(glyphs, role, look, context),
    face,
    spans: isHeading ? [] : (look.heads ?? []).map(([at, until, level]) => ({ start: at, end: until, face: faceOfLevel(level), level })),
    level: isHeading ? look.heads?.[0]?.[2] : undefined,
    size: isTitle ? SIZE.title : role === 'tableUnit' ? SIZE.table : SIZE.text,
    cell: isTitle ? SIZE.title : role === 'tableUnit' ? SIZE.table : CELL,
    characters: visible(glyphs),
    context,
    line: 0,
  };
}

/** Blanks behind `## ` are no more printed than those before it. */
function behindMarkup({ markup }: PrintedLook, from: number): number {
  const first = markup?.[0];
  return first && first[0] === 0 ? Math.max(from, first[1]) : from;
}

function faceOf(role: PrintedRole, { heads }: PrintedLook): Face {
  if (role === 'title' || role === 'attachmentTitle') return 'title';
  if (role === 'heading') return faceOfLevel(heads?.[0]?.[2] ?? 1);
  if (role === 'attachment' || role === 'tableName' || role === 'contentsHead') return 'black';
  return role === 'subtitle' ? 'script' : 'text';
}

function visible({ text, at, wide, count }: Glyphs): number {
  let seen = 0;
  for (let i = 0; i < count; i += 1) {
    const code = text.charCodeAt(at[i]!);
    if (wide[i]! > 0 && code !== 0x20 && code !== 9 && code !== 0x3000 && code !== 0xa0) seen += 1;
  }
  return seen;
}

const FLUSH: Measure = { first: 0, rest: 0, right: CELLS, fills: true };

function placed(glyphs: Glyphs, role: PrintedRole, look: PrintedLook, context: string): Row[] {
  switch (role) {
    case 'documentNumber':
    case 'subtitle':
    case 'contentsHead':
    case 'tableName':
      return centred(rowsOf(glyphs, { ...FLUSH, fills: false }));
    case 'heading':
      return look.heads?.[0]?.[2] === 0 ? centred(rowsOf(glyphs, { ...FLUSH, fills: false })) : rowsOf(glyphs, { ...FLUSH, first: INDENT });
    case 'addressee':
    case 'attachment':
      return rowsOf(glyphs, FLUSH);
    case 'tableUnit':
      return rowsOf(glyphs, { ...FLUSH, fills: false, right: UNIT_CELLS }).map((row) => ({ ...row, indent: UNIT_CELLS - row.width }));
    case 'attachmentList':
      return rowsOf(glyphs, listMeasure(glyphs, look));
    case 'date':
      return rowsOf(glyphs, { ...FLUSH, fills: false }).map((row) => ({ ...row, indent: dateIndent(row.width) }));
    case 'signature':
      return aboveDate(rowsOf(glyphs, { ...FLUSH, fills: false }), Number(context));
    default:
      return rowsOf(glyphs, { ...FLUSH, first: INDENT });
  }
}

const UNIT_CELLS = (CELLS * CELL) / SIZE.table;

function centred(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, indent: (CELLS - row.width) / 2 }));
}

/** `附件：1.` two characters in, `2.` of the lines below it under the `1.`, and what is broken under the first character of the name. */
function listMeasure(glyphs: Glyphs, { name }: PrintedLook): Measure {
  const first = glyphs.text.charAt(glyphs.at[0]!) === '附' ? INDENT : INDENT + '附件：'.length;
  if (name === undefined) return { ...FLUSH, first, rest: first };
  let rest = first;
  for (let i = 0; i < glyphs.count && glyphs.at[i]! < name; i += 1) rest += glyphs.wide[i]! / 2;
  return { ...FLUSH, first, rest: Math.min(rest, CELLS / 2) };
}

/** Four characters are left blank behind the date (右空四字). */
function dateIndent(width: number): number {
  return Math.max(0, CELLS - DATE_BEFORE_EDGE - width);
}

/** The office in the middle above the date; as far to the left as it must be to fit. */
function aboveDate(rows: readonly Row[], dateWidth: number): Row[] {
  const middle = dateIndent(dateWidth) + dateWidth / 2;
  return rows.map((row) => ({ ...row, indent: Math.max(0, Math.min(middle - row.width / 2, CELLS - row.width)) }));
}
