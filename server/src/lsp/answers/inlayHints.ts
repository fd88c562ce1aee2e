import type { CancellationToken, InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../features/inlayHints';
import { verifiedIn } from '../annotations/verifiedIn';
import { fromRange } from '../fromProtocol';
import { breathe, requireVersion } from '../request';
import type { Session } from '../session';
import { toInlayHint } from '../toProtocol';

export async function answerInlayHints(session: Session, params: InlayHintParams, token: CancellationToken): Promise<InlayHint[]> {
  const { uri } = params.textDocument;
  const version = session.drafts.versionOf(uri);
  const wanted = await session.configuration.wantsInlayHints(uri);
  await breathe(token);
  const draft = wanted ? session.drafts.get(uri) : undefined;
  if (!draft) return [];
  requireVersion(draft, version);
  const verified = await verifiedIn(session, draft, token);
  session.shownVerified.given(draft, verified);
  return inlayHints(draft.report, fromRange(draft.lines, params.range), verified).map((hint) => toInlayHint(draft.lines, hint));
}
