import type { Document } from '../syntax/document';
import type { DraftLine } from '../syntax/parts';
import { perLine } from '../syntax/perLine';
import { span, type Span } from '../text/span';

/** An attachment that is named in the list of attachments: `附件：1.…`, or by a line `附件1` with what follows it. */
interface Named {
  readonly number: number;
  /** Its title; empty where none stands in the line. */
  readonly title: Span;
}

/** An entry of the list of attachments below the body. */
export type ListedAttachment = Named;

/** An attachment itself, further down in the same draft. */
export interface AttachmentPart extends Named {
  /** The number of its first line, and of the line behind its last. */
  readonly from: number;
  readonly to: number;
  /** What it is called: `附件1 工程清单`. */
  readonly name: string;
}

export interface Attachments {
  /** Lines of the list, the second number exclusive; undefined without one. */
  readonly list: { readonly from: number; readonly to: number } | undefined;
  readonly listed: readonly ListedAttachment[];
  readonly parts: readonly AttachmentPart[];
}

interface Head {
  readonly number: number | undefined;
  /** Where the title begins in the line; its end where there is none. */
  readonly title: number;
}

const HEAD = /^[ ]{0,60}附[ ]?件[ ]{0,8}(\d{1,2}|[一二三四五六七八九十])?(?:[ ]{0,8}:[ ]{0,8}|$)/;
const ENTRY = /[ ]{0,60}(\d{1,2})[ ]?[.、][ ]{0,8}/y;

/** The head of an attachment, or of the list of them, that a line is. */
const headOf = perLine((folded): Head | undefined => {
  if (!folded.includes('附')) return undefined;
  const match = HEAD.exec(folded.trimEnd());
  if (!match) return undefined;
  const [all, digits] = match;
  const number = digits === undefined ? undefined : Number(digits) || '一二三四五六七八九十'.indexOf(digits) + 1;
  return { number, title: all.length };
}, undefined);

/** The attachments of a draft: which are named below its body, and which it has. One pass over its lines. */
export function attachmentsOf({ lines, text, bodyStart }: Document): Attachments {
  const heads: { line: number; head: Head }[] = [];
  for (let i = bodyStart; i < lines.length; i += 1) {
    const { kind, text: own } = lines[i]!;
    const head = kind === 'attachment' || kind === 'body' || kind === 'table' ? headOf(own) : undefined;
    if (head) heads.push({ line: i, head });
  }
  const first = heads[0];
  if (!first) return NONE;
  const list = isList(lines, first) ? listFrom(lines, first) : undefined;
  const rest = heads.filter(({ line }) => line >= (list?.to ?? 0));
  return { list, listed: list ? listedIn(lines, list) : [], parts: partsFrom(lines, text, rest) };
}

const NONE: Attachments = { list: undefined, listed: [], parts: [] };

/** A list names something in its line; an attachment has its title below, or stands behind the sign-off. */
function isList(lines: readonly DraftLine[], { line }: { line: number }): boolean {
  return !isAlone(lines[line]!) && !lines.slice(0, line).some(({ kind }) => kind === 'date');
}

/** 附件1 with nothing behind it: an attachment begins. */
function isAlone({ text, folded }: DraftLine): boolean {
  const head = headOf(text);
  return head !== undefined && head.title >= folded.trimEnd().length;
}

function listFrom(lines: readonly DraftLine[], { line }: { line: number }): { from: number; to: number } {
  let to = line + 1;
  while (lines[to]?.kind === 'attachment' && !isAlone(lines[to]!)) to += 1;
  return { from: line, to };
}

function listedIn(lines: readonly DraftLine[], { from, to }: { from: number; to: number }): ListedAttachment[] {
  const listed: ListedAttachment[] = [];
  for (let i = from; i < to; i += 1) {
    const { folded, start, text } = lines[i]!;
    const head = headOf(text);
    ENTRY.lastIndex = head?.title ?? 0;
    const entry = ENTRY.exec(folded);
    const title = entry ? ENTRY.lastIndex : head?.title;
    if (title === undefined) continue;
    const end = folded.trimEnd().length;
    if (title < end) listed.push({ number: entry ? Number(entry[1]) : (head?.number ?? 1), title: span(start + title, start + end) });
  }
  return listed;
}

function partsFrom(lines: readonly DraftLine[], text: string, heads: readonly { line: number; head: Head }[]): AttachmentPart[] {
  return heads.map(({ line, head }, i) => {
    const to = heads[i + 1]?.line ?? lines.length;
    const title = titleOf(lines, line, to, head);
    const name = `附件${head.number ?? ''} ${text.slice(title.start, title.end)}`.trim();
    return { number: head.number ?? 1, title, from: line, to, name };
  });
}

/** The title in the line of the head, or the first line with text below it. */
function titleOf(lines: readonly DraftLine[], line: number, to: number, head: Head): Span {
  const { start, folded } = lines[line]!;
  const end = folded.trimEnd().length;
  if (head.title < end) return span(start + head.title, start + end);
  for (let i = line + 1; i < Math.min(to, line + 4); i += 1) {
    const { start: from, folded: words, kind } = lines[i]!;
    if (kind === 'blank') continue;
    const trimmed = words.trim();
    return trimmed.length <= 60 && !/[。|\t]/.test(trimmed)
      ? span(from + words.indexOf(trimmed), from + words.indexOf(trimmed) + trimmed.length)
      : EMPTY;
  }
  return EMPTY;
}

const EMPTY = span(0, 0);
