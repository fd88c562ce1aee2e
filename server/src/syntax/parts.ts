import { CharSet } from '../text/charSet';
import { isMenu, type LineKind } from './lineKind';
import type { LineText } from './lineText';
import type { SplitText } from './lines';
import { markerOfLine, type Marker } from './markers';
import { tableLines } from './tableRuns';

/** A line with its part in the draft. */
export interface DraftLine {
  /** Offset of its first code unit in the draft. */
  readonly start: number;
  /** Where it ends, before its line end. */
  readonly end: number;
  /** The line folded (see `text/fold.ts`); as long as the raw line. */
  readonly folded: string;
  /** The same as an object that later versions of the draft share. */
  readonly text: LineText;
  readonly kind: LineKind;
  /** The ordinal mark it begins with, where it begins with one and is no chrome. */
  readonly marker: Marker | undefined;
}

/** The lines of a draft with their parts, and the line from which on it is no longer head (title, 发文字号, 主送机关). */
export interface Parts {
  readonly lines: readonly DraftLine[];
  readonly bodyStart: number;
}

/** A metadata key that stands alone; its value is the next line. */
const LONE_KEY =
  /^[ ]*(?:索引号|主题分类|体裁分类|组配分类|发文日期|发布日期|发布时间|发布机构|发文机构|发文机关|成文日期|生成日期|文号|发文字号|有效性|信息来源|来源|关键词)(?:[ ]*[::])?[ ]*$/;
const DOC_NUMBER = /^[ ]*[\u4e00-\u9fff]{1,12}[〔[(]\d{4}[〕\])](?:第)?\d{1,5}号[ ]*$/;
const ADDRESSEE = /^[ ]*[\u4e00-\u9fff、,()]{2,40}:[ ]*$/;
const ADDRESSEE_WORD = /(?:政府|委员会|党委|市委|县委|区委|省委|办公室|常委会|局|厅|院|代表|委员|同志|司)(?:[、,][^:]*)?:[ ]*$/;
const TITLE_END = /(?:报告|年报|总结|汇报|方案|意见|通知|计划|要点|规划|公报|情况|说明|讲话|决定|办法|规定)(?:\([^()]{1,16}\))?[ ]*$/;
const DATE_LINE =
  /^[ ]*(?:\d{4}年[ ]?\d{1,2}月[ ]?\d{1,2}日|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)[ ]*$/;
const NOTE = /^[ ]*\([^()]{2,40}\)[ ]*$/;
const SUBTITLE = /^[ ]*(?:——|--|—)[^。]{4,60}$|^[ ]*\(\d{4}年\d{1,2}月\d{1,2}日[^。]{0,60}\)[ ]*$/;
const CONTENTS = /^[ ]*目[ ]*录[ ]*$/;
const SENTENCE_MARK = /[。;!?]|,[^,\d]*\d|[::]/;

/**
 * Gives every line its part. Looks at the lines before and after the body, not inside sentences. `previous` are the lines
 * of an earlier version, of which those are taken over that have not changed or moved.
 */
export function classifyLines({ texts: lines, starts }: SplitText, previous: readonly DraftLine[] = []): Parts {
  const kinds = lines.map(({ alone }) => alone);
  markTables(lines, kinds);
  const markers = markersOf(lines, kinds);
  markContents(lines, kinds, markers);
  markAttachments(lines, kinds);
  const bodyStart = firstBodyLine(lines, kinds, markers);
  markHead(lines, kinds, bodyStart);
  markTail(lines, kinds, bodyStart);
  const classified = lines.map((text, i): DraftLine => {
    const marker = kinds[i] === 'body' ? markers[i] : undefined;
    const kind = marker?.kind === 'heading' ? 'heading' : kinds[i]!;
    const [start, known] = [starts[i]!, previous[i]];
    if (known?.text === text && known.start === start && known.kind === kind && known.marker === marker) return known;
    return { start, end: start + text.folded.length, folded: text.folded, text, kind, marker };
  });
  return { lines: classified, bodyStart };
}

