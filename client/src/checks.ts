import * as vscode from 'vscode';
import type { CheckedParams } from '../../server/src/protocol';
import type { LanguageServer } from './server/languageServer';

/** What the server has told last of each open draft: kept while it runs, and while the draft is open. */
export class Checks implements vscode.Disposable {
  private readonly last = new Map<string, CheckedParams>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;

  constructor(server: LanguageServer) {
    this.subscriptions = [
      this.changed,
      server.onDidCheck((params) => this.take(params)),
      server.onDidChangeState((state) => {
        if (state !== 'running') this.forget();
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.last.delete(uri.toString())),
    ];
  }

  of(document: vscode.TextDocument | undefined): CheckedParams | undefined {
    return document && this.last.get(document.uri.toString());
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private take(params: CheckedParams): void {
    // Through Uri, since the two sides may escape a URI differently.
    this.last.set(vscode.Uri.parse(params.uri).toString(), params);
    this.changed.fire();
  }

  private forget(): void {
    this.last.clear();
    this.changed.fire();
  }
}
