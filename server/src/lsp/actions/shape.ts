import { CodeActionKind, type CodeAction, type WorkspaceEdit } from 'vscode-languageserver';
import { isAtHeading, OPERATIONS, prepare, shape, type Operation, type Outcome, type Shaped } from '../../features/shape/index';
import { APPLY_SHAPE_COMMAND, TELL_COMMAND, type PlaceRange, type ShapeParams } from '../../protocol';
import type { Span } from '../../text/span';
import type { Abilities } from '../abilities';
import type { Draft } from '../drafts';
import { wants } from '../fromProtocol';
import { toRange, toTextEdit, toWorkspaceEdit } from '../toProtocol';

/** The kind of the actions that move a section or an item. */
export const MOVE_KIND = CodeActionKind.RefactorMove;
/** The kind of the actions that change levels and renumber. */
export const RENUMBER_KIND = CodeActionKind.RefactorRewrite;

/** What an action says to have its edits worked out when it is chosen. */
export interface ShapeData {
  readonly uri: string;
  readonly version: number;
  readonly operation: Operation;
  readonly range: PlaceRange;
}

function kindOf(operation: Operation): CodeActionKind {
  return operation === 'moveUp' || operation === 'moveDown' ? MOVE_KIND : RENUMBER_KIND;
}

/**
 * Moving, promoting, demoting and renumbering at a heading or an item. What cannot be done is left out, or named with its reason
 * where refactorings are asked for and the client shows that.
 */
export function shapeActions(draft: Draft, asked: Span, only: readonly CodeActionKind[] | undefined, abilities: Abilities): CodeAction[] {
  const operations = OPERATIONS.filter((operation) => !only || wants(only, kindOf(operation)));
  if (operations.length === 0 || !isAtHeading(draft.report, asked)) return [];
  return operations.flatMap((operation): CodeAction[] => {
    const found = prepare(draft.report, operation, asked);
    const kind = kindOf(operation);
    if (found.kind === 'refused') {
      const title = NAMES[operation];
      return only && abilities.disabledActions ? [{ title, kind, disabled: { reason: found.reason } }] : [];
    }
    const range = toRange(draft.lines, asked);
    return withEdits(draft, { title: found.title, kind }, { operation, range }, found.run, abilities);
  });
}

/** What an operation is called where it cannot be done. */
const NAMES: Readonly<Record<Operation, string>> = {
  moveUp: '上移本节',
  moveDown: '下移本节',
  promote: '升一级',
  demote: '降一级',
  renumberLevel: '重新编排本级序号',
  renumberAll: '重新编排全文序号',
};

/** The edits later where the client asks for them, by a command where it runs one, and otherwise at once. */
function withEdits(
  draft: Draft,
  action: CodeAction,
  { operation, range }: Pick<ShapeData, 'operation' | 'range'>,
  run: () => Outcome,
  abilities: Abilities,
): CodeAction[] {
  const { uri, version } = draft;
  if (abilities.resolvesActions) return [{ ...action, data: { uri, version, operation, range } satisfies ShapeData }];
  if (abilities.appliesEdits) {
    const params: ShapeParams = { textDocument: { uri }, version, range, operation };
    return [{ ...action, command: { title: action.title, command: APPLY_SHAPE_COMMAND, arguments: [params] } }];
  }
  const outcome = run();
  return outcome.kind === 'shaped' ? [{ ...action, edit: toWorkspaceEdit(draft, outcome.edits, abilities) }] : [];
}

/** An action with its edits, and with what is to be told once they are made; without them, and disabled, where it cannot be done after all. */
export function resolvedAction(action: CodeAction, draft: Draft, { operation }: ShapeData, asked: Span, abilities: Abilities): CodeAction {
  const outcome = shape(draft.report, operation, asked);
  if (outcome.kind === 'refused') return { ...action, command: tell(action.title, [outcome.reason]) };
  const messages = outcome.notes.map(({ message }) => message);
  const edit = toAnnotatedEdit(draft, outcome, abilities);
  return { ...action, edit, ...(messages.length > 0 && { command: tell(action.title, messages) }) };
}

function tell(title: string, messages: readonly string[]) {
  return { title, command: TELL_COMMAND, arguments: [messages] };
}

const ANNOTATION = 'hegao.references';

/** The edits of an operation; where references are concerned, a client that previews edits shows what is said of them. */
export function toAnnotatedEdit(draft: Draft, { edits, notes }: Shaped, abilities: Abilities): WorkspaceEdit {
  if (notes.length === 0 || !abilities.annotatesEdits || !abilities.versionedEdits) return toWorkspaceEdit(draft, edits, abilities);
  const { uri, version, lines } = draft;
  const annotated = edits.map((edit) => ({ ...toTextEdit(lines, edit), annotationId: ANNOTATION }));
  const description = notes.map(({ message }) => message).join('');
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: annotated }],
    changeAnnotations: { [ANNOTATION]: { label: '序号变动，涉及正文里的引用', needsConfirmation: false, description } },
  };
}
