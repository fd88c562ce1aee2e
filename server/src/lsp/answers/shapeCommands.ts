import { MessageType, type CancellationToken, type Connection } from 'vscode-languageserver';
import type { Contribution } from '../../features/shape/index';
import { readReport } from '../../model/report';
import { APPLY_SHAPE_COMMAND, TELL_COMMAND, type ShapeParams } from '../../protocol';
import { toAnnotatedEdit } from '../actions/shape';
import { nameOf } from '../log';
import type { Session } from '../session';
import { currentDraft } from './current';
import type { Command } from './executeCommand';
import { say } from './say';
import { outcomeOf } from './shape';

/** What changes the shape of a draft. */
export const SHAPE_COMMANDS: readonly (readonly [string, Command])[] = [
  [APPLY_SHAPE_COMMAND, applyShape],
  [TELL_COMMAND, tell],
];

async function tell(_session: Session, given: readonly unknown[], _token: CancellationToken, _progress: unknown, connection: Connection) {
  say(connection, MessageType.Info, sentences(given[0]));
  return null;
}

async function applyShape(
  session: Session,
  [params]: readonly unknown[],
  token: CancellationToken,
  _progress: unknown,
  connection: Connection,
): Promise<null> {
  if (!isShapeParams(params)) {
    say(connection, MessageType.Warning, '这项命令的参数不对。');
    return null;
  }
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return null;
  if (params.version !== undefined && params.version !== draft.version) {
    say(connection, MessageType.Info, '草稿这时有改动，请再试一次。');
    return null;
  }
  const contributions = contributionsOf(session, params);
  const outcome = Array.isArray(contributions) ? outcomeOf(draft, params, contributions) : contributions;
  if (outcome.kind === 'refused') {
    say(connection, MessageType.Info, outcome.reason);
    return null;
  }
  const { applied } = await connection.workspace.applyEdit(toAnnotatedEdit(draft, outcome, session.abilities));
  if (!applied) say(connection, MessageType.Warning, '编辑器没有接受这项改动。');
  else if (outcome.notes.length > 0) say(connection, MessageType.Info, outcome.notes.map(({ message }) => message).join(''));
  return null;
}

function sentences(given: unknown): string {
  return Array.isArray(given) ? given.map(String).join('') : '';
}

function isShapeParams(given: unknown): given is ShapeParams {
  if (typeof given !== 'object' || given === null) return false;
  const { textDocument, range } = given as Partial<ShapeParams>;
  return typeof textDocument?.uri === 'string' && (range === undefined || isRange(range));
}

function isRange({ start, end }: Partial<NonNullable<ShapeParams['range']>>): boolean {
  return [start, end].every((place) => typeof place?.line === 'number' && typeof place.character === 'number');
}

/** Contributions as text, or as drafts that are open in the client; a refusal where one is neither. */
function contributionsOf(session: Session, { contributions }: ShapeParams): Contribution[] | { kind: 'refused'; reason: string } {
  const given: readonly unknown[] = Array.isArray(contributions) ? contributions : [];
  const found: Contribution[] = [];
  for (const one of given) {
    const { name, text, uri } = (one ?? {}) as { name?: unknown; text?: unknown; uri?: unknown };
    const open = typeof uri === 'string' ? session.drafts.get(uri) : undefined;
    if (typeof text === 'string') found.push({ name: typeof name === 'string' ? name : '供稿', report: readReport(text) });
    else if (open) found.push({ name: nameOf(open.uri), report: open.report });
    else return { kind: 'refused', reason: `供稿${typeof uri === 'string' ? `“${nameOf(uri)}”` : ''}没有打开，请先在编辑器里打开它。` };
  }
  return found;
}
