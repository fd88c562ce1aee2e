import type { Report } from '../../model/report';
import type { Document } from '../../syntax/document';
import type { LineKind } from '../../syntax/lineKind';
import type { DraftLine } from '../../syntax/parts';
import { marksOf, type LineMarks } from './lineMarks';
import type { LineRule, Slip } from './slip';
import { verbatimLines } from './verbatim';

/** A line that has marks. */
export interface MarkedLine {
  /** Its number among the draft's lines, from 0. */
  readonly at: number;
  readonly line: DraftLine;
  readonly marks: LineMarks;
}

export interface PlacedSlip {
  readonly line: DraftLine;
  readonly slip: Slip;
}

export interface DraftMarks {
  /** Lines of the author's own text, tables left out. */
  readonly lines: readonly MarkedLine[];
  readonly slips: ReadonlyMap<LineRule, readonly PlacedSlip[]>;
  /** Whether some lines are no text, as code in Markdown. */
  readonly hasVerbatim: boolean;
  /** The lines, tables included, with a mark that lacks its partner; `at` counts lines of the draft. */
  readonly loose: readonly { readonly at: number; readonly marks: LineMarks }[];
}

/** Lines that are written as text is. */
const WRITTEN: ReadonlySet<LineKind> = new Set<LineKind>(['title', 'subtitle', 'heading', 'body', 'attachment', 'note']);
const UNREAD: ReadonlySet<LineKind> = new Set<LineKind>(['blank', 'chrome', 'contents', 'date', 'docNumber']);
const KNOWN = new WeakMap<Document, DraftMarks>();

/** What the lines of a draft have, gone through once for all rules on punctuation. */
export function marksOfDraft({ document }: Report): DraftMarks {
  const known = KNOWN.get(document);
  if (known) return known;
  const lines: MarkedLine[] = [];
  const slips = new Map<LineRule, PlacedSlip[]>();
  const loose: { at: number; marks: LineMarks }[] = [];
  const verbatim = verbatimLines(document.lines);
  document.lines.forEach((line, at) => {
    if (UNREAD.has(line.kind) || verbatim.has(at)) return;
    const marks = marksOf(line.text);
    if (!marks) return;
    if (marks.loose.length > 0) loose.push({ at, marks });
    if (!WRITTEN.has(line.kind)) return;
    lines.push({ at, line, marks });
    for (const slip of marks.slips) {
      const list = slips.get(slip.rule);
      if (list) list.push({ line, slip });
      else slips.set(slip.rule, [{ line, slip }]);
    }
  });
  const made: DraftMarks = { lines, slips, hasVerbatim: verbatim.size > 0, loose };
  KNOWN.set(document, made);
  return made;
}
