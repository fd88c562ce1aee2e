import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { ASKING, LINE_BEGUN } from '../features/completion/complete';
import { LINE_TYPED, MARKS_TYPED } from '../features/format';
import { FIX_ALL_KIND } from '../protocol';
import { SERVER_COMMANDS } from './answers/executeCommand';
import { MOVE_KIND, RENUMBER_KIND } from './actions/shape';
import { SHAPE_COMMANDS } from './answers/shapeCommands';
import type { Abilities } from './abilities';
import { legendFor } from './tokens/legend';

/** Files and folders of any name: with a folder goes all that is in it. */
const RENAMES = { filters: [{ scheme: 'file', pattern: { glob: '**/*', matches: 'file' as const } }] };

/** What the server offers to a client with these abilities. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    // Once a draft is saved, its annotations are to be found in what was saved.
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    documentSymbolProvider: { label: '核稿' },
    documentLinkProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    hoverProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    definitionProvider: true,
    renameProvider: abilities.preparesRename ? { prepareProvider: true } : true,
    // A new line is answered with nothing unless a setting asks for it; that takes effect without a restart.
    completionProvider: { triggerCharacters: [...ASKING, LINE_BEGUN] },
    // Offered also while they are off: the setting takes effect without a restart.
    inlayHintProvider: true,
    semanticTokensProvider: { legend: legendFor(abilities), full: { delta: true }, range: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: LINE_TYPED, moreTriggerCharacter: [...MARKS_TYPED] },
    // Our own client has commands of its own for folders, which run these with progress where it can be seen.
    executeCommandProvider: {
      commands: abilities.hasCommands ? SHAPE_COMMANDS.map(([name]) => name) : [...SERVER_COMMANDS],
      workDoneProgress: true,
    },
    // Without literals an action could only name a command, and most change the draft themselves.
    ...(abilities.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, MOVE_KIND, RENUMBER_KIND, FIX_ALL_KIND],
        resolveProvider: abilities.resolvesActions,
      },
    }),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      // Our own client takes the file of annotations along itself, before anybody could read it under the new name.
      ...(abilities.tellsRenames && !abilities.showsAnnotations && { fileOperations: { didRename: RENAMES } }),
    },
    // For all drafts of the folder there is a registration of its own, made when they are wanted.
    ...(abilities.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'hegao', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
