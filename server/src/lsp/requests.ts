import {
  DocumentDiagnosticReportKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type FoldingRange,
  type FoldingRangeParams,
  type Hover,
  type HoverParams,
  type InlayHint,
  type InlayHintParams,
  type SymbolInformation,
} from 'vscode-languageserver';
import { foldingRanges } from '../features/folding';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHints';
import { silencingActions } from './actions/silence';
import { codeActions } from './codeActions';
import { answerFormatting, answerOnTypeFormatting, answerRangeFormatting } from './formatting';
import { fromPosition, fromRange } from './fromProtocol';
import { breathe, isolated, requireVersion } from './request';
import type { Session } from './session';
import { toDiagnostic, toDocumentSymbol, toFoldingRanges, toHover, toInlayHint, toSymbolInformation } from './toProtocol';

/** Has every request of a client answered, each on its own and from the draft as it is. */
export function answerRequests(connection: Connection, session: Session): void {
  const on = <P, R>(name: string, answer: (session: Session, params: P, token: CancellationToken) => Promise<R>) =>
    isolated(session.log, name, (params: P, token) => answer(session, params, token));

  connection.onDocumentSymbol(on('textDocument/documentSymbol', answerSymbols));
  connection.onFoldingRanges(on('textDocument/foldingRange', answerFolding));
  connection.onHover(on('textDocument/hover', answerHover));
  connection.onCodeAction(on('textDocument/codeAction', answerCodeActions));
  connection.onDocumentFormatting(on('textDocument/formatting', answerFormatting));
  connection.onDocumentRangeFormatting(on('textDocument/rangeFormatting', answerRangeFormatting));
  connection.onDocumentOnTypeFormatting(on('textDocument/onTypeFormatting', answerOnTypeFormatting));
  connection.languages.inlayHint.on(on('textDocument/inlayHint', answerInlayHints));
  connection.languages.diagnostics.on(on('textDocument/diagnostic', answerDiagnostics));
}

async function answerDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const checked = await session.checker.check(params.textDocument.uri, token);
  if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const { id, draft, findings } = checked;
  if (params.previousResultId === id) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id };
  const items = findings.map((finding) => toDiagnostic(draft, finding, session.abilities));
  return { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
}

async function answerSymbols(
  session: Session,
  params: DocumentSymbolParams,
  token: CancellationToken,
): Promise<DocumentSymbol[] | SymbolInformation[]> {
  await breathe(token);
  const draft = session.drafts.get(params.textDocument.uri);
  if (!draft) return [];
  const { outline } = draft.report;
  if (!session.abilities.nestedSymbols) return toSymbolInformation(draft, outline);
  return outline.map((node) => toDocumentSymbol(draft.lines, node));
}

async function answerFolding(session: Session, params: FoldingRangeParams, token: CancellationToken): Promise<FoldingRange[]> {
  await breathe(token);
  const draft = session.drafts.get(params.textDocument.uri);
  if (!draft) return [];
  return toFoldingRanges(draft.lines, foldingRanges(draft.report)).slice(0, session.abilities.foldingLimit);
}

async function answerHover(session: Session, params: HoverParams, token: CancellationToken): Promise<Hover | null> {
  const { uri } = params.textDocument;
  const version = session.drafts.versionOf(uri);
  await breathe(token);
  const draft = session.drafts.get(uri);
  if (!draft) return null;
  requireVersion(draft, version);
  const reading = hover(draft.report, fromPosition(draft.lines, params.position));
  return reading ? toHover(draft.lines, reading, session.abilities) : null;
}

async function answerInlayHints(session: Session, params: InlayHintParams, token: CancellationToken): Promise<InlayHint[]> {
  const { uri } = params.textDocument;
  const version = session.drafts.versionOf(uri);
  const wanted = await session.configuration.wantsInlayHints(uri);
  await breathe(token);
  const draft = wanted ? session.drafts.get(uri) : undefined;
  if (!draft) return [];
  requireVersion(draft, version);
  return inlayHints(draft.report, fromRange(draft.lines, params.range)).map((hint) => toInlayHint(draft.lines, hint));
}

async function answerCodeActions(session: Session, params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  const version = session.drafts.versionOf(uri);
  const checked = await session.checker.check(uri, token);
  if (!checked) return [];
  requireVersion(checked.draft, version);
  const actions = codeActions(checked, params.range, params.context.only, session.abilities);
  return [...actions, ...(await silencingActions(session, checked, params.range, params.context.only))];
}
