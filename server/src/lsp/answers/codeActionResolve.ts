import type { CancellationToken, CodeAction } from 'vscode-languageserver';
import { resolvedAction, type ShapeData } from '../actions/shape';
import { fromRange } from '../fromProtocol';
import { breathe, requireVersion } from '../request';
import type { Session } from '../session';

/** Works out the edits of an action that was offered without them. */
export async function answerCodeActionResolve(session: Session, action: CodeAction, token: CancellationToken): Promise<CodeAction> {
  const data = action.data as ShapeData | undefined;
  if (!data) return action;
  await breathe(token);
  const draft = session.drafts.get(data.uri);
  if (!draft) return action;
  requireVersion(draft, data.version);
  return resolvedAction(action, draft, data, fromRange(draft.lines, data.range), session.abilities);
}
