import type { Report } from '../../model/report';
import { isHalf } from './chars';
import { marksOfDraft } from './draftMarks';

/** Of which width a draft's marks are: ， ； ： ！ ？ and pairs of round brackets in Chinese text, tables left out. */
export interface Widths {
  readonly half: number;
  readonly full: number;
  /** The same for ，；, for ：, for ！？ and for （） by themselves: offices have their own custom of each. */
  readonly byKind: Readonly<Record<WidthKind, { half: number; full: number }>>;
}

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
  for (const { line, marks } of marksOfDraft(report).lines) {
    const width = (at: number): 'half' | 'full' => (isHalf(report.text.charCodeAt(line.start + at)) ? 'half' : 'full');
    for (const at of marks.widths) byKind[widthKindOf(line.folded[at]!)][width(at)] += 1;
    // a pair counts once, and one of two widths not at all
    for (let i = 0; i < marks.rounds.length; i += 2) {
      const [open, close] = [marks.rounds[i]!, marks.rounds[i + 1]!];
      if (line.folded[open] === '(' && width(open) === width(close)) byKind.bracket[width(open)] += 1;
    }
  }
  const kinds = Object.values(byKind);
  const sum = (width: 'half' | 'full'): number => kinds.reduce((total, kind) => total + kind[width], 0);
  return { half: sum('half'), full: sum('full'), byKind };
}

/** As few of one kind among the others are slips. */
const SHARE = 0.05;
/** Below so many of the usual kind nothing can be said of a custom. */
const FEWEST = 8;

/** The width that nearly all marks of the draft have; undefined where it has no custom. */
export function usualWidth({ half, full }: Pick<Widths, 'half' | 'full'>): 'half' | 'full' | undefined {
  if (full >= FEWEST && half <= Math.max(1, (full + half) * SHARE)) return 'full';
  if (half >= FEWEST && full <= Math.max(1, (full + half) * SHARE)) return 'half';
  return undefined;
}

/** A mark that is put in, in the width of the draft: `；` or `;`. */
export function inWidth(mark: string, widths: Widths): string {
  const isHalfDraft = widths.half > widths.full;
  return isHalfDraft ? mark.replace(/[；，：]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)) : mark;
}
