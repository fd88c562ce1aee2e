import type { Report } from '../../model/report';
import { saidYears } from '../../model/reportYear';
import type { Document } from '../../syntax/document';
import type { OutlineNode } from '../../syntax/outline';
import type { DraftLine } from '../../syntax/parts';
import { perLine } from '../../syntax/perLine';
import { fold } from '../../text/fold';
import { span, type Span } from '../../text/span';
import type { RequiredContent } from '../profiles/profile';
import { RULE_OF_LAW_CONTENTS } from '../profiles/rule-of-law';
import { everyOf, headingsSource, nothingOf, sameOf, type Source } from '../source';
import { openingSource } from './sources';

/** A part of a draft that has a heading of its own, or that only its wording tells. */
export interface Part {
  /** The heading with its mark, or the clause in which the part begins. */
  readonly place: Span;
  readonly span: Span;
  readonly heading: OutlineNode | undefined;
  /** How many sentences a part without a heading has; of a part with one it does not matter. */
  readonly sentences: number;
}

/** What a draft consists of, as far as rules about the whole of it ask. */
export interface DraftParts {
  /** The headings of its uppermost level. */
  readonly sections: readonly OutlineNode[];
  /** The first section that is about neither of the others; without sections, the draft. */
  readonly achievements: Part | undefined;
  readonly shortcomings: Part | undefined;
  readonly nextYear: Part | undefined;
  /**
   * Whether it has been written to its end: it is signed, dated or has a note at its end, or it has come to the next year; and it
   * has several sections, none of them an empty heading. Drafts are written from top to bottom, and nothing is missing from half
   * a draft.
   */
  readonly whole: boolean;
}

const KNOWN = new WeakMap<Document, DraftParts>();

export function draftParts(report: Report): DraftParts {
  const known = KNOWN.get(report.document);
  if (known) return known;
  const sections = mainSections(report.outline);
  const nextYear = headedPart(sections, NEXT_YEAR, LOOKS_BACK) ?? plannedWithoutHeading(report, sections);
  const shortcomings = headedPart(sections, SHORTCOMINGS) ?? admittedWithoutHeading(report, nextYear);
  const parts = {
    sections,
    achievements: achievedIn(report, sections, [shortcomings?.heading, nextYear?.heading]),
    shortcomings,
    nextYear,
    whole: (isSigned(report) || isLastChapter(sections.at(-1)) || reachesNextYear(nextYear, shortcomings)) && isFilled(report, sections),
  };
  KNOWN.set(report.document, parts);
  return parts;
}

function contentOf(id: string): RequiredContent {
  return RULE_OF_LAW_CONTENTS.find((content) => content.id === id)!;
}
const { heading: NEXT_YEAR, sentence: PLANS } = contentOf('next-year');
const { heading: SHORTCOMINGS, sentence: ADMITS } = contentOf('shortcomings');
/** 2023年主要任务完成情况 tells of what has been done. */
const LOOKS_BACK = /(?:完成|落实|开展|推进|进展|实施|工作)情况|回顾|成效|总结/;

function mainSections(outline: readonly OutlineNode[]): readonly OutlineNode[] {
  const headings = outline.filter(({ kind }) => kind === 'heading');
  let level = Infinity;
  for (const heading of headings) level = Math.min(level, heading.level ?? Infinity);
  return headings.filter((heading) => heading.level === level);
}

/** The last section whose heading says so, or else the last part of a section. */
function headedPart(sections: readonly OutlineNode[], says: RegExp, unless?: RegExp): Part | undefined {
  const fits = (node: OutlineNode): boolean => {
    if (node.kind !== 'heading' || !says.test(fold(node.title))) return false;
    return !unless?.test(fold(node.title));
  };
  const heading =
    sections.findLast(fits) ??
    sections
      .slice(-LAST)
      .flatMap(({ children }) => children.filter(fits))
      .at(-1);
  return heading && { place: heading.place, span: span(heading.place.start, heading.sectionEnd), heading, sentences: 0 };
}

function achievedIn(report: Report, sections: readonly OutlineNode[], others: readonly (OutlineNode | undefined)[]): Part | undefined {
  const { text } = report;
  if (sections.length === 0) return { place: span(0, 0), span: span(0, text.length), heading: undefined, sentences: ENOUGH };
  const heading = sections.find((node) => !others.includes(node));
  return heading && { place: heading.place, span: span(heading.place.start, heading.sectionEnd), heading, sentences: 0 };
}

/** Parts within sections are looked for in so many sections, from the end. */
const LAST = 3;

/** A clause that looks ahead: 下一步，……; 2024年，我们将…… with its year. */
interface Cue {
  readonly at: number;
  readonly year: number | undefined;
}

const NONE: readonly Cue[] = [];
const NAMES_YEAR = /(?:^|[。;!]) {0,4}((?:19|20)\d\d)年,?(?=[^。;]{0,40}(?:将|继续|力争|计划|要))/g;
const PLANS_ALL = new RegExp(PLANS.source, 'g');

const cuesIn = perLine((folded): readonly Cue[] => {
  if (!/下|今后|年/.test(folded)) return NONE;
  const cues: Cue[] = [];
  for (const match of folded.matchAll(PLANS_ALL)) cues.push({ at: beginOf(match), year: undefined });
  for (const match of folded.matchAll(NAMES_YEAR)) cues.push({ at: beginOf(match), year: Number(match[1]) });
  return cues.length === 0 ? NONE : cues.sort((a, b) => a.at - b.at);
}, NONE);

