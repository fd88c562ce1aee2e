import type { Report } from '../../model/report';
import { fold } from '../../text/fold';
import { isHalf } from './chars';
import { marksOfDraft, type MarkedLine } from './draftMarks';
import type { LineMarks } from './lineMarks';

/** Of which width a draft's marks are: ， ； ： ！ ？ and pairs of round brackets in Chinese text, tables left out. */
export interface Widths {
  readonly half: number;
  readonly full: number;
  /** The same for ，；, for ：, for ！？ and for （） by themselves: offices have their own custom of each. */
  readonly byKind: Readonly<Record<WidthKind, Count>>;
  /** The lines that have a mark of a width. */
  readonly lines: Readonly<Record<Width, readonly MarkedLine[]>>;
}

export type Width = 'half' | 'full';
type Count = Record<Width, number>;

export type WidthKind = 'point' | 'colon' | 'tone' | 'bracket';

const KNOWN = new WeakMap<Report, Widths>();

/** Which custom a mark belongs to. */
export function widthKindOf(folded: string): WidthKind {
  if (folded === '!' || folded === '?') return 'tone';
  return folded === ':' ? 'colon' : '()'.includes(folded) ? 'bracket' : 'point';
}

export function widthsOf(report: Report): Widths {
  let known = KNOWN.get(report);
  if (!known) KNOWN.set(report, (known = count(report)));
  return known;
}

function count(report: Report): Widths {
  const byKind = { point: { half: 0, full: 0 }, colon: { half: 0, full: 0 }, tone: { half: 0, full: 0 }, bracket: { half: 0, full: 0 } };
  const lines: Record<Width, MarkedLine[]> = { half: [], full: [] };
  for (const marked of marksOfDraft(report).lines) {
    const { line, marks } = marked;
    const half = countPoints(report.text, line.start, marks, byKind) + countBrackets(report.text, line.start, marks.rounds, byKind.bracket);
    if (half > 0) lines.half.push(marked);
    if (half < marks.widths.length + marks.rounds.length) lines.full.push(marked);
  }
  const kinds = Object.values(byKind);
  const sum = (width: Width): number => kinds.reduce((total, kind) => total + kind[width], 0);
  return { half: sum('half'), full: sum('full'), byKind, lines };
}

/** Gives how many are half-width. Most lines have marks of one width only, and their kinds have been counted. */
function countPoints(text: string, start: number, { widths, colons, tones }: LineMarks, byKind: Record<WidthKind, Count>): number {
  let half = 0;
  for (const at of widths) if (isHalf(text.charCodeAt(start + at))) half += 1;
  if (half === 0 || half === widths.length) {
    const width = half === 0 ? 'full' : 'half';
    byKind.colon[width] += colons;
    byKind.tone[width] += tones;
    byKind.point[width] += widths.length - colons - tones;
    return half;
  }
  for (const at of widths) {
    const mark = text[start + at]!;
    byKind[widthKindOf(fold(mark))][isHalf(mark.charCodeAt(0)) ? 'half' : 'full'] += 1;
  }
  return half;
}

/** Gives how many brackets are half-width. A pair counts once, and one of two widths not at all. */
function countBrackets(text: string, start: number, rounds: readonly number[], count: Count): number {
  let half = 0;
  for (let i = 0; i < rounds.length; i += 2) {
    const open = text[start + rounds[i]!]!;
    const isHalfOpen = isHalf(open.charCodeAt(0));
    const isHalfClose = isHalf(text.charCodeAt(start + rounds[i + 1]!));
    half += Number(isHalfOpen) + Number(isHalfClose);
    if ('(（'.includes(open) && isHalfOpen === isHalfClose) count[isHalfOpen ? 'half' : 'full'] += 1;
  }
  return half;
}

/** As few of one kind among the others are slips. */
const SHARE = 0.05;
/** Below so many of the usual kind nothing can be said of a custom. */
const FEWEST = 8;

/** The width that nearly all marks of the draft have; undefined where it has no custom. */
export function usualWidth({ half, full }: Pick<Widths, 'half' | 'full'>): Width | undefined {
  if (full >= FEWEST && half <= Math.max(1, (full + half) * SHARE)) return 'full';
  if (half >= FEWEST && full <= Math.max(1, (full + half) * SHARE)) return 'half';
  return undefined;
}

/** A mark that is put in, in the width of the draft: `；` or `;`. */
export function inWidth(mark: string, widths: Widths): string {
  const isHalfDraft = widths.half > widths.full;
  return isHalfDraft ? mark.replace(/[；，：]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)) : mark;
}
