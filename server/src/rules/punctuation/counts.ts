import { fold } from '../../text/fold';
import { isHalf } from './chars';
import type { LineMarks } from './lineMarks';

export type Width = 'half' | 'full';
export type Count = Record<Width, number>;

export type WidthKind = 'point' | 'colon' | 'tone' | 'bracket';

/** How many marks of a kind have a width. */
export type Counts = Readonly<Record<WidthKind, Count>>;

/** Which custom a mark belongs to. */
export function widthKindOf(folded: string): WidthKind {
  if (folded === '!' || folded === '?') return 'tone';
  return folded === ':' ? 'colon' : '()'.includes(folded) ? 'bracket' : 'point';
}

const NONE: Count = { half: 0, full: 0 };
export const NO_COUNTS: Counts = { point: NONE, colon: NONE, tone: NONE, bracket: NONE };

/** Counts that can be counted on without changing the given ones. */
export function copyOf({ point, colon, tone, bracket }: Counts): Counts {
  return { point: { ...point }, colon: { ...colon }, tone: { ...tone }, bracket: { ...bracket } };
}

/** All kinds together. */
export function sumOf({ point, colon, tone, bracket }: Counts): Count {
  return { half: point.half + colon.half + tone.half + bracket.half, full: point.full + colon.full + tone.full + bracket.full };
}

/** Adds the marks of a line that begins at `start` to `byKind`; gives how many of them are half-width. */
export function countLine(text: string, start: number, marks: LineMarks, byKind: Counts): number {
  return countPoints(text, start, marks, byKind) + countBrackets(text, start, marks.rounds, byKind.bracket);
}

/** Takes a line out again all of whose marks are full-width; `folded` is what it says. */
export function takeFull({ widths, colons, tones, rounds }: LineMarks, folded: string, byKind: Counts): void {
  byKind.colon.full -= colons;
  byKind.tone.full -= tones;
  byKind.point.full -= widths.length - colons - tones;
  for (let i = 0; i < rounds.length; i += 2) if (folded[rounds[i]!] === '(') byKind.bracket.full -= 1;
}

/** Gives how many are half-width. Most lines have marks of one width only, and their kinds have been counted. */
function countPoints(text: string, start: number, { widths, colons, tones }: LineMarks, byKind: Counts): number {
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
export function usualWidth({ half, full }: Count): Width | undefined {
  if (full >= FEWEST && half <= Math.max(1, (full + half) * SHARE)) return 'full';
  if (half >= FEWEST && full <= Math.max(1, (full + half) * SHARE)) return 'half';
  return undefined;
}

/** Whether what is put in is to be half-width. */
export function isHalfDraft({ half, full }: Count): boolean {
  return half > full;
}

/** Marks of a kind that are not of the usual width, as a slip leaves them. */
const FEW = 2;

/** Whether marks of a kind have the other width throughout, or too often for a slip. */
export function isCustom(byKind: Counts, kind: WidthKind, usual: Width): boolean {
  const { half, full } = byKind[kind];
  const [odd, others] = usual === 'full' ? [half, full] : [full, half];
  return odd > FEW && odd * 5 > others;
}

/** All that rules ask of the counts: while these answers stay, they say the same of a line. */
export function customsOf(byKind: Counts): string {
  const sum = sumOf(byKind);
  const usual = usualWidth(sum);
  const customs = (Object.keys(byKind) as WidthKind[]).map((kind) => usual !== undefined && isCustom(byKind, kind, usual));
  return [usual, isHalfDraft(sum), isHalfDraft(byKind.bracket), ...customs].join(' ');
}