/** The marks that body lines begin with. `8.6个重大专项` is the eighth entry behind a seventh; elsewhere it begins with a decimal, as 2.0 and 12.4 do. */
function markersOf(lines: readonly LineText[], kinds: readonly LineKind[]): (Marker | undefined)[] {
  let last = 0;
  return lines.map((line, i) => {
    const marker = kinds[i] === 'body' ? line.marker : undefined;
    if (marker?.level !== 3) return marker;
    if (marker.doubtful && marker.ordinal !== last + 1) return undefined;
    last = marker.ordinal ?? 0;
    return marker;
  });
}

/** Rows of tables with what stands between and above them; a lone row of words and bars is the menu of a page. */
function markTables(lines: readonly LineText[], kinds: LineKind[]): void {
  const marks = tableLines(
    lines,
    (at) => kinds[at] === 'body' || kinds[at] === 'attachment',
    (at) => kinds[at] === 'blank',
  );
  for (let at = 0; at < lines.length; at += 1) {
    if (marks[at]) kinds[at] = 'table';
    else if (kinds[at] === 'body' && lines[at]!.row !== undefined && isMenu(lines[at]!.folded)) kinds[at] = 'chrome';
  }
}

/** `附件：1.……` and the lines `2.……` below it. */
function markAttachments(lines: readonly LineText[], kinds: LineKind[]): void {
  let inside = false;
  lines.forEach((line, i) => {
    if (kinds[i] === 'attachment') inside = /\d[.、]/.test(line.folded);
    else if (kinds[i] === 'body') {
      inside = inside && /^[ ]*\d{1,2}[.、][^。]*(?:。[ ]*)?$/.test(line.folded);
      if (inside) kinds[i] = 'attachment';
    }
  });
}

/** Below so many lines a 目录 is no table of contents. */
export const CONTENTS_ABOVE = 60;

export function isContentsHead(folded: string): boolean {
  return CONTENTS.test(folded);
}

/** Lines below 目录 up to the place where the first entry comes again as a heading. */
function markContents(lines: readonly LineText[], kinds: LineKind[], markers: readonly (Marker | undefined)[]): void {
  const at = lines.slice(0, CONTENTS_ABOVE).findIndex((line, i) => kinds[i] === 'body' && isContentsHead(line.folded));
  if (at < 0) return;
  const first = lines.findIndex((_, i) => i > at && markers[i]);
  if (first < 0) return;
  const entry = plainTitle(lines[first]!.folded);
  const again = lines.findIndex((line, i) => i > first && markers[i] && plainTitle(line.folded).startsWith(entry));
  if (again < 0) return;
  for (let i = at; i < again; i += 1) if (kinds[i] !== 'blank') kinds[i] = 'contents';
}

const LEADERS = new CharSet('. …·');
const DIGITS = new CharSet('0123456789');

/** An entry without what leads to its page: `一、工作情况` of `一、工作情况……3`. */
function plainTitle(folded: string): string {
  let end = folded.length;
  while (folded[end - 1] === ' ') end -= 1;
  while (DIGITS.has(folded.charCodeAt(end - 1))) end -= 1;
  while (LEADERS.has(folded.charCodeAt(end - 1))) end -= 1;
  return folded.slice(0, end).replace(/\s/g, '');
}

/** The first line that is a heading or reads like a sentence; what stands before it is the head of the draft. */
function firstBodyLine(lines: readonly LineText[], kinds: readonly LineKind[], markers: readonly (Marker | undefined)[]): number {
  const at = lines.findIndex((line, i) => {
    if (kinds[i] !== 'body') return false;
    if (markers[i]) return markers[i]!.style !== '——';
    if (isHeadLine(line.folded)) return false;
    return line.folded.trim().length > 50 || SENTENCE_MARK.test(line.folded);
  });
  return at < 0 ? lines.length : at;
}

