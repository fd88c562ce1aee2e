import type { CancellationToken, DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { attachedOutline } from '../../features/attachedOutline';
import { breathe } from '../request';
import type { Session } from '../session';
import { toDocumentSymbol, toSymbolInformation } from '../toProtocol';

export async function answerSymbols(
  session: Session,
  params: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  await breathe(token);
  const draft = session.drafts.get(params.textDocument.uri);
  if (!draft) return [];
  const outline = attachedOutline(draft.report.document);
  if (!session.abilities.nestedSymbols) return toSymbolInformation(draft, outline);
  return outline.map((node) => toDocumentSymbol(draft, node));
}
