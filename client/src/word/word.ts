import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';
import type { CurrentDraft } from '../views/currentDraft';
import { commentWord } from './commentWord';
import { exportWord } from './exportWord';
import { chooseWordFile, shownFile } from './files';
import { importWord } from './importWord';
import type { WordCommand } from './register';
import { ShownWords } from './shown';

/** The commands for Word files. What would otherwise be asked can be given as arguments, by who binds a key to them. */
export class Word implements vscode.Disposable {
  readonly shown: ShownWords;

  constructor(
    private readonly server: LanguageServer,
    private readonly current: CurrentDraft,
    changed: vscode.EventEmitter<vscode.Uri>,
  ) {
    this.shown = new ShownWords(server, changed);
  }

  dispose(): void {
    this.shown.dispose();
  }

  /** What comes of it: the file that was opened or written; undefined where there is none, which has been said. */
  async run(name: WordCommand, [about, ...given]: readonly unknown[]): Promise<vscode.Uri | undefined> {
    const uri = about instanceof vscode.Uri ? about : undefined;
    switch (name) {
      case 'open': {
        const file = uri ?? shownFile() ?? (await chooseWordFile());
        return file && this.shown.open(file);
      }
      case 'import': {
        const file = uri ?? shownFile() ?? (await chooseWordFile());
        return file && importWord(this.server, file, given[0]);
      }
      case 'export': {
        const draft = this.draft(uri);
        return draft && exportWord(this.server, draft, given[0]);
      }
      case 'comment': {
        const draft = this.draft(uri);
        return draft && commentWord(this.server, draft, given[0]);
      }
    }
  }

  /** The draft that is meant: the one that was named, or else the one at hand. */
  private draft(uri: vscode.Uri | undefined): vscode.TextDocument | undefined {
    const named = vscode.workspace.textDocuments.find(
      (one) => one.uri.toString() === uri?.toString() && one.languageId === REPORT_LANGUAGE,
    );
    const draft = named ?? this.current.document;
    if (!draft) void vscode.window.showInformationMessage(vscode.l10n.t('Open a report draft first.'));
    return draft;
  }
}
