import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { LineKind } from '../../syntax/lineKind';
import { perLine } from '../../syntax/perLine';
import { span, type Span } from '../../text/span';
import { WordFinder } from '../../text/wordFinder';
import { openingSource } from '../draft/sources';
import { everyOf, movedInLine, type LineChange, type Source } from '../source';
import { Enclosures } from './enclosures';
import { entryOf, wordsOf, type Entry, type Row, type WordingRule, type WordList } from './entry';
import { wordLists } from './entries';
import { testOf, type Hit, type Test } from './conditions';
import { yearOf } from './year';

const NONE: readonly Hit[] = [];

/** An entry of the table; its test is made when one of its words is first found. */
interface Place {
  readonly list: WordList;
  readonly row: Row;
  test: Test | undefined;
}

let finder: WordFinder<Place> | undefined;

/** All words of the table, put together when the first draft is checked. */
function finderOfWords(): WordFinder<Place> {
  if (finder) return finder;
  finder = new WordFinder<Place>();
  for (const list of wordLists())
    for (const row of list.rows) {
      const place: Place = { list, row, test: undefined };
      for (const word of wordsOf(row[0])) finder.add(word, place);
    }
  return finder;
}

/** The places of all words of the table in a folded text, whether or not their conditions hold there. */
export function tableWordsIn(folded: string): readonly Span[] {
  const found: Span[] = [];
  finderOfWords().find(folded, (_, start, word) => void found.push(span(start, start + word.length)));
  return found;
}

/** What a line has, whatever the year of its report, the longer of two that begin together first; offsets count from its beginning. */
const hitsOfLine = perLine((folded): readonly Hit[] => {
  const candidates: Hit[] = [];
  finderOfWords().find(folded, (place, start, word) => {
    const test = (place.test ??= testOf(entryOf(place.list, place.row)));
    const hit = test(folded, start, start + word.length);
    if (hit) candidates.push(hit);
  });
  if (candidates.length === 0) return NONE;
  candidates.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const around = new Enclosures(folded);
  return candidates.filter(({ entry, span }) => {
    if (!entry.inTitles && around.inTitle(span.end)) return false;
    return !(entry.notQuoted && around.inQuotes(span.end));
  });
}, NONE);

/** What a rule of wording finds; some entries hang on the year of the report. */
export const wordingSource: Source = everyOf(openingSource, (change) => {
  const [old, now] = [hitsOfLine(change.was.text), hitsOfLine(change.is.text)];
  return old.length === now.length && old.every((hit, i) => isMoved(hit, now[i]!, change));
});

function isMoved({ entry, replacement, span }: Hit, now: Hit, change: LineChange): boolean {
  return now.entry === entry && now.replacement === replacement && movedInLine(change, span.start) === now.span.start;
}

/** Lines that are not the draft's own wording, or not wording at all. */
const UNREAD: ReadonlySet<LineKind> = new Set<LineKind>(['blank', 'chrome', 'contents', 'docNumber', 'date']);

/** Whether a line of a kind is the draft's own wording. */
export function isAuthors(kind: LineKind): boolean {
  return !UNREAD.has(kind);
}

const KNOWN = new WeakMap<Document, ReadonlyMap<WordingRule, readonly Hit[]>>();

/** What the draft has of the entries of a rule, in the order of the text. */
export function hitsOf({ document }: Report, rule: WordingRule): readonly Hit[] {
  return hitsIn(document).get(rule) ?? NONE;
}

/** The places of all entries that the draft has, in the order of the text; none overlap. */
export function wordingAt({ document }: Report): readonly Span[] {
  const places = [...hitsIn(document).values()].flatMap((hits) => hits.map((hit) => hit.span));
  return places.sort((a, b) => a.start - b.start);
}

function hitsIn(document: Document): ReadonlyMap<WordingRule, readonly Hit[]> {
  let known = KNOWN.get(document);
  if (!known) {
    known = hitsByRule(document);
    KNOWN.set(document, known);
  }
  return known;
}

function hitsByRule(document: Document): ReadonlyMap<WordingRule, readonly Hit[]> {
  const found = new Map<WordingRule, Hit[]>();
  for (const { start, text, kind } of document.lines) {
    if (UNREAD.has(kind)) continue;
    let behind = 0;
    for (const { entry, span: place, replacement } of hitsOfLine(text)) {
      // of two that overlap the first is told
      if (place.start < behind || !isWrongIn(entry, document)) continue;
      behind = place.end;
      const hit = { entry, span: span(start + place.start, start + place.end), replacement };
      const known = found.get(entry.rule);
      if (known) known.push(hit);
      else found.set(entry.rule, [hit]);
    }
  }
  return found;
}

function isWrongIn({ after, beforeYear, rightUntil }: Entry, document: Document): boolean {
  if (after === undefined && beforeYear === undefined && rightUntil === undefined) return true;
  const year = yearOf(document);
  if (year === undefined) return rightUntil !== undefined;
  if (rightUntil !== undefined) return year > rightUntil;
  return (after !== undefined && year > after) || (beforeYear !== undefined && year < beforeYear);
}