/** Where the words of a match begin, behind the mark and the blanks before them. */
function beginOf(match: RegExpMatchArray): number {
  return match.index! + /^[。;!,:]?[ ]*/.exec(match[0])![0].length;
}

/** The part about the next year in the last section of a draft that gives it no heading, to the end of the draft. */
function plannedWithoutHeading(report: Report, sections: readonly OutlineNode[]): Part | undefined {
  const { title, opening } = saidYears(report.document);
  const next = (title ?? opening)?.year;
  const from = sections.at(-1)?.place.start ?? 0;
  let last: { line: DraftLine; at: number } | undefined;
  for (const line of report.document.lines) {
    if (line.start < from || line.kind !== 'body') continue;
    const cue = cuesIn(line.text).find(({ year }) => year === undefined || (next !== undefined && year === next + 1));
    if (!cue) continue;
    last = { line, at: cue.at };
    if (folds(line.folded, cue.at)) break;
  }
  return last && partFrom(report, last.line, last.at, bodyEnd(report));
}

/** Whether only blanks stand before an offset. */
function folds(folded: string, at: number): boolean {
  return folded.slice(0, Math.min(at, 12)).trim() === '' && at <= 12;
}

const admitsAt = perLine((folded) => (/[不但还仍尚也问差短清]/.test(folded) ? folded.search(ADMITS) : -1), -1);

/** The part about shortcomings in a draft that gives it no heading: from the last sentence that admits them. */
function admittedWithoutHeading(report: Report, nextYear: Part | undefined): Part | undefined {
  const line = report.document.lines.findLast(({ kind, text }) => (kind === 'body' || kind === 'heading') && admitsAt(text) >= 0);
  if (!line) return undefined;
  const begin = line.folded.lastIndexOf('。', admitsAt(line.text)) + 1;
  const end = nextYear && nextYear.span.start > line.start ? nextYear.span.start : bodyEnd(report);
  return partFrom(report, line, begin, end);
}

function partFrom(report: Report, line: DraftLine, at: number, end: number): Part {
  const start = line.start + at + /^[ ]*/.exec(line.folded.slice(at, at + 20))![0].length;
  const clause = /^[^。;:!]{0,60}/.exec(line.folded.slice(start - line.start))![0].length;
  return { place: span(start, start + clause), span: span(start, end), heading: undefined, sentences: sentencesIn(report, start, end) };
}

const SENTENCES = /[^。;!\s][。;!]|[^。;!\s]$/g;
/** Enough to tell a part from a closing word. */
const ENOUGH = 3;

const countOfSentences = perLine((folded) => folded.match(SENTENCES)?.length ?? 0, 0);

/** What `draftParts` gives: it asks headings, clauses that look ahead or admit, lengths and sentences. */
export const partsSource: Source = everyOf(
  headingsSource,
  openingSource,
  nothingOf(cuesIn),
  sameOf(countOfSentences),
  ({ was, is }) => admitsAt(was.text) < 0 && admitsAt(is.text) < 0,
  // blanks behind a heading make its section longer
  ({ is }) => is.kind === 'body' || is.folded.includes('。'),
  ({ by }, { text }) => text.length >= A_REPORT === text.length - by >= A_REPORT,
);

function sentencesIn({ document }: Report, from: number, to: number): number {
  let count = 0;
  for (const { kind, start, end, folded } of document.lines) {
    if (end < from || (kind !== 'body' && kind !== 'heading')) continue;
    if (start >= to || count >= ENOUGH) break;
    count += folded.slice(Math.max(0, from - start), to - start).match(SENTENCES)?.length ?? 0;
  }
  return count;
}

function bodyEnd({ document, text }: Report): number {
  return document.lines.findLast(({ kind }) => kind === 'body' || kind === 'heading' || kind === 'table')?.end ?? text.length;
}

/** A word on what comes next may close any paragraph; behind the shortcomings, or at length, it closes the draft. */
function reachesNextYear(nextYear: Part | undefined, shortcomings: Part | undefined): boolean {
  if (!nextYear || nextYear.heading) return nextYear !== undefined;
  return nextYear.sentences >= ENOUGH || (shortcomings !== undefined && shortcomings.place.start < nextYear.place.start);
}

/** 其他需要报告的事项 closes the reports that have it. */
function isLastChapter(section: OutlineNode | undefined): boolean {
  return section !== undefined && /其[他它](?:需要?|应当?)?(?:报告|说明)/.test(fold(section.title));
}

/** Whether a date, a name or a note stands below the body. */
function isSigned({ document }: Report): boolean {
  for (let at = document.lines.length - 1; at >= 0; at -= 1) {
    const { kind } = document.lines[at]!;
    if (kind === 'date' || kind === 'signature' || kind === 'note') return true;
    if (kind === 'body' || kind === 'heading' || kind === 'table') return false;
  }
  return false;
}

/** Below so many characters a draft without sections is a piece of one. */
const A_REPORT = 600;

function isFilled(report: Report, sections: readonly OutlineNode[]): boolean {
  if (sections.length < 2) return report.text.length >= A_REPORT;
  return sections.every(({ place, sectionEnd }) => sectionEnd - place.end > 20 || /\S/.test(report.text.slice(place.end, sectionEnd)));
}
