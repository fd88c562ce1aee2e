import { CharSet } from '../text/charSet';
import { detached } from '../text/fold';
import { span } from '../text/span';
import type { Marker } from './markers';
import type { OutlineNode } from './outline';
import type { DraftLine } from './parts';

/** A heading or item that has been found, before the tree is made. */
interface Entry {
  readonly marker: Marker;
  readonly line: DraftLine;
  /** Whether it stands at the beginning of its line. */
  readonly leads: boolean;
}

/** The tree of headings and items. Headings nest by level, skipped levels allowed; items belong to the heading above. */
export function buildOutline(text: string, lines: readonly DraftLine[]): OutlineNode[] {
  const entries = keepRuns(collect(lines));
  const end = endOfBody(text, lines);
  return nest(
    entries,
    entries.map((entry, i) => nodeOf(text, entry, entries[i + 1], end)),
    end,
  );
}

function collect(lines: readonly DraftLine[]): Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    if (line.kind !== 'heading' && line.kind !== 'body') continue;
    if (line.marker) entries.push({ marker: line.marker, line, leads: true });
    for (const marker of line.text.inner(line.marker?.end ?? 0)) entries.push({ marker, line, leads: false });
  }
  return entries;
}

/**
 * Drops what only looks like a mark: an item that begins no run and continues none (`三是` without `一是` before it),
 * and a heading mark inside a line unless the number is the next of its level.
 */
function keepRuns(entries: readonly Entry[]): Entry[] {
  const openRuns = new Map<string, ItemRun>();
  /** The last number of each level, 0 where none is open. */
  const lastOfLevel = [0, 0, 0, 0, 0, 0];
  return entries.filter((entry, i) => {
    const { level, style, ordinal } = entry.marker;
    if (level === null) {
      if (style === '——') return true;
      const run = runWith(entry, openRuns.get(style)) ?? (startsLate(entries, i) ? runFrom(entry) : undefined);
      if (run && ordinal !== null) openRuns.set(style, run);
      return run !== undefined;
    }
    if (!entry.leads && !isNextOfLevel(entries, i, lastOfLevel[level]!)) return false;
    if (entry.leads && isTableNumber(entry.marker, entry.line.folded)) return false;
    if (openRuns.size > 0) openRuns.clear();
    lastOfLevel.fill(0, level + 1);
    lastOfLevel[level] = ordinal ?? 0;
    return true;
  });
}

/** A run of items of one style that is open. */
interface ItemRun {
  readonly last: number;
  /** A number that has been passed over and may come late: `一是 三是 二是`. */
  readonly skipped: number | undefined;
  readonly line: DraftLine;
  /** The run inside which it stands, begun in the same line: `一是……：一是……；二是……。二是……`. */
  readonly outer: ItemRun | undefined;
}

function runFrom({ marker, line }: Entry, outer?: ItemRun): ItemRun {
  return { last: marker.ordinal ?? 0, skipped: undefined, line, outer };
}

/** The run after an item that begins or continues one; undefined where it does neither. */
function runWith(entry: Entry, run: ItemRun | undefined): ItemRun | undefined {
  const { marker, line } = entry;
  const { ordinal } = marker;
  if (ordinal === 1) return runFrom(entry, run?.line === line && !run.outer ? run : undefined);
  if (run === undefined) return undefined;
  const { last, skipped, outer } = run;
  if (ordinal === null) return run;
  if (ordinal >= last && ordinal <= last + 3) return { ...run, last: ordinal, skipped: ordinal === last + 2 ? last + 1 : skipped, line };
  if (ordinal === skipped) return { ...run, skipped: undefined, line };
  return outer && ordinal === outer.last + 1 ? { ...outer, last: ordinal, line } : undefined;
}

/** `二是` that is followed by `三是`: a run whose first item has been lost. */
function startsLate(entries: readonly Entry[], i: number): boolean {
  const { marker } = entries[i]!;
  const next = entries[i + 1]?.marker;
  return marker.ordinal === 2 && next !== undefined && next.style === marker.style && next.ordinal === 3;
}

/** Whether a heading mark inside a line is the next of its level; a first one counts only where the second follows. */
function isNextOfLevel(entries: readonly Entry[], i: number, last: number): boolean {
  const { style, ordinal } = entries[i]!.marker;
  if (ordinal !== last + 1) return false;
  if (last > 0) return true;
  let next = i + 1;
  while (next < entries.length && entries[next]!.marker.style !== style) next += 1;
  return entries[next]?.marker.ordinal === 2;
}

