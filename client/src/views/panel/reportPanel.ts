import * as vscode from 'vscode';
import {
  PANEL_REQUEST,
  type PanelAnswer,
  type PanelMessage,
  type PanelParams,
  type PanelRequest,
  type PictureName,
} from '../../../../server/src/protocol/panel';
import { toRange } from '../../ranges';
import type { LanguageServer } from '../../server/languageServer';
import { baseName } from '../../uris';
import type { CurrentDraft } from '../currentDraft';
import { webviewFolder, webviewPage } from '../page';
import { reveal } from '../reveal';
import { readRequest } from './requests';
import { pickPicture, savePicture } from './savePicture';
import { panelWords } from './words';

/**
 * The report panel beside the draft: it follows the draft that was active last. Only while it is to be seen is anything asked
 * or listened to; VS Code throws its page away when it is hidden, which then asks anew.
 */
export class ReportPanel implements vscode.Disposable {
  isClosed = false;
  /** What is listened to while the panel is to be seen. */
  private following: vscode.Disposable | undefined;
  /** Whether the page listens. */
  private isReady = false;
  /** Whether the server is being asked, and whether it is to be asked again afterwards. */
  private asking: 'no' | 'yes' | 'again' = 'no';
  /** The version that was asked for since it was edited, until it has been checked; and the one that the page shows. */
  private ahead: number | undefined;
  private shown: number | undefined;
  private readonly subscriptions: vscode.Disposable[];
  /** Whoever waits to hear which pictures there are. */
  private listed: ((pictures: readonly PictureName[]) => void) | undefined;
  static open(view: string, extension: vscode.Uri): vscode.WebviewPanel {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return vscode.window.createWebviewPanel(view, vscode.l10n.t('Report panel'), column, {
      enableScripts: true,
      localResourceRoots: [webviewFolder(extension)],
    });
  }

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    private readonly server: LanguageServer,
    private readonly current: CurrentDraft,
  ) {
    this.subscriptions = [
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => this.follow()),
      panel.webview.onDidReceiveMessage((message) => this.hear(message)),
    ];
    panel.iconPath = vscode.Uri.joinPath(extension, 'images', 'icon.png');
    panel.webview.options = { enableScripts: true, localResourceRoots: [webviewFolder(extension)] };
    panel.webview.html = webviewPage(panel.webview, extension, 'panel', vscode.l10n.t('Report panel'));
    this.follow();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.following?.dispose();
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.panel.dispose();
  }

  /** Lets the user choose a picture and a form, and saves it. */
  async savePicture(): Promise<void> {
    const pictures = await this.pictures();
    const choice = await pickPicture(pictures);
    if (choice) this.tell({ kind: 'draw', ...choice });
  }

  /** Follows the draft while the panel is to be seen. */
  private follow(): void {
    if (!this.panel.visible) {
      this.following?.dispose();
      this.following = undefined;
      this.isReady = false;
      return;
    }
    if (this.following) return;
    const { current, server } = this;
    this.following = vscode.Disposable.from(
      current.onDidChange(() => this.ask()),
      // an answer is of a check as well: that the edited draft has then been checked for the editor is no news
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document !== current.document || contentChanges.length === 0) return;
        this.ahead = document.version;
        this.ask();
      }),
      current.onDidCheck(({ version }) => {
        if (this.ahead !== version || this.shown !== version) this.ask();
        this.ahead = undefined;
      }),
      server.onDidChangeState(() => this.ask()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.showLines(textEditor)),
    );
  }

  private tell(message: PanelMessage): void {
    void this.panel.webview.postMessage(message);
  }

  private hear(message: unknown): void {
    const request = readRequest(message);
    switch (request?.kind) {
      case 'ready':
        return this.start();
      case 'reveal':
        return void this.lead(request);
      case 'pictures':
        return this.listed?.(request.pictures);
      case 'save':
        return void savePicture(this.current.document, request);
      case 'failed':
        return void vscode.window.showErrorMessage(vscode.l10n.t('The picture could not be drawn: {0}', request.reason));
      case 'restart':
        return void this.server.restart();
    }
  }

  /** The page is there, for the first time or again. */
  private start(): void {
    this.isReady = true;
    this.tell({ kind: 'words', words: panelWords(), language: vscode.env.language });
    if (this.current.document && !this.server.isRunning) this.tell({ kind: 'absent', why: 'reading' });
    this.ask();
    const editor = this.current.editor();
    if (editor) this.showLines(editor);
  }

  /** Asks for what is to be shown; once more afterwards where something has happened meanwhile. */
  private ask(): void {
    if (!this.isReady || !this.panel.visible) return;
    if (this.asking !== 'no') this.asking = 'again';
    else void this.askNow();
  }

  private async askNow(): Promise<void> {
    this.asking = 'yes';
    try {
      await this.show();
    } finally {
      const isWanted = this.isAskedAgain();
      this.asking = 'no';
      if (isWanted) this.ask();
    }
  }

  private isAskedAgain(): boolean {
    return this.asking === 'again';
  }

  private async show(): Promise<void> {
    const { document } = this.current;
    if (!document) return this.tell({ kind: 'absent', why: 'no-draft' });
    const params: PanelParams = { textDocument: { uri: document.uri.toString() } };
    try {
      const panel = await this.server.request<PanelAnswer | null>(PANEL_REQUEST, params);
      // what is said of another draft or version is out of date; the check of this one tells when to ask again
      if (this.current.document !== document) return this.ask();
      if (!panel) return this.tell({ kind: 'absent', why: 'no-server' });
      if (panel.version !== document.version) return;
      this.shown = panel.version;
      this.tell({ kind: 'panel', uri: params.textDocument.uri, name: baseName(document.uri), panel });
    } catch {
      // the server has refused since the draft has changed meanwhile, or has ended, which it tells itself
      if (this.current.document === document && !document.isClosed) this.tellNothingIfGone();
    }
  }

  private tellNothingIfGone(): void {
    if (!this.server.isRunning) this.tell({ kind: 'absent', why: 'no-server' });
  }

  /** Leads to a place that the page names, if it is one of the draft as it stands. */
  private async lead({ uri, version, place, focus }: Extract<PanelRequest, { kind: 'reveal' }>): Promise<void> {
    const { document } = this.current;
    if (!document || document.uri.toString() !== uri) return;
    // the page is about to be told of the new version
    if (document.version !== version) return this.ask();
    const range = toRange(place);
    if (document.validateRange(range).isEqual(range)) await reveal(document, range, { preserveFocus: !focus });
  }

  private showLines({ document, selection }: vscode.TextEditor): void {
    if (document !== this.current.document || !this.isReady) return;
    this.tell({ kind: 'lines', from: selection.start.line, to: selection.end.line });
  }

  private pictures(): Promise<readonly PictureName[]> {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve([]), PATIENCE);
      this.listed = (pictures) => {
        clearTimeout(late);
        resolve(pictures);
      };
      this.tell({ kind: 'list' });
    });
  }
}

/** How long a page may take to say which pictures it has, in milliseconds. */
const PATIENCE = 3000;
