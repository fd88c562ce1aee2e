import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import { isOtherVersion } from '../otherVersion';
import type { LanguageServer } from '../server/languageServer';

/**
 * The draft that views show: the one whose editor was active last, also while a view has the keyboard or a file of another
 * kind is looked at, until it is closed. There is one for all views.
 */
export class CurrentDraft implements vscode.Disposable {
  private current: vscode.TextDocument | undefined;
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument | undefined>();
  private readonly checked = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly subscriptions: vscode.Disposable[];
  /** Another draft is shown, or none. */
  readonly onDidChange = this.changed.event;
  /** The server has read and checked this draft anew: what views show of it may be asked for. */
  readonly onDidCheck = this.checked.event;

  constructor(server: LanguageServer) {
    this.current = draftOf(vscode.window.activeTextEditor) ?? vscode.window.visibleTextEditors.map(draftOf).find(Boolean);
    this.subscriptions = [
      this.changed,
      this.checked,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.take(draftOf(editor))),
      // Also where its language changes: it is closed and opened again.
      vscode.workspace.onDidOpenTextDocument(() => this.take(draftOf(vscode.window.activeTextEditor))),
      vscode.workspace.onDidCloseTextDocument((document) => this.leave(document)),
      server.onDidCheck(({ uri }) => this.tellChecked(vscode.Uri.parse(uri).toString())),
    ];
  }

  get document(): vscode.TextDocument | undefined {
    return this.current;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** An editor that shows it, the active one first. */
  editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return [activeTextEditor, ...visibleTextEditors].find((editor) => editor !== undefined && editor.document === this.current);
  }

  private take(draft: vscode.TextDocument | undefined): void {
    if (!draft || draft === this.current) return;
    this.current = draft;
    this.changed.fire(draft);
  }

  private leave(document: vscode.TextDocument): void {
    if (document !== this.current) return;
    this.current = vscode.window.visibleTextEditors.map(draftOf).find((draft) => draft && draft !== document);
    this.changed.fire(this.current);
  }

  private tellChecked(uri: string): void {
    if (this.current?.uri.toString() === uri) this.checked.fire(this.current);
  }
}

function draftOf(editor: vscode.TextEditor | undefined): vscode.TextDocument | undefined {
  const document = editor?.document;
  return document?.languageId === REPORT_LANGUAGE && !isOtherVersion(document.uri) ? document : undefined;
}
