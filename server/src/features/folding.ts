import type { Report } from '../model/report';
import type { DraftLine } from '../syntax/parts';
import { span, type Span } from '../text/span';
import { attachedOutline, type Section } from './attachedOutline';
import { attachmentsOf } from './attachments';
import { sectionSpan, withoutBlanks } from './sections';

/** What can be folded. */
export interface Fold {
  /** From the first character that stays in view, or a little before it, to the last that goes. */
  readonly span: Span;
  readonly kind: 'section' | 'attachment' | 'table' | 'furniture';
  /** How far down in the outline it is; where a client takes only so many, the lower ones go first. */
  readonly depth: number;
  /** What the line says when it is folded: its own words, and how much there is. */
  readonly collapsed: string;
}

/**
 * Sections, attachments, tables, the list of attachments, tables of contents and the furniture of a page, in the order of the
 * text; none inside one line, and no two that begin in one line.
 */
export function foldingRanges(report: Report): Fold[] {
  const { document } = report;
  const found: Fold[] = [];
  const visit = (sections: readonly Section[], depth: number): void => {
    for (const section of sections) {
      const kind = section.kind === 'attachment' ? 'attachment' : 'section';
      // a heading in the midst of a line folds what is below that line
      const fold = foldOf(report, sectionSpan(document, section), kind, depth);
      if (fold) found.push(fold);
      visit(section.children, depth + 1);
    }
  };
  visit(attachedOutline(document), 0);
  for (const run of runsOf(document.lines)) {
    const fold = foldOf(report, run.span, run.kind, run.kind === 'table' ? 2 : 1);
    if (fold) found.push(fold);
  }
  const { list } = attachmentsOf(document);
  const listed = list && foldOf(report, linesSpan(document.lines, list.from, list.to), 'attachment', 1);
  if (listed) found.push(listed);
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The most important ones among folds, still in the order of the text. */
export function foremost(folds: readonly Fold[], limit: number): readonly Fold[] {
  if (folds.length <= limit) return folds;
  const chosen = new Set([...folds].sort((a, b) => a.depth - b.depth).slice(0, limit));
  return folds.filter((fold) => chosen.has(fold));
}

function foldOf({ text, document: { lines } }: Report, place: Span, kind: Fold['kind'], depth: number): Fold | undefined {
  const first = lineAt(lines, place.start);
  const last = lineAt(lines, place.end);
  if (first >= last) return undefined;
  let below = 0;
  for (let i = first + 1; i <= last; i += 1) if (lines[i]!.kind !== 'blank') below += 1;
  const head = text.slice(place.start, Math.min(lines[first]!.end, place.start + LONGEST_HEAD)).trim();
  return { span: place, kind, depth, collapsed: `${head} …（${below}${kind === 'table' ? '行' : '段'}）` };
}

const LONGEST_HEAD = 40;

function lineAt(lines: readonly DraftLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/** Lines of one kind in a row: tables; the furniture of a page and tables of contents, with the blank lines between. */
function* runsOf(lines: readonly DraftLine[]): Generator<{ readonly span: Span; readonly kind: 'table' | 'furniture' }> {
  for (let from = 0; from < lines.length; from += 1) {
    const { kind } = lines[from]!;
    if (kind !== 'table' && kind !== 'chrome' && kind !== 'contents') continue;
    let to = from + 1;
    for (let i = to; lines[i]?.kind === kind || (kind !== 'table' && lines[i]?.kind === 'blank'); i += 1)
      if (lines[i]!.kind === kind) to = i + 1;
    yield { span: linesSpan(lines, from, to), kind: kind === 'table' ? 'table' : 'furniture' };
    from = to - 1;
  }
}

/** From the first character of a line to the last of the one before another. */
function linesSpan(lines: readonly DraftLine[], from: number, to: number): Span {
  const { start, folded } = lines[from]!;
  const last = lines[to - 1]!;
  return span(start + folded.length - folded.trimStart().length, last.start + withoutBlanks(last.folded, 0, last.folded.length));
}