/** Whether a Chinese character or a letter follows in the line. */
function hasWordFrom(folded: string, from: number): boolean {
  for (let at = from; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if ((code >= 0x4e00 && code <= 0x9fff) || isLetter(code)) return true;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** `12.` alone, or with figures only behind it, is a cell and no heading. */
export function isTableNumber(marker: Marker, folded: string): boolean {
  return marker.level === 3 && !hasWordFrom(folded, marker.end);
}

function nodeOf(text: string, { marker, line }: Entry, next: Entry | undefined, end: number): Mutable {
  const limit = next && next.line === line ? next.marker.start : line.folded.length;
  const { kind, level, style, ordinal } = marker;
  const { marker: mark, markerSpan, title, place, runIn } = headOf(text, line, marker, limit);
  return { kind, level, style, ordinal, marker: mark, markerSpan, title, place, runIn, children: [], sectionEnd: end };
}

/** What a node has from its own line. */
export type NodeHead = Pick<OutlineNode, 'marker' | 'markerSpan' | 'title' | 'place' | 'runIn'>;

/** Reads the mark and the title; `limit` is where the next mark of the line begins, or its end. */
export function headOf(text: string, line: DraftLine, marker: Marker, limit: number): NodeHead {
  const title = titleRange(line.folded, marker, limit);
  const markerSpan = span(line.start + marker.start, line.start + marker.end);
  return {
    marker: detached(text.slice(markerSpan.start, markerSpan.end)),
    markerSpan,
    title: detached(text.slice(line.start + title.start, line.start + title.end).trim()),
    place: span(markerSpan.start, line.start + Math.max(title.end, marker.end)),
    runIn: hasTextFrom(line.folded, title.end),
  };
}

const NO_TEXT = new CharSet('。.*_# ');

/** Whether anything but marks follows in the line. */
function hasTextFrom(folded: string, from: number): boolean {
  for (let at = from; at < folded.length; at += 1) if (!NO_TEXT.has(folded.charCodeAt(at))) return true;
  return false;
}

const LONGEST_TITLE = 60;
const CLAUSE_ENDS = new CharSet(',;:。');
const SENTENCE_ENDS = new CharSet('。!?');
const ITEM_ENDS = new CharSet('。;:,!?');
const EMPHASIS = new CharSet(' *_#');

/** Where the title stands in its line: all of a short line, or the first sentence, or the first clause. */
function titleRange(folded: string, marker: Marker, limit: number): { start: number; end: number } {
  let start = marker.end;
  while (start < limit && (folded[start] === ' ' || folded[start] === '*')) start += 1;
  const furthest = Math.min(limit, start + LONGEST_TITLE + 1);
  let end = firstOf(marker.kind === 'item' ? ITEM_ENDS : SENTENCE_ENDS, folded, start, furthest);
  if (end > start + LONGEST_TITLE) {
    end = firstOf(CLAUSE_ENDS, folded, start, furthest);
    if (end === start || end > start + LONGEST_TITLE) end = start + LONGEST_TITLE;
  }
  while (end > start && EMPHASIS.has(folded.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

/** The first place between two offsets where a character of the set stands; `to` where none does. */
function firstOf(set: CharSet, folded: string, from: number, to: number): number {
  let at = from;
  while (at < to && !set.has(folded.charCodeAt(at))) at += 1;
  return at;
}

function endOfBody(text: string, lines: readonly DraftLine[]): number {
  let last = lines.length - 1;
  while (last >= 0 && !['heading', 'body', 'table'].includes(lines[last]!.kind)) last -= 1;
  return last < 0 ? text.length : lines[last]!.end;
}

type Mutable = Omit<OutlineNode, 'children' | 'sectionEnd'> & { children: Mutable[]; sectionEnd: number };

/** Puts the nodes into their places; `entries` are what they were made from. */
function nest(entries: readonly Entry[], nodes: readonly Mutable[], end: number): OutlineNode[] {
  const roots: Mutable[] = [];
  const open: Mutable[] = [];
  let item: Mutable | undefined;
  nodes.forEach((node, i) => {
    const { start } = node.place;
    if (item && item.sectionEnd > start) item.sectionEnd = start;
    if (node.level === null) {
      node.sectionEnd = Math.min(end, Math.max(entries[i]!.line.end, node.place.end));
      item = node;
    } else {
      while (open.length > 0 && open.at(-1)!.level! >= node.level) open.pop()!.sectionEnd = start;
      item = undefined;
    }
    (open.at(-1)?.children ?? roots).push(node);
    if (node.level !== null) open.push(node);
  });
  return roots;
}
