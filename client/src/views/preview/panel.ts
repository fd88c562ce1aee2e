import * as vscode from 'vscode';
import type { FromPreview } from '../../../../server/src/protocol/preview';
import type { LanguageServer } from '../../server/languageServer';
import { baseName } from '../../uris';
import type { CurrentDraft } from '../currentDraft';
import { webviewFolder, webviewPage } from '../page';
import { Following } from './following';
import { isFromPreview } from './messages';
import { previewWords } from './words';

/** What the preview is made with. */
export interface PreviewParts {
  readonly extension: vscode.Uri;
  readonly server: LanguageServer;
  readonly current: CurrentDraft;
}

/** The tab of the preview. Its page is made anew whenever it comes into view; while it is hidden nothing is followed. */
export class PreviewPanel implements vscode.Disposable {
  private following: Following | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly tab: vscode.WebviewPanel,
    private readonly parts: PreviewParts,
  ) {
    const { webview } = tab;
    this.subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => this.take(message)),
      tab.onDidChangeViewState(() => {
        if (!tab.visible) this.stop();
      }),
      tab.onDidDispose(() => this.leave()),
      parts.current.onDidChange(() => this.name()),
    ];
    this.name();
    webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(parts.extension)] };
    webview.html = webviewPage(webview, parts.extension, 'preview', vscode.l10n.t('Print Preview'));
  }

  show(): void {
    this.tab.reveal(undefined, true);
  }

  dispose(): void {
    this.tab.dispose();
  }

  private leave(): void {
    this.stop();
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private stop(): void {
    this.following?.dispose();
    this.following = undefined;
  }

  /** After the draft that it shows. */
  private name(): void {
    const uri = this.parts.current.document?.uri;
    this.tab.title = uri ? vscode.l10n.t('Preview: {0}', baseName(uri)) : vscode.l10n.t('Print Preview');
  }

  private take(message: unknown): void {
    if (!isFromPreview(message)) return;
    if (message.kind === 'ready') this.start(message.findings);
    else this.following?.take(message);
  }

  private start(findings: Extract<FromPreview, { kind: 'ready' }>['findings']): void {
    this.stop();
    const { tab, parts } = this;
    void tab.webview.postMessage({ kind: 'words', words: previewWords() });
    this.following = new Following(parts, findings, (message) => void tab.webview.postMessage(message));
  }
}
