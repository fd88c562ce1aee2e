import * as vscode from 'vscode';
import { WORD_SCHEME } from '../../../server/src/protocol/word';
import type { LanguageServer } from '../server/languageServer';
import type { CurrentDraft } from '../views/currentDraft';
import type { Word } from './word';

/** What can be asked for; each is a command `hegao.<name>Word`. */
const COMMANDS = ['open', 'import', 'export', 'comment'] as const;

export type WordCommand = (typeof COMMANDS)[number];

/** Word files: shown as drafts, imported, exported, and given comments. All that does it is loaded with the first command. */
export function registerWord(server: LanguageServer, current: CurrentDraft): vscode.Disposable[] {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  let loading: Promise<Word> | undefined;
  const load = (): Promise<Word> => (loading ??= import('./word').then((module) => new module.Word(server, current, changed)));
  return [
    changed,
    vscode.workspace.registerTextDocumentContentProvider(WORD_SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => (await load()).shown.textOf(uri),
    }),
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`hegao.${name}Word`, async (...given: unknown[]) => (await load()).run(name, given)),
    ),
    { dispose: () => void loading?.then((word) => word.dispose()) },
  ];
}
