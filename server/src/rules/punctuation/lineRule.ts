import type { Report } from '../../model/report';
import { span } from '../../text/span';
import type { Edit, Fix, Problem } from '../rule';
import { marksOfDraft, type PlacedSlip } from './draftMarks';
import { quoted, type LineRule } from './slip';
import { inWidth, widthsOf } from './width';

/** The slips that a rule of this group has in a draft, in the order of the text. */
export function slipsOf(report: Report, rule: LineRule): readonly PlacedSlip[] {
  return marksOfDraft(report).slips.get(rule) ?? [];
}

/** All of a rule's slips that `tells` allows, each as a problem. */
export function* slipProblems(report: Report, rule: LineRule, tells?: (placed: PlacedSlip) => boolean): Generator<Problem> {
  for (const placed of slipsOf(report, rule)) if (tells?.(placed) !== false) yield slipProblem(report, placed);
}

export function slipProblem(report: Report, placed: PlacedSlip): Problem {
  const { line, slip } = placed;
  const edits = editsOf(report, placed);
  return {
    span: span(line.start + slip.start, line.start + slip.end),
    message: slip.message,
    ...(slip.severity && { severity: slip.severity }),
    ...(edits.length > 0 && { fixes: [fixOf(report, edits, slip.safety)] }),
  };
}

/** A slip's edits in the draft, its marks in the width of the draft. */
export function editsOf(report: Report, { line, slip }: PlacedSlip): Edit[] {
  return slip.edits.map(({ start, end, newText }) => ({
    span: span(line.start + start, line.start + end),
    newText: inWidth(newText, widthsOf(report)),
  }));
}

function fixOf(report: Report, edits: readonly Edit[], safety: Fix['safety']): Fix {
  const old = edits.map(({ span: { start, end } }) => report.text.slice(start, end));
  const now = edits.map(({ newText }) => newText);
  const gone = now.every((text) => text === '');
  const title = gone ? (old[0]!.trim() === '' ? '删去空格' : `删去${quoted(old[0]!)}`) : `改为${quoted(now.join('…'))}`;
  return { title, safety, edits };
}
