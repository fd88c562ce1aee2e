import type { CancellationToken } from 'vscode-languageserver';
import type { VerifiedRelations } from '../../features/annotations/review';
import { NOTHING_VERIFIED } from '../../model/verified';
import type { Draft } from '../drafts';
import { requireVersion } from '../request';
import type { Session } from '../session';

/**
 * The broken relations of a draft that somebody has verified. It takes a check to say, which is made anyway; for a draft in which
 * no finding is verified nothing waits for one. Throws `Abandoned` where the draft changes meanwhile.
 */
export async function verifiedIn(
  { annotations, checker }: Pick<Session, 'annotations' | 'checker'>,
  draft: Draft,
  token: CancellationToken,
): Promise<VerifiedRelations> {
  const { placed } = annotations.in(draft);
  if (!placed.some(({ annotation, span }) => span && annotation.kind === 'verification' && annotation.rule !== undefined))
    return NOTHING_VERIFIED;
  const checked = await checker.check(draft.uri, token);
  if (!checked) return NOTHING_VERIFIED;
  requireVersion(draft, checked.draft.version);
  return checked.verified;
}
