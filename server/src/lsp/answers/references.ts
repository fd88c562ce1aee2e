import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import type { NamedAs } from '../../features/names/named';
import { namedAt } from '../../features/names/namedAt';
import { namedPlaces } from '../../features/names/namedPlaces';
import { fromPosition } from '../fromProtocol';
import type { Session } from '../session';
import { toRange } from '../toProtocol';
import { currentDraft } from './current';

const DECLARES: ReadonlySet<NamedAs> = new Set(['definition', 'heading']);

/** The places of the draft that name what is named at a position; where it is defined only if that is asked for. */
export async function answerReferences(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
  token: CancellationToken,
): Promise<Location[] | null> {
  const draft = await currentDraft(session, textDocument.uri, token);
  const here = draft && namedAt(draft.report, fromPosition(draft.lines, position));
  if (!draft || !here) return null;
  return namedPlaces(draft.report, here.named)
    .filter(({ as }) => context.includeDeclaration || !DECLARES.has(as))
    .map(({ span }) => ({ uri: draft.uri, range: toRange(draft.lines, span) }));
}
