import type { CancellationToken, PrepareRenameParams, PrepareRenamePlaceholder, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { renamableAt, rename } from '../../features/names/rename';
import { fromPosition } from '../fromProtocol';
import { Refused } from '../request';
import type { Session } from '../session';
import { toRange, toWorkspaceEdit } from '../toProtocol';
import { currentDraft } from './current';

/** The name that can be changed at a position; refused with the reason where none can. */
export async function answerPrepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
  token: CancellationToken,
): Promise<PrepareRenamePlaceholder | null> {
  const draft = await currentDraft(session, textDocument.uri, token);
  if (!draft) return null;
  const found = renamableAt(draft.report, fromPosition(draft.lines, position));
  if ('refused' in found) throw new Refused(found.refused);
  return { range: toRange(draft.lines, found.span), placeholder: found.text };
}

/** The edits that give a title or a name another one, over the whole draft. */
export async function answerRename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const draft = await currentDraft(session, textDocument.uri, token);
  if (!draft) return null;
  const renamed = rename(draft.report, fromPosition(draft.lines, position), newName);
  if ('refused' in renamed) throw new Refused(renamed.refused);
  return toWorkspaceEdit(draft, renamed.edits, session.abilities);
}
