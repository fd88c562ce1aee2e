import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { linesIn, tokensIn } from '../../features/tokens/tokens';
import type { VerifiedRelations } from '../../features/annotations/review';
import { verifiedIn } from '../annotations/verifiedIn';
import type { Draft } from '../drafts';
import { fromRange } from '../fromProtocol';
import type { Session } from '../session';
import { encode } from '../tokens/encode';
import { shiftOf } from '../tokens/givenTokens';
import { currentDraft } from './current';

const NONE: SemanticTokens = { data: [] };

export async function answerTokens(session: Session, params: SemanticTokensParams, token: CancellationToken): Promise<SemanticTokens> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  return draft ? session.tokens.full(draft, await verifiedFor(session, draft, token)) : NONE;
}

export async function answerTokensDelta(
  session: Session,
  params: SemanticTokensDeltaParams,
  token: CancellationToken,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  return draft ? session.tokens.delta(draft, await verifiedFor(session, draft, token), params.previousResultId) : NONE;
}

/** What is in view is answered from its own lines, unless the client has the tokens of the whole draft: then as these are. */
export async function answerTokensRange(
  session: Session,
  params: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const draft = await currentDraft(session, params.textDocument.uri, token);
  if (!draft) return NONE;
  const range = fromRange(draft.lines, params.range);
  const verified = await verifiedFor(session, draft, token);
  const known = session.tokens.known(draft, verified);
  const [from, to] = linesIn(draft.report.document, range);
  const tokens = known ? known.tokens.slice(from, to) : tokensIn(draft.report, range, verified).tokens;
  return { data: encode(tokens, from, shiftOf(draft)) };
}

/** What is verified; that the client is shown it as such is remembered. */
async function verifiedFor(session: Session, draft: Draft, token: CancellationToken): Promise<VerifiedRelations> {
  const verified = await verifiedIn(session, draft, token);
  session.shownVerified.given(draft, verified);
  return verified;
}
