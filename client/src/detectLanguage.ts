import * as vscode from 'vscode';
import { looksLikeReport } from '../../server/src/features/detect';
import { REPORT_LANGUAGE } from '../../server/src/protocol';
import { isOtherVersion } from './otherVersion';
import { RULE_PAGE_SCHEME } from './rulePages';

const CANDIDATES = new Set(['plaintext', 'markdown']);
const HEAD_LINES = 200;
const LEFT_ALONE = 'hegao.leftAlone';
const LEFT_ALONE_LIMIT = 500;

/**
 * Gives text files that look like a report the language of reports, once, when they come into view.
 * A file to which the user has given another language is left alone, also next time.
 */
export class LanguageDetector implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  /** Open documents that were looked at. */
  private readonly seen = new Set<string>();
  /** Documents whose language is being changed here, not by the user. */
  private readonly switching = new Set<string>();

  constructor(
    private readonly memory: vscode.Memento,
    private readonly channel: vscode.LogOutputChannel,
  ) {
    this.subscriptions = [
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.lookAtAll(editors)),
      vscode.workspace.onDidOpenTextDocument((document) => this.noticeChoice(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forgetIfClosed(uri)),
    ];
    this.lookAtAll(vscode.window.visibleTextEditors);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  /** Looks at a document whose text has become readable since. */
  async lookAgain(document: vscode.TextDocument): Promise<void> {
    this.seen.delete(document.uri.toString());
    await this.lookAt(document);
  }

  /** Whether the user has given a file, which might be taken for a draft, another language. */
  isLeftAlone(uri: string): boolean {
    return this.leftAlone().includes(uri);
  }

  private lookAtAll(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) {
      this.lookAt(document).catch((error: unknown) => this.channel.error(String(error)));
    }
  }

  private async lookAt(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    if (this.seen.has(key)) return;
    this.seen.add(key);
    if (!this.isCandidate(document) || !looksLikeReport(headOf(document))) return;
    this.channel.info(
      vscode.l10n.t('{0} looks like a report and is treated as a report draft.', vscode.workspace.asRelativePath(document.uri)),
    );
    this.switching.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
    } finally {
      this.switching.delete(key);
    }
  }

  private isCandidate({ uri, languageId }: vscode.TextDocument): boolean {
    return (
      CANDIDATES.has(languageId) &&
      !isOtherVersion(uri) &&
      uri.scheme !== RULE_PAGE_SCHEME &&
      vscode.workspace.getConfiguration('hegao', uri).get('detectLanguage', true) &&
      !this.isLeftAlone(uri.toString())
    );
  }

  /** A document that is open already is opened anew when its language changes. */
  private noticeChoice({ uri, languageId }: vscode.TextDocument): void {
    const key = uri.toString();
    if (!this.seen.has(key) || this.switching.has(key)) return;
    const others = this.leftAlone().filter((other) => other !== key);
    const next = languageId === REPORT_LANGUAGE ? others : [...others, key].slice(-LEFT_ALONE_LIMIT);
    void this.memory.update(LEFT_ALONE, next);
  }

  private forgetIfClosed(uri: vscode.Uri): void {
    const key = uri.toString();
    // A change of language closes a document and opens it again at once.
    setTimeout(() => {
      const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
      if (!isOpen) this.seen.delete(key);
    });
  }

  private leftAlone(): readonly string[] {
    return this.memory.get<readonly string[]>(LEFT_ALONE, []);
  }
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, HEAD_LINES, 0));
}
