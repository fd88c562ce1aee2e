import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver';
import { annotatingActions } from '../actions/annotate';
import { isOfWord } from '../../protocol/word';
import { silencingActions } from '../actions/silence';
import { codeActions } from '../codeActions';
import { requireVersion } from '../request';
import type { Session } from '../session';

export async function answerCodeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const version = session.drafts.versionOf(uri);
  const checked = await session.checker.check(uri, token);
  if (!checked) return [];
  requireVersion(checked.draft, version);
  // what cannot be edited has nothing to choose but what is said of it
  const actions = isOfWord(uri) ? [] : codeActions(checked, params.range, params.context.only, session.abilities);
  const { range, context } = params;
  const annotating = annotatingActions(session, checked, range, context.only);
  return [...actions, ...annotating, ...(await silencingActions(session, checked, range, context.only))];
}
