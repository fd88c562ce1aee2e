import type { CancellationToken } from 'vscode-languageserver';
import type { Draft } from '../drafts';
import { breathe, requireVersion } from '../request';
import type { Session } from '../session';

/**
 * The draft that a request with a position asks about, in the version that stood when the request came.
 * Undefined for a draft that is not open. Throws `Abandoned` where the request was cancelled or the draft has
 * changed meanwhile: the position would mean another place.
 */
export async function currentDraft(session: Session, uri: string, token: CancellationToken): Promise<Draft | undefined> {
  const version = session.drafts.versionOf(uri);
  await breathe(token);
  const draft = session.drafts.get(uri);
  if (draft) requireVersion(draft, version);
  return draft;
}
