import type { Report } from '../../model/report';
import type { Edit } from '../../rules/rule';
import type { Span } from '../../text/span';
import { lineAt } from '../../rules/structure/lines';
import { indexLines } from '../../text/lineIndex';
import { arrange, type Arrangement, type Region } from './arrange';
import { isNumbered, UNREADABLE, type Numbered } from './expected';
import { refused, type Note, type Outcome } from './outcome';
import { referencesTo, type Fates, type Reference } from './references';

/** A change that has been worked out but for the references to what it renumbers. */
export interface Draft {
  readonly regions: readonly Region[];
  /** Marks and indents. */
  readonly edits: readonly Edit[];
  readonly fates: Fates;
  /** What the headings will be, in their new order, and how many items there will be. */
  readonly headings: readonly Numbered[];
  readonly items: number;
  /** Whether references may be mended where it is certain what they mean. */
  readonly mends: boolean;
  /** Where the selection goes: a place of the draft before. */
  readonly keeps: Span;
}

/** Mends references or names them, puts everything together, and refuses what would be read as something else. */
export function finish(report: Report, draft: Draft): Outcome {
  const references = referencesTo(report, draft.fates);
  const mended = draft.mends ? references.flatMap(({ edits }) => edits) : [];
  const arrangement = arrange(report.text, draft.regions, [...draft.edits, ...mended]);
  if (!isNumbered(report, arrangement.text, draft.headings, draft.items)) return refused(UNREADABLE);
  const notes = notesOn(report, references, draft.mends, arrangement);
  return { kind: 'shaped', edits: arrangement.edits, selection: arrangement.after(draft.keeps), notes };
}

/** A note on each reference: how it reads now, or that it should be looked at. `mends`: whether its edits are among those made. */
export function notesOn(
  { text }: Report,
  references: readonly Reference[],
  mends: boolean,
  { text: now, after }: Pick<Arrangement, 'text' | 'after'>,
): Note[] {
  if (references.length === 0) return [];
  const lines = indexLines(now);
  return references.map(({ span: place, edits }) => {
    const is = after(place);
    const where = `第${lines.positionAt(is.start).line + 1}行“${text.slice(place.start, place.end)}”`;
    const message =
      mends && edits.length > 0 ? `${where}已随着改为“${now.slice(is.start, is.end)}”。` : `${where}所指的序号有变动，请核对。`;
    return { message, span: is };
  });
}

/** Whether two places stand in one line. */
export function sameLine({ document }: Report, a: number, b: number): boolean {
  return lineAt(document, a) === lineAt(document, b);
}
