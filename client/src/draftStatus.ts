import * as vscode from 'vscode';
import { REPORT_LANGUAGE, type CheckedParams, type VerifiedShare } from '../../server/src/protocol';
import { shareWords, type Shares } from './annotations/shares';
import type { Checks } from './checks';
import type { CurrentDraft } from './views/currentDraft';

/** The item of the status bar at a draft: which kind of report it is taken for, what was found, how many figures were read. */
export class DraftStatus implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('hegao.draft', vscode.StatusBarAlignment.Left, 40);
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly checks: Checks,
    private readonly current: CurrentDraft,
    private readonly shares: Shares,
  ) {
    this.item.name = vscode.l10n.t('Hegao');
    this.item.command = 'hegao.showMenu';
    this.subscriptions = [
      this.item,
      checks.onDidChange(() => this.show()),
      current.onDidChange(() => this.show()),
      shares.onDidChange(() => this.show()),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
    ];
    this.show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private show(): void {
    const checked = this.isAtDraft() ? this.checks.of(this.current.document) : undefined;
    if (!checked) return this.item.hide();
    const share = this.shares.of(this.current.document);
    this.item.text = `$(${iconOf(checked)}) ${textOf(checked, share)}`;
    const detail = [detailOf(checked), ...(share ? [shareWords(share)] : [])].join(vscode.l10n.t(', '));
    this.item.tooltip = vscode.l10n.t('Hegao: {0}. Click for what can be done.', detail);
    this.item.accessibilityInformation = {
      label: vscode.l10n.t('Hegao, {0}: {1}; {2}', kindOf(checked), findingsOf(checked), detail),
      role: 'button',
    };
    this.item.show();
  }

  /** Also where a view that is not an editor has the keyboard, as long as the draft is to be seen. */
  private isAtDraft(): boolean {
    const { activeTextEditor } = vscode.window;
    return activeTextEditor ? activeTextEditor.document.languageId === REPORT_LANGUAGE : this.current.editor() !== undefined;
  }
}

/** `3 处问题，233 个数据，已核实 12 · 法治政府建设年度报告`. */
function textOf(checked: CheckedParams, share: VerifiedShare | undefined): string {
  const [findings, kind] = [findingsOf(checked), kindOf(checked)];
  if (!share) return vscode.l10n.t('{0}, {1} figures · {2}', findings, checked.figures, kind);
  return vscode.l10n.t('{0}, {1} figures, {2} verified · {3}', findings, checked.figures, share.verified, kind);
}

function iconOf({ findings, errors }: CheckedParams): string {
  if (findings === 0) return 'pass';
  return errors === 0 ? 'warning' : 'error';
}

/** What kind of report a draft is taken for. */
function kindOf({ profile: { id, name } }: CheckedParams): string {
  if (id === 'general') return vscode.l10n.t('Report draft');
  return vscode.env.language.startsWith('zh') ? name.zh : name.en;
}

export function findingsOf({ findings }: CheckedParams): string {
  return findings === 0 ? vscode.l10n.t('no findings') : vscode.l10n.t('{0} finding(s)', findings);
}

export function detailOf({ figures, relations, broken }: CheckedParams): string {
  return vscode.l10n.t('{0} figures read, {1} relations checked, {2} broken', figures, relations, broken);
}
