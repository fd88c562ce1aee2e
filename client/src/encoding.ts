import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../server/src/protocol';
import { isOtherVersion } from './otherVersion';
import { otherEncoding, seemsMisdecoded } from './misdecoded';
import { baseName } from './uris';

const LABELS = { gb18030: 'GB18030', utf8: 'UTF-8' } as const;

/** Notices drafts that were opened in the wrong encoding, says so once for each, and offers to open them in the right one. */
export class EncodingNotice implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  /** The encoding in which each misread document was noticed. */
  private readonly noticed = new Map<string, string>();

  constructor(
    private readonly channel: vscode.LogOutputChannel,
    private readonly becameReadable: (document: vscode.TextDocument) => Promise<void>,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.lookAtAll(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.noticeReopened(document)),
    ];
    this.lookAtAll(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Opens a misread document anew in the other encoding; where there is nothing to go by, lets the user choose one. */
  async reopen(document: vscode.TextDocument): Promise<void> {
    if (document.isDirty) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('Undo your changes first, without saving; then reopen the file with another encoding.'),
      );
      return;
    }
    if (document.isUntitled || !seemsMisdecoded(document.getText())) return chooseEncoding(document);
    const encoding = otherEncoding(document.encoding);
    try {
      await vscode.workspace.openTextDocument(document.uri, { encoding });
    } catch (error) {
      this.channel.warn(String(error));
      await chooseEncoding(document);
    }
  }

  private lookAtAll(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) {
      this.lookAt(document).catch((error: unknown) => this.channel.error(String(error)));
    }
  }

  private async lookAt(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.noticed.has(key) || !mayBeDraft(document) || !seemsMisdecoded(document.getText())) return;
    this.noticed.set(key, document.encoding);
    const reopen = vscode.l10n.t('Reopen with {0}', LABELS[otherEncoding(document.encoding)]);
    const choose = vscode.l10n.t('Choose Encoding…');
    const message = vscode.l10n.t(
      '{0} seems to have been opened in the wrong encoding: some of its characters cannot be read.',
      baseName(document.uri),
    );
    const answer = await vscode.window.showWarningMessage(message, reopen, choose);
    if (answer === reopen) await this.reopen(document);
    if (answer === choose) await chooseEncoding(document);
  }

  /** However it came about: another encoding and readable text mean that the document can be looked at anew. */
  private noticeReopened(document: vscode.TextDocument): void {
    const encoding = this.noticed.get(document.uri.toString());
    if (encoding === undefined || encoding === document.encoding || seemsMisdecoded(document.getText())) return;
    this.noticed.delete(document.uri.toString());
    this.becameReadable(document).catch((error: unknown) => this.channel.error(String(error)));
  }
}

function mayBeDraft({ languageId, uri }: vscode.TextDocument): boolean {
  return !isOtherVersion(uri) && (languageId === REPORT_LANGUAGE || /\.txt$/i.test(uri.path));
}

/** VS Code's own dialog, which works on the active editor. */
async function chooseEncoding(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}
