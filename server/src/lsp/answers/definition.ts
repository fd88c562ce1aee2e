import type { CancellationToken, DefinitionLink, DefinitionParams, Location } from 'vscode-languageserver';
import { namedAt } from '../../features/names/namedAt';
import { originOf } from '../../features/names/origin';
import { fromPosition } from '../fromProtocol';
import type { Session } from '../session';
import { toRange } from '../toProtocol';
import { currentDraft } from './current';

/** Where the draft says what a short name means, names a document first, or has the heading that is referred to. */
export async function answerDefinition(
  session: Session,
  { textDocument, position }: DefinitionParams,
  token: CancellationToken,
): Promise<Location | DefinitionLink[] | null> {
  const draft = await currentDraft(session, textDocument.uri, token);
  const here = draft && namedAt(draft.report, fromPosition(draft.lines, position));
  const origin = here && originOf(draft.report, here);
  if (!draft || !origin) return null;
  const range = toRange(draft.lines, origin);
  if (!session.abilities.definitionLinks) return { uri: draft.uri, range };
  const originSelectionRange = toRange(draft.lines, here.span);
  return [{ originSelectionRange, targetUri: draft.uri, targetRange: range, targetSelectionRange: range }];
}
