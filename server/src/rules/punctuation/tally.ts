import type { Report } from '../../model/report';
import type { Version } from '../../syntax/document';
import type { LineChange, Source } from '../source';
import { marksOfDraft } from './draftMarks';
import { marksOf, type LineMarks } from './lineMarks';
import type { LineRule } from './slip';
import { isFence, mayHaveHead } from './verbatim';
import { copyOf, countLine, takeFull, type Counts } from './counts';
import { type Widths } from './width';

/** What a version's marks come to in numbers: as much as tells whether an edit in one line changes what is said of others. */
export interface Tally {
  readonly widths: Counts;
  /** The lines that have half-width marks, by their number. */
  readonly halfLines: ReadonlySet<number>;
  /** How many lines have a mark that lacks its partner. */
  readonly loose: number;
  /** How many . may end a sentence, and how many lines that have marks have a 。. */
  readonly stops: number;
  readonly ended: number;
  /** How often quoted words or titles touch. */
  readonly adjoining: number;
  /** How many slips the lines have by themselves. */
  readonly slips: ReadonlyMap<LineRule, number>;
}

/** Undefined for a version of which nothing is carried over: one with code, where a line may be no text. */
const KNOWN = new WeakMap<Version, Tally | undefined>();

/** Keeps the numbers of a version whose marks have all been looked at. */
export function keepTally(report: Report, { byKind, lines: { half } }: Widths): void {
  const { lines, slips, loose, hasVerbatim } = marksOfDraft(report);
  const { document } = report;
  if (hasVerbatim || mayHaveHead(document.lines)) return void KNOWN.set(document.version, undefined);
  let [stops, ended, adjoining] = [0, 0, 0];
  for (const { line, marks } of lines) {
    stops += marks.stops.length;
    ended += Number(isEnded(line.folded));
    adjoining += marks.adjoining;
  }
  KNOWN.set(document.version, {
    widths: byKind,
    halfLines: new Set(half.map(({ at }) => at)),
    loose: loose.length,
    stops,
    ended,
    adjoining,
    slips: new Map([...slips].map(([rule, list]) => [rule, list.length])),
  });
}

function isEnded(folded: string): boolean {
  return folded.includes('。');
}

/** Before and after an edit within a line. */
export interface Tallies {
  readonly before: Tally;
  readonly now: Tally;
}

const ASKED = new WeakMap<LineChange, Tallies | undefined>();

/** The numbers on both sides of an edit; undefined where the line has half-width marks, begins code, or nothing is known. */
function talliesOf(change: LineChange, report: Report): Tallies | undefined {
  if (ASKED.has(change)) return ASKED.get(change);
  const before = KNOWN.get(change.since);
  const now = before && tallyAfter(before, change, report);
  const tallies = now && { before, now };
  if (now) KNOWN.set(report.document.version, now);
  ASKED.set(change, tallies);
  return tallies;
}

function tallyAfter(before: Tally, { line, was, is }: LineChange, { text }: Report): Tally | undefined {
  if (before.halfLines.has(line) || isFence(was.text) || isFence(is.text)) return undefined;
  const [old, marks] = [marksOf(was.text), marksOf(is.text)];
  const widths = copyOf(before.widths);
  if (marks && countLine(text, is.start, marks, widths) > 0) return undefined;
  if (old) takeFull(old, was.folded, widths);
  const count = (of: (marks: LineMarks, folded: string) => number): number =>
    (marks ? of(marks, is.folded) : 0) - (old ? of(old, was.folded) : 0);
  return {
    widths,
    halfLines: before.halfLines,
    loose: before.loose + count(({ loose }) => Math.min(loose.length, 1)),
    stops: before.stops + count(({ stops }) => stops.length),
    ended: before.ended + count((_, folded) => Number(isEnded(folded))),
    adjoining: before.adjoining + count(({ adjoining }) => adjoining),
    slips: slipsAfter(before.slips, old, marks),
  };
}

function slipsAfter(slips: Tally['slips'], old: LineMarks | undefined, now: LineMarks | undefined): Tally['slips'] {
  if (!old?.slips.length && !now?.slips.length) return slips;
  const after = new Map(slips);
  for (const { rule } of old?.slips ?? []) after.set(rule, after.get(rule)! - 1);
  for (const { rule } of now?.slips ?? []) after.set(rule, (after.get(rule) ?? 0) + 1);
  return after;
}

/** Whether the edit leaves what `stays` asks for; never where the numbers of the version before are not known. */
export function tallied(stays: (tallies: Tallies, change: LineChange) => boolean): Source {
  return (change, report) => {
    const tallies = talliesOf(change, report);
    return tallies !== undefined && stays(tallies, change);
  };
}
