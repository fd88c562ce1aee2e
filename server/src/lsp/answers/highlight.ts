import { DocumentHighlightKind, type CancellationToken, type DocumentHighlight, type DocumentHighlightParams } from 'vscode-languageserver';
import type { NamedAs } from '../../features/names/named';
import { namedAt } from '../../features/names/namedAt';
import { namedPlaces } from '../../features/names/namedPlaces';
import { fromPosition } from '../fromProtocol';
import type { Session } from '../session';
import { toRange } from '../toProtocol';
import { currentDraft } from './current';

/** Where a name is given stands out among the places that use it. */
const GIVES: ReadonlySet<NamedAs> = new Set(['definition', 'heading']);

/** The places of the draft that name what is named at a position. */
export async function answerHighlight(
  session: Session,
  { textDocument, position }: DocumentHighlightParams,
  token: CancellationToken,
): Promise<DocumentHighlight[] | null> {
  const draft = await currentDraft(session, textDocument.uri, token);
  const here = draft && namedAt(draft.report, fromPosition(draft.lines, position));
  if (!draft || !here) return null;
  return namedPlaces(draft.report, here.named).map(({ span, as }) => ({
    range: toRange(draft.lines, span),
    kind: GIVES.has(as) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
