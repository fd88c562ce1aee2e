import { CodeActionKind, type CodeAction, type Command, type Range } from 'vscode-languageserver';
import { quoted } from '../../features/annotations/review/words';
import { figureAt, figuresIn } from '../../features/figuresIn';
import { RULES } from '../../rules/index';
import type { Finding } from '../../rules/rule';
import verificationOutdated from '../../rules/verification-outdated';
import { covers, type Span } from '../../text/span';
import {
  ADD_REMARK_COMMAND,
  ADD_SOURCE_COMMAND,
  APPLY_ANNOTATION_COMMAND,
  VERIFY_FIGURE_COMMAND,
  VERIFY_FINDING_COMMAND,
  type AnnotationOperation,
  type ApplyAnnotationParams,
} from '../../protocol/annotations';
import type { Checked } from '../checker';
import { findingsAt } from '../codeActions';
import { fromRange, wants } from '../fromProtocol';
import type { Session } from '../session';
import { toDiagnostic, toRange } from '../toProtocol';

/**
 * What can be said about a finding, and about the figure under the cursor. Our own client asks for a reason, a remark or a source
 * first; for any other the server verifies without a reason, under the name that is set.
 */
export function annotatingActions(
  session: Session,
  checked: Checked,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  if (only && !wants(only, CodeActionKind.QuickFix)) return [];
  if (session.annotations.keeping(checked.draft.uri).kind === 'nowhere') return [];
  const all = [
    ...findingsAt(checked, range).flatMap((finding) => aboutFinding(session, checked, finding)),
    ...aboutFigure(session, checked, range),
  ];
  // what has one title is one thing, of which the first stands for all
  return [...new Map([...all].reverse().map((one) => [one.title, one])).values()].reverse();
}

function aboutFinding({ abilities }: Session, { draft }: Checked, finding: Finding): CodeAction[] {
  const { rule, group, span } = finding;
  if (span.end <= span.start) return [];
  const [range, name] = [toRange(draft.lines, span), RULES.find(({ id }) => id === rule)?.title.zh ?? rule];
  const diagnostics = [toDiagnostic(draft, finding, abilities)];
  if (rule === verificationOutdated.id) return [{ ...verifying(abilities, draft, span, againTitle(draft, span)), diagnostics }];
  // What annotations say themselves is settled by changing them.
  if (group === 'annotations') return [];
  if (!abilities.showsAnnotations)
    return [{ ...byServer(`核实并保留：${name}`, draft, { kind: 'verify', range, reason: '', rule }), diagnostics }];
  return [
    { ...byClient(`核实并保留：${name}…`, VERIFY_FINDING_COMMAND, [draft.uri, range, rule]), diagnostics },
    { ...byClient('添加批注…', ADD_REMARK_COMMAND, [draft.uri, range, rule]), diagnostics },
  ];
}

function aboutFigure({ abilities }: Session, checked: Checked, range: Range): CodeAction[] {
  const { draft } = checked;
  const figure = figureUnder(checked, fromRange(draft.lines, range));
  if (!figure) return [];
  const { span, text } = figure;
  const title = hasOutdated(checked, span) ? againTitle(draft, span) : `核实数据“${text}”`;
  const verify = hasVerification(checked, span) ? [] : [verifying(abilities, draft, span, title)];
  if (!abilities.showsAnnotations) return verify;
  return [...verify, byClient(`记录“${text}”的依据…`, ADD_SOURCE_COMMAND, [draft.uri, toRange(draft.lines, span)])];
}

/** Verifies words by themselves. */
function verifying(abilities: Session['abilities'], draft: Checked['draft'], span: Span, title: string): CodeAction {
  const range = toRange(draft.lines, span);
  if (!abilities.showsAnnotations) return byServer(title, draft, { kind: 'verify', range, reason: '' });
  return byClient(`${title}…`, VERIFY_FIGURE_COMMAND, [draft.uri, range]);
}

function againTitle({ report }: Checked['draft'], { start, end }: Span): string {
  return `重新核实${quoted(report.text.slice(start, end))}`;
}

/** The figure that is selected, or that the cursor touches. */
function figureUnder({ draft }: Checked, place: Span) {
  const { figures } = draft.report;
  if (place.start === place.end) return figureAt(figures, place.start);
  const here = figuresIn(figures, place).filter(({ span }) => span.start < place.end && place.start < span.end);
  return here.length === 1 ? here[0] : undefined;
}

function hasVerification({ annotated, standings }: Checked, figure: Span): boolean {
  return annotated.placed.some(({ annotation, span }) => {
    if (annotation.kind !== 'verification' || annotation.rule !== undefined || !span) return false;
    return covers(span, figure) && standings.verifications.get(annotation) === 'current';
  });
}

function hasOutdated({ annotated, standings }: Checked, figure: Span): boolean {
  return annotated.placed.some(({ annotation, span }) => {
    if (annotation.kind !== 'verification' || annotation.rule !== undefined || !span) return false;
    return covers(figure, span) && standings.verifications.get(annotation) === 'outdated';
  });
}

function byClient(title: string, name: string, given: unknown[]): CodeAction {
  return action(title, { title, command: name, arguments: given });
}

function byServer(title: string, { uri, version }: Checked['draft'], operation: AnnotationOperation): CodeAction {
  const params: ApplyAnnotationParams = { textDocument: { uri }, version, operation };
  return action(title, { title, command: APPLY_ANNOTATION_COMMAND, arguments: [params] });
}

function action(title: string, command: Command): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, command };
}
