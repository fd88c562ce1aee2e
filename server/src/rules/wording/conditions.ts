import { span, type Span } from '../../text/span';
import type { Entry } from './entry';

/** An entry that a draft, or a line of it, has: where, and what to write instead. */
export interface Hit {
  readonly entry: Entry;
  readonly span: Span;
  readonly replacement: string;
}

/** Says whether an entry is meant where one of its words stands. */
export type Test = (folded: string, start: number, end: number) => Hit | undefined;

/** The test of an entry: its conditions, then the words to be put in. */
export function testOf(entry: Entry): Test {
  const [extent, holds] = [extentOf(entry), holdsOf(entry)];
  const replaced = replacementOf(entry);
  const excuse = entry.excuse === undefined ? undefined : new RegExp(entry.excuse);
  return (folded, start, end) => {
    const place = extent(folded, start, end);
    if (!place || !holds(folded, place) || excuse?.test(sentenceAround(folded, place))) return undefined;
    return { entry, span: place, replacement: replaced(folded.slice(place.start, place.end)) };
  };
}

/** What is reported: the words with their head and tail; undefined where these are not there. */
function extentOf({ head, tail }: Entry): (folded: string, start: number, end: number) => Span | undefined {
  const [headAt, tailAt] = [endingAt(head), beginningAt(tail)];
  return (folded, start, end) => {
    const from = headAt ? headAt(folded, start) : start;
    const to = tailAt ? tailAt(folded, end) : end;
    return from === undefined || to === undefined ? undefined : span(from, to);
  };
}

/** Whether what stands around is as the entry wants it. */
function holdsOf({ before, behind, notBefore, notBehind }: Entry): (folded: string, place: Span) => boolean {
  const [beforeAt, notBeforeAt] = [endingAt(before), endingAt(notBefore)];
  const [behindAt, notBehindAt] = [beginningAt(behind), beginningAt(notBehind)];
  return (folded, { start, end }) =>
    !(beforeAt && beforeAt(folded, start) === undefined) &&
    !(behindAt && behindAt(folded, end) === undefined) &&
    notBeforeAt?.(folded, start) === undefined &&
    notBehindAt?.(folded, end) === undefined;
}

/** What is put in for what is reported; groups of head and tail are named in `right`. */
function replacementOf({ head, tail, words, right }: Entry): (found: string) => string {
  if (head === undefined && tail === undefined) return () => right;
  const form = new RegExp(`^(?:${head ?? ''})(?:${words.join('|')})(?:${tail ?? ''})$`);
  return (found) => found.replace(form, right);
}

/** Where a match that ends at a place begins. */
function endingAt(source: string | undefined): ((folded: string, at: number) => number | undefined) | undefined {
  if (source === undefined) return undefined;
  const pattern = new RegExp(`(?<=(${source}))`, 'y');
  return (folded, at) => {
    pattern.lastIndex = at;
    const found = pattern.exec(folded);
    return found ? at - found[1]!.length : undefined;
  };
}

/** Where a match that begins at a place ends. */
function beginningAt(source: string | undefined): ((folded: string, at: number) => number | undefined) | undefined {
  if (source === undefined) return undefined;
  const pattern = new RegExp(source, 'y');
  return (folded, at) => {
    pattern.lastIndex = at;
    return pattern.test(folded) ? pattern.lastIndex : undefined;
  };
}

/** How far an excuse may stand from what it excuses, in characters. */
const REACH = 60;

function sentenceAround(folded: string, { start, end }: Span): string {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const behind = folded.slice(end, end + REACH);
  const stop = behind.search(/[。;]/);
  return before.slice(before.lastIndexOf('。') + 1) + folded.slice(start, end) + (stop < 0 ? behind : behind.slice(0, stop));
}
