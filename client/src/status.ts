import * as vscode from 'vscode';
import { REPORT_LANGUAGE, type CheckedParams } from '../../server/src/protocol';
import type { LanguageServer, ServerState } from './languageClient';

/** The item beside the language's name: what was checked in the draft at hand, or what is wrong with the server. */
export class ServerStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('hegao.status', { language: REPORT_LANGUAGE });
  private readonly checked = new Map<string, CheckedParams>();
  private readonly subscriptions: vscode.Disposable[];
  private state: ServerState = 'idle';

  constructor(server: LanguageServer) {
    this.item.name = '核稿';
    this.subscriptions = [
      this.item,
      server.onDidChangeState((state) => this.change(state)),
      server.onDidCheck((params) => this.take(params)),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.checked.delete(uri.toString())),
    ];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private change(state: ServerState): void {
    this.state = state;
    if (state !== 'running') this.checked.clear();
    this.show();
  }

  private take(params: CheckedParams): void {
    // Through Uri, since the two sides may escape a URI differently.
    this.checked.set(vscode.Uri.parse(params.uri).toString(), params);
    this.show();
  }

  private show(): void {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const checked = uri === undefined ? undefined : this.checked.get(uri);
    Object.assign(this.item, this.state === 'failed' ? troubled() : quiet(this.state, checked));
  }
}

type Look = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'busy' | 'command'>;

function quiet(state: ServerState, checked: CheckedParams | undefined): Look {
  return {
    text: checked ? summary(checked) : vscode.l10n.t('Hegao'),
    detail: checked ? detail(checked) : undefined,
    severity: vscode.LanguageStatusSeverity.Information,
    busy: state === 'starting',
    command: { command: 'hegao.showOutput', title: vscode.l10n.t('Show Log') },
  };
}

function troubled(): Look {
  return {
    text: vscode.l10n.t('Hegao: the checking service is not running'),
    detail: undefined,
    severity: vscode.LanguageStatusSeverity.Error,
    busy: false,
    command: { command: 'hegao.restartServer', title: vscode.l10n.t('Restart') },
  };
}

function summary({ findings }: CheckedParams): string {
  return findings === 0 ? vscode.l10n.t('Hegao: no findings') : vscode.l10n.t('Hegao: {0} finding(s)', findings);
}

function detail({ figures, relations, broken }: CheckedParams): string {
  return vscode.l10n.t('{0} figures read, {1} relations checked, {2} broken', figures, relations, broken);
}
