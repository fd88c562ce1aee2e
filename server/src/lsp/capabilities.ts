import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { LINE_TYPED, MARKS_TYPED } from '../features/format';
import { FIX_ALL_KIND } from '../protocol';
import { RENUMBER_KIND } from './actions/renumber';
import type { Abilities } from './abilities';

/** What the server offers to a client with these abilities. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    documentSymbolProvider: { label: '核稿' },
    foldingRangeProvider: true,
    hoverProvider: true,
    // Offered also while they are off: the setting takes effect without a restart.
    inlayHintProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: LINE_TYPED, moreTriggerCharacter: [...MARKS_TYPED] },
    // Without literals an action could only name a command, and there is none to run here.
    ...(abilities.codeActionLiterals && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, RENUMBER_KIND, FIX_ALL_KIND] },
    }),
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
