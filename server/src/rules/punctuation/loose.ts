import type { Report } from '../../model/report';
import type { DraftLine } from '../../syntax/parts';
import { closingOf, openingOf } from './chars';
import type { Source } from '../source';
import { marksOfDraft } from './draftMarks';
import { marksOf } from './lineMarks';
import type { Loose } from './pairs';
import { tallied } from './tally';

/** A mark without partner, or what several marks show, with its line. */
export interface PlacedLoose {
  readonly line: DraftLine;
  readonly loose: Loose;
}

const KNOWN = new WeakMap<Report, readonly PlacedLoose[]>();

/** What is left of the marks without partner when those have been taken out that find theirs in another line. */
export function looseMarks(report: Report): readonly PlacedLoose[] {
  let known = KNOWN.get(report);
  if (!known) KNOWN.set(report, (known = leftIn(report)));
  return known;
}

/** What is left, where the line that is another one has no such mark and stands between others as it did. */
export const looseSource: Source = tallied(({ before, now }, { was, is }) => {
  if (before.loose === 0 && now.loose === 0) return true;
  return ![was, is].some(({ text }) => marksOf(text)?.loose.length) && besideOf(was) === besideOf(is);
});

/** All that marks of other lines ask of a line between them. */
function besideOf(line: DraftLine): string {
  const start = withoutLead(line.folded.slice(0, FAR_IN));
  const opens = start.startsWith('“') || start.startsWith('‘') ? start[0] : '';
  return [isEnded(line), line.marker !== undefined, withoutLead(line.folded) === '', opens].join(' ');
}

interface Lone extends PlacedLoose {
  /** The number of its line. */
  readonly at: number;
  readonly mark: string;
}

function leftIn(report: Report): readonly PlacedLoose[] {
  const { lines } = report.document;
  const all = marksOfDraft(report).loose.flatMap(({ at, marks }) =>
    marks.loose.map((loose): Lone => ({ line: lines[at]!, at, loose, mark: lines[at]!.folded[loose.at]! })),
  );
  if (all.length === 0) return all;
  const paired = new Set<Lone>();
  const open: Lone[] = [];
  for (const one of all) {
    if (one.loose.kind !== 'alone') continue;
    if (closingOf(one.mark) !== undefined) {
      if (goesOn(one, lines)) paired.add(one);
      else open.push(one);
      continue;
    }
    const partner = partnerOf(one, open, lines);
    if (!partner) continue;
    paired.add(one).add(partner);
  }
  return all.filter((one) => !paired.has(one));
}

/** How far back a partner is looked for. */
const LINES = 30;
const CANDIDATES = 8;

/** The opening mark of another line that this closing one belongs to; it is taken out of `open`. */
function partnerOf(close: Lone, open: Lone[], lines: readonly DraftLine[]): Lone | undefined {
  const wanted = openingOf(close.mark);
  for (let i = open.length - 1; i >= 0 && i >= open.length - CANDIDATES && close.at - open[i]!.at <= LINES; i -= 1) {
    const one = open[i]!;
    if (one.mark !== wanted || one.at === close.at || !(isBlock(one, close) || isWrapped(one, close, lines))) continue;
    return open.splice(i, 1)[0];
  }
  return undefined;
}

/** Quoted or bracketed paragraphs: they begin with a line or behind a colon, quoted ones behind any point, and end with a line. */
function isBlock({ line, loose, mark }: Lone, close: Lone): boolean {
  if (mark === '《' || mark === '〈') return false;
  const before = withoutLead(line.folded.slice(0, loose.at));
  const behind = line.folded.slice(loose.at + 1).trim();
  const from = close.loose.at + 1;
  const ends = close.line.folded.length - from <= TAIL && /^[\s。,;:!?”’)》]*$/.test(close.line.folded.slice(from));
  const leads = '“‘'.includes(mark) ? /[,。;:]$/ : /:$/;
  return ends && (before === '' || behind === '' || leads.test(before.slice(-1)));
}

/** A paragraph, a title or a cell that is cut into lines: none but the last ends with a sentence, none begins with an ordinal. */
function isWrapped(one: Lone, close: Lone, lines: readonly DraftLine[]): boolean {
  if (close.at - one.at > MOST_CUTS) return false;
  for (let i = one.at; i < close.at; i += 1) {
    const [line, next] = [lines[i]!, lines[i + 1]!];
    const isTable = line.kind === 'table' && next.kind === 'table';
    if (!isTable && (isEnded(line) || next.marker !== undefined)) return false;
  }
  return true;
}

const MOST_CUTS = 6;
/** How much may stand behind the last word of a line. */
const TAIL = 20;
const ENDED = /[。!?;:][”’)》]*\s*$/;

/** Each paragraph of a quotation opens with “, and the last alone closes. */
function goesOn({ mark, line, loose, at }: Lone, lines: readonly DraftLine[]): boolean {
  if ((mark !== '“' && mark !== '‘') || !isEnded(line)) return false;
  const before = withoutLead(line.folded.slice(0, loose.at));
  if (before !== '' && !before.endsWith(':')) return false;
  const next = lines.slice(at + 1, at + 4).find(({ folded }) => withoutLead(folded) !== '');
  return next !== undefined && withoutLead(next.folded.slice(0, FAR_IN)).startsWith(mark);
}

/** An indent and the > of a block quotation are not this long. */
const FAR_IN = 40;

/** What a line says behind its indent and the > of a block quotation. */
function withoutLead(folded: string): string {
  let at = 0;
  while (folded[at] === ' ' || folded[at] === '\t' || folded[at] === '>') at += 1;
  return folded.slice(at).trimEnd();
}

function isEnded({ folded }: DraftLine): boolean {
  return ENDED.test(folded.slice(-TAIL));
}