function isHeadLine(folded: string): boolean {
  return DOC_NUMBER.test(folded) || SUBTITLE.test(folded) || NOTE.test(folded) || (ADDRESSEE.test(folded) && ADDRESSEE_WORD.test(folded));
}

function markHead(lines: readonly LineText[], kinds: LineKind[], bodyStart: number): void {
  for (let i = 0; i < bodyStart; i += 1) {
    if (kinds[i] !== 'body') continue;
    const { folded } = lines[i]!;
    if (isValueOfKey(lines, kinds, i)) kinds[i] = 'chrome';
    else if (DOC_NUMBER.test(folded)) kinds[i] = 'docNumber';
    else if (SUBTITLE.test(folded) || NOTE.test(folded) || DATE_LINE.test(folded)) kinds[i] = 'subtitle';
    else if (ADDRESSEE.test(folded)) kinds[i] = 'addressee';
  }
  markTitle(lines, kinds, bodyStart);
  // the addressee may follow the title directly and be the line the body was thought to begin with
  const next = lines[bodyStart];
  if (next && kinds[bodyStart] === 'body' && ADDRESSEE.test(next.folded) && ADDRESSEE_WORD.test(next.folded))
    kinds[bodyStart] = 'addressee';
}

function isValueOfKey(lines: readonly LineText[], kinds: readonly LineKind[], i: number): boolean {
  const before = lines[i - 1];
  return before !== undefined && kinds[i - 1] === 'chrome' && LONE_KEY.test(before.folded) && !TITLE_END.test(lines[i]!.folded);
}

/** The title: the last run of short lines of the head (blank lines between them) that reads like one. */
function markTitle(lines: readonly LineText[], kinds: LineKind[], bodyStart: number): void {
  const runs: number[][] = [];
  let run: number[] = [];
  for (let i = 0; i < bodyStart; i += 1) {
    if (kinds[i] === 'body') run.push(i);
    else if (kinds[i] !== 'blank') {
      if (run.length > 0) runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  const joined = (indices: readonly number[]): string => indices.map((i) => lines[i]!.folded.replace(/\s|^#+|\*\*/g, '')).join('');
  const titles = runs.filter((indices) => indices.length <= 5 && TITLE_END.test(joined(indices)));
  const title = titles.at(-1) ?? (runs.length > 0 && bodyStart < lines.length && runs.at(-1)!.length <= 3 ? runs.at(-1) : undefined);
  for (const other of titles) for (const i of other) kinds[i] = other === title ? 'title' : 'chrome';
  for (const i of title ?? []) kinds[i] = 'title';
}

/** Sign-off, date and notes: the last lines of the draft, read from its end. */
function markTail(lines: readonly LineText[], kinds: LineKind[], bodyStart: number): void {
  let dated = false;
  for (let i = lines.length - 1; i > bodyStart; i -= 1) {
    const kind = kinds[i];
    const { folded } = lines[i]!;
    if (kind === 'blank' || kind === 'chrome' || kind === 'attachment') continue;
    if (kind !== 'body') return;
    const role = signOffRole(folded, dated);
    if (!role) return;
    kinds[i] = role;
    dated ||= role === 'date';
  }
}

/** Whether a line could be the date of a draft (成文日期), an office that signs it above that date, or a note (附注). */
export function signOffRole(folded: string, isAboveDate: boolean): 'date' | 'signature' | 'note' | undefined {
  if (NOTE.test(folded)) return 'note';
  if (!isAboveDate) return DATE_LINE.test(folded) ? 'date' : undefined;
  return isSignature(folded) ? 'signature' : undefined;
}

function isSignature(folded: string): boolean {
  const name = folded.trim();
  return name.length >= 3 && name.length <= 30 && !/[。;:,!?\d]/.test(name) && markerOfLine(folded) === undefined;
}
