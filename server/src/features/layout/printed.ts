import type { PrintedRole } from '../../protocol/preview';
import type { Document } from '../../syntax/document';
import type { OutlineNode } from '../../syntax/outline';
import { isContentsHead, signOffRole, type DraftLine } from '../../syntax/parts';
import { isAboveTable, unitLine } from '../../syntax/tableRuns';
import type { Span } from '../../text/span';
import { attachmentsOf, type AttachmentPart } from '../attachments';
import { markupOf } from './markup';

/** A heading with the mark that ends it: `（一）加强领导。` in a line that goes on behind it. */
export interface PrintedHead extends Span {
  /** As in `OutlineNode`, from 0 to 5. */
  readonly level: number;
}

/** How a line is printed. All offsets count from the line's beginning. */
export interface PrintedLine {
  readonly role: PrintedRole;
  readonly heads: readonly PrintedHead[];
  /** Of a row of a table. */
  readonly cells: readonly Span[];
  /** What belongs to Markdown and is not printed. */
  readonly markup: readonly Span[];
  /** Where the name of an attachment begins; undefined where the line has none. */
  readonly name: number | undefined;
}

const NO_HEADS: readonly PrintedHead[] = [];
const NO_SPANS: readonly Span[] = [];

/** A paragraph with nothing special about it. */
export const PLAIN: PrintedLine = { role: 'text', heads: NO_HEADS, cells: NO_SPANS, markup: NO_SPANS, name: undefined };
const OMITTED: PrintedLine = { ...PLAIN, role: 'omitted' };

/**
 * What each line of a draft is on paper, in the order of the lines: what a preview shows and an export to a word processor writes.
 * Takes time in proportion to the lines; what a line has by itself is kept with it.
 */
export function printedLines(document: Document): PrintedLine[] {
  const heads = headsByLine(document);
  const names = attachmentNames(document);
  return document.lines.map((line, i) => {
    const attached = names.get(i);
    if (attached) return { ...PLAIN, ...attached, markup: markupOf(line.text) };
    if (line.kind === 'table') return rowOf(line);
    return lineOf(line, heads.get(i) ?? NO_HEADS);
  });
}

function lineOf(line: DraftLine, heads: readonly PrintedHead[]): PrintedLine {
  const role = roleOf(line, heads);
  if (role === 'omitted') return OMITTED;
  const markup = markupOf(line.text);
  return role === 'text' && heads.length === 0 && markup.length === 0 ? PLAIN : { ...PLAIN, role, heads, markup };
}

function roleOf({ kind, folded }: DraftLine, heads: readonly PrintedHead[]): PrintedRole {
  switch (kind) {
    case 'blank':
    case 'chrome':
      return 'omitted';
    case 'docNumber':
      return 'documentNumber';
    case 'contents':
      return isContentsHead(folded) ? 'contentsHead' : 'contents';
    case 'heading':
    case 'body':
    case 'table':
    case 'attachment':
      return heads[0] && heads[0].end >= folded.trimEnd().length ? 'heading' : 'text';
    default:
      return kind;
  }
}

/** `表1 案件办理情况 单位：件` is longer: a name with its unit. */
const LONGEST_UNIT = 20;

/** A row, or the name or the unit above the rows; the rule of Markdown below their head is none. */
function rowOf({ text, folded }: DraftLine): PrintedLine {
  const { row } = text;
  if (row === 'rule' || folded.trim() === '') return OMITTED;
  if (row === undefined || isAboveTable(folded)) {
    const isUnit = unitLine(folded) !== undefined && folded.length <= LONGEST_UNIT;
    return { ...PLAIN, role: isUnit ? 'tableUnit' : 'tableName', markup: markupOf(text) };
  }
  return { ...PLAIN, role: 'table', cells: row.cells.map(({ start, end }) => ({ start, end })) };
}

type Attached = Pick<PrintedLine, 'role' | 'name'>;

/** The lines of the list of attachments, the lines that begin an attachment and, where they stand alone, their titles. */
function attachmentNames(document: Document): Map<number, Attached> {
  const { lines } = document;
  const { list, listed, parts } = attachmentsOf(document);
  const found = new Map<number, Attached>();
  if (list) for (let i = list.from; i < list.to; i += 1) found.set(i, { role: 'attachmentList', name: undefined });
  let at = list?.from ?? 0;
  for (const { title } of listed) {
    while (lines[at]!.end < title.start) at += 1;
    found.set(at, { role: 'attachmentList', name: title.start - lines[at]!.start });
  }
  if (parts[0]) markSignOff(document, parts[0].from, found);
  for (const part of parts) nameAttachment(lines, part, found);
  return found;
}

/** The line that an attachment begins with, and its title, in the same line or by itself in one below. */
function nameAttachment(lines: Document['lines'], { from, to, title }: AttachmentPart, found: Map<number, Attached>): void {
  const isNamed = title.end > title.start;
  const isInLine = isNamed && title.start <= lines[from]!.end;
  found.set(from, { role: 'attachment', name: isInLine ? title.start - lines[from]!.start : undefined });
  if (!isNamed || isInLine) return;
  for (let i = from + 1; i < to && lines[i]!.start <= title.start; i += 1)
    if (lines[i]!.end >= title.end) found.set(i, { role: 'attachmentTitle', name: undefined });
}

/** The sign-off before the first attachment. As the draft goes on behind it, it is not the end of the draft, where it is looked for otherwise. */
function markSignOff({ lines, bodyStart }: Document, before: number, found: Map<number, Attached>): void {
  const roles: [number, Attached][] = [];
  let isDated = false;
  for (let i = before - 1; i > bodyStart; i -= 1) {
    const { kind, folded } = lines[i]!;
    if (kind === 'blank' || kind === 'chrome') continue;
    const role: ReturnType<typeof signOffRole> = kind === 'body' ? signOffRole(folded, isDated) : undefined;
    if (!role) break;
    roles.push([i, { role, name: undefined }]);
    isDated ||= role === 'date';
  }
  // a line in brackets above an attachment is no note unless the draft was signed above it
  if (isDated) for (const [i, attached] of roles) found.set(i, attached);
}

/** The headings of the outline by the number of their line. */
function headsByLine({ lines, outline }: Document): Map<number, PrintedHead[]> {
  const found = new Map<number, PrintedHead[]>();
  let at = 0;
  const add = (nodes: readonly OutlineNode[]): void => {
    for (const { kind, level, place, runIn, children } of nodes) {
      if (kind === 'heading' && level !== null) {
        while (at + 1 < lines.length && lines[at]!.end < place.start) at += 1;
        const head = { ...headIn(lines[at]!, place, runIn), level };
        const known = found.get(at);
        if (known) known.push(head);
        else found.set(at, [head]);
      }
      add(children);
    }
  };
  add(outline);
  return found;
}

/** The stretch of a heading in its line; one that no text follows takes in all that is left, one that text follows its full stop. */
function headIn({ start, folded }: DraftLine, place: Span, runIn: boolean): Span {
  const end = place.end - start;
  if (!runIn) return { start: place.start - start, end: folded.length };
  return { start: place.start - start, end: /[。!?]/.test(folded[end] ?? '') ? end + 1 : end };
}
