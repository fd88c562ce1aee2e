import type {
  CancellationToken,
  Connection,
  ExecuteCommandParams,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { MERGE_TARGETS_REQUEST, SHAPE_REQUEST } from '../protocol';
import { PREVIEW_REQUEST } from '../protocol/preview';
import { PANEL_REQUEST } from '../protocol/panel';
import { ANNOTATE_REQUEST, ANNOTATIONS_REQUEST } from '../protocol/annotations';
import { COMMENT_WORD_REQUEST, EXPORT_WORD_REQUEST, READ_WORD_REQUEST } from '../protocol/word';
import { FIGURE_REQUEST, FIGURES_CSV_REQUEST, FIGURES_REQUEST } from '../protocol/figures';
import { answerAnnotate, answerAnnotations } from './answers/annotations';
import { answerCodeActionResolve } from './answers/codeActionResolve';
import { answerCodeActions } from './answers/codeActions';
import { answerCompletion } from './answers/completion';
import { answerDefinition } from './answers/definition';
import { answerDiagnostics } from './answers/diagnostics';
import { answerExecuteCommand } from './answers/executeCommand';
import { answerFigure, answerFigures, answerFiguresCsv } from './answers/figures';
import { answerFolding } from './answers/folding';
import { answerFormatting, answerOnTypeFormatting, answerRangeFormatting } from './answers/formatting';
import { answerHighlight } from './answers/highlight';
import { answerHover } from './answers/hover';
import { answerInlayHints } from './answers/inlayHints';
import { answerLinks } from './answers/links';
import { answerPreview } from './answers/preview';
import { answerPanel } from './answers/panel';
import { answerReferences } from './answers/references';
import { answerPrepareRename, answerRename } from './answers/rename';
import { answerSelection } from './answers/selection';
import { answerMergeTargets, answerShape } from './answers/shape';
import { answerSymbols } from './answers/symbols';
import { answerTokens, answerTokensDelta, answerTokensRange } from './answers/tokens';
import { answerWorkspaceDiagnostics } from './answers/workspaceDiagnostics';
import { answerWorkspaceSymbols } from './answers/workspaceSymbols';
import { answerReadWord } from './answers/readWord';
import { answerCommentWord, answerExportWord } from './answers/writeWord';
import { isolated } from './request';
import type { Session } from './session';

/** Has every request of a client answered, each on its own and from the draft as it is. One file a request in `answers/`. */
export function answerRequests(connection: Connection, session: Session): void {
  const on = <P, R>(name: string, answer: (session: Session, params: P, token: CancellationToken) => Promise<R>) =>
    isolated(session.log, name, (params: P, token) => answer(session, params, token));

  connection.onDocumentSymbol(on('textDocument/documentSymbol', answerSymbols));
  connection.onFoldingRanges(on('textDocument/foldingRange', answerFolding));
  connection.onCompletion(on('textDocument/completion', answerCompletion));
  connection.onDocumentLinks(on('textDocument/documentLink', answerLinks));
  connection.onSelectionRanges(on('textDocument/selectionRange', answerSelection));
  connection.onHover(on('textDocument/hover', answerHover));
  connection.onDocumentHighlight(on('textDocument/documentHighlight', answerHighlight));
  connection.onReferences(on('textDocument/references', answerReferences));
  connection.onDefinition(on('textDocument/definition', answerDefinition));
  connection.onPrepareRename(on('textDocument/prepareRename', answerPrepareRename));
  connection.onRenameRequest(on('textDocument/rename', answerRename));
  connection.onCodeAction(on('textDocument/codeAction', answerCodeActions));
  connection.onCodeActionResolve(on('codeAction/resolve', answerCodeActionResolve));
  connection.onRequest(SHAPE_REQUEST, on(SHAPE_REQUEST, answerShape));
  connection.onRequest(MERGE_TARGETS_REQUEST, on(MERGE_TARGETS_REQUEST, answerMergeTargets));
  connection.onRequest(PREVIEW_REQUEST, on(PREVIEW_REQUEST, answerPreview));
  connection.onRequest(PANEL_REQUEST, on(PANEL_REQUEST, answerPanel));
  connection.onRequest(FIGURES_REQUEST, on(FIGURES_REQUEST, answerFigures));
  connection.onRequest(FIGURE_REQUEST, on(FIGURE_REQUEST, answerFigure));
  connection.onRequest(FIGURES_CSV_REQUEST, on(FIGURES_CSV_REQUEST, answerFiguresCsv));
  connection.onRequest(ANNOTATIONS_REQUEST, on(ANNOTATIONS_REQUEST, answerAnnotations));
  connection.onRequest(ANNOTATE_REQUEST, on(ANNOTATE_REQUEST, answerAnnotate));
  connection.onRequest(READ_WORD_REQUEST, on(READ_WORD_REQUEST, answerReadWord));
  connection.onRequest(EXPORT_WORD_REQUEST, on(EXPORT_WORD_REQUEST, answerExportWord));
  connection.onRequest(COMMENT_WORD_REQUEST, on(COMMENT_WORD_REQUEST, answerCommentWord));
  connection.onDocumentFormatting(on('textDocument/formatting', answerFormatting));
  connection.onDocumentRangeFormatting(on('textDocument/rangeFormatting', answerRangeFormatting));
  connection.onDocumentOnTypeFormatting(on('textDocument/onTypeFormatting', answerOnTypeFormatting));
  connection.languages.inlayHint.on(on('textDocument/inlayHint', answerInlayHints));
  connection.languages.semanticTokens.on(on('textDocument/semanticTokens/full', answerTokens));
  connection.languages.semanticTokens.onDelta(on('textDocument/semanticTokens/full/delta', answerTokensDelta));
  connection.languages.semanticTokens.onRange(on('textDocument/semanticTokens/range', answerTokensRange));
  connection.languages.diagnostics.on(on('textDocument/diagnostic', answerDiagnostics));
  connection.onWorkspaceSymbol(on('workspace/symbol', answerWorkspaceSymbols));
  const runCommand = answerExecuteCommand(connection);
  connection.onExecuteCommand((params, token, progress) => {
    const answer = (asked: Session, what: ExecuteCommandParams, cancel: CancellationToken) => runCommand(asked, what, cancel, progress);
    return on('workspace/executeCommand', answer)(params, token);
  });
  connection.languages.diagnostics.onWorkspace((params, token, _, partial) => {
    const report = partial && ((items: WorkspaceDiagnosticReport['items']) => partial.report({ items }));
    const answer = (asked: Session, what: WorkspaceDiagnosticParams, cancel: CancellationToken) =>
      answerWorkspaceDiagnostics(asked, what, cancel, report);
    return on('workspace/diagnostic', answer)(params, token);
  });
}
