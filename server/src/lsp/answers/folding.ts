import type { CancellationToken, FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import { foldingRanges, foremost } from '../../features/folding';
import { breathe } from '../request';
import type { Session } from '../session';
import { toFoldingRanges } from '../toProtocol';

export async function answerFolding(session: Session, params: FoldingRangeParams, token: CancellationToken): Promise<FoldingRange[]> {
  await breathe(token);
  const draft = session.drafts.get(params.textDocument.uri);
  if (!draft) return [];
  return toFoldingRanges(draft.lines, foremost(foldingRanges(draft.report), session.abilities.foldingLimit), session.abilities);
}
