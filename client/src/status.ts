import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../server/src/protocol';
import type { Checks } from './checks';
import type { LanguageServer, ServerState } from './server/languageServer';
import { detailOf, findingsOf } from './draftStatus';

/** The item beside the language's name: how the server is. What it has found in the draft stands in the status bar itself. */
export class ServerStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('hegao.status', { language: REPORT_LANGUAGE });
  private readonly subscriptions: vscode.Disposable[];
  private state: ServerState = 'idle';

  constructor(
    server: LanguageServer,
    private readonly checks: Checks,
  ) {
    this.item.name = '核稿';
    this.subscriptions = [this.item, server.onDidChangeState((state) => this.change(state))];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Says what was checked in the draft at hand, or what is wrong with the server, for those who do not look for it with a mouse. */
  async tell(): Promise<void> {
    const checked = this.checks.of(vscode.window.activeTextEditor?.document);
    // Read out as one sentence, with a pause between the two.
    const label = checked ? vscode.l10n.t('{0}; {1}', findingsOf(checked), detailOf(checked)) : textOf(this.state);
    const { title, command } = actionIn(this.state);
    const answer = await vscode.window.showInformationMessage(label, title);
    if (answer === title) await vscode.commands.executeCommand(command);
  }

  private change(state: ServerState): void {
    this.state = state;
    this.show();
  }

  private show(): void {
    const { state, item } = this;
    item.text = textOf(state);
    item.severity = isBad(state) ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.busy = state === 'starting';
    item.command = actionIn(state);
    item.accessibilityInformation = { label: item.text };
  }
}

function isBad(state: ServerState): boolean {
  return state === 'crashed' || state === 'stillborn';
}

function textOf(state: ServerState): string {
  if (isBad(state)) return vscode.l10n.t('Hegao: the checking service is not running');
  if (state === 'starting') return vscode.l10n.t('Hegao: the checking service is being started');
  return state === 'running' ? vscode.l10n.t('Hegao: the checking service is running') : vscode.l10n.t('Hegao');
}

function actionIn(state: ServerState): vscode.Command {
  return isBad(state)
    ? { command: 'hegao.restartServer', title: vscode.l10n.t('Restart') }
    : { command: 'hegao.showOutput', title: vscode.l10n.t('Show Log') };
}
