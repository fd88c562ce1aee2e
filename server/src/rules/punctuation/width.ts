import type { Report } from '../../model/report';
import { copyOf, countLine, isHalfDraft, NO_COUNTS, sumOf, type Counts, type Width } from './counts';
import { marksOfDraft, type MarkedLine } from './draftMarks';
import { keepTally } from './tally';

/** Of which width a draft's marks are: ， ； ： ！ ？ and pairs of round brackets in Chinese text, tables left out. */
export interface Widths {
  readonly half: number;
  readonly full: number;
  /** The same for ，；, for ：, for ！？ and for （） by themselves: offices have their own custom of each. */
  readonly byKind: Counts;
  /** The lines that have a mark of a width. */
  readonly lines: Readonly<Record<Width, readonly MarkedLine[]>>;
}

const KNOWN = new WeakMap<Report, Widths>();

export function widthsOf(report: Report): Widths {
  let known = KNOWN.get(report);
  if (!known) {
    KNOWN.set(report, (known = count(report)));
    keepTally(report, known);
  }
  return known;
}

function count(report: Report): Widths {
  const byKind = copyOf(NO_COUNTS);
  const lines: Record<Width, MarkedLine[]> = { half: [], full: [] };
  for (const marked of marksOfDraft(report).lines) {
    const { line, marks } = marked;
    const half = countLine(report.text, line.start, marks, byKind);
    if (half > 0) lines.half.push(marked);
    if (half < marks.widths.length + marks.rounds.length) lines.full.push(marked);
  }
  return { ...sumOf(byKind), byKind, lines };
}

/** A mark that is put in, in the width of the draft: `；` or `;`. */
export function inWidth(mark: string, widths: Pick<Widths, 'half' | 'full'>): string {
  return isHalfDraft(widths) ? mark.replace(/[；，：]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0)) : mark;
}
