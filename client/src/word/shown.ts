import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import { WORD_SCHEME } from '../../../server/src/protocol/word';
import { fileOf, shownAs } from '../fileOf';
import type { LanguageServer } from '../server/languageServer';
import { baseName } from '../uris';
import { fixesAfterReadOnly } from './afterReadOnly';
import { refuse, tellNotices } from './files';
import { FollowedFile } from './followedFile';
import { readWord, type ReadWord } from './readWord';

/** A Word file that is shown as a draft. */
interface Shown {
  readonly uri: vscode.Uri;
  text: string;
  notices: ReadWord['notices'];
  /** Whether it was given the language of drafts. */
  isDraft: boolean;
  /** How often its text was given out: a document that is opened while another of its address closes is a new one. */
  given: number;
  /** How often it was asked for: what an older reading gives comes too late. */
  asked: number;
  readonly followed: vscode.Disposable;
}

/**
 * Word files that are shown as drafts, read-only: documents of a scheme of their own, whose text the server reads out of the file.
 * They follow the file as it is saved in Word, and the server knows their comments.
 */
export class ShownWords implements vscode.Disposable {
  private readonly shown = new Map<string, Shown>();
  /** What has been said of a file; it is not said again. */
  private readonly said = new Set<string>();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly server: LanguageServer,
    private readonly changed: vscode.EventEmitter<vscode.Uri>,
  ) {
    this.subscriptions = vscode.Disposable.from(
      fixesAfterReadOnly(),
      vscode.workspace.onDidOpenTextDocument((document) => void this.opened(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.leave(uri)),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.follow(files)),
      // a server that is started anew knows of no comments
      server.onDidChangeState((state) => {
        if (state === 'running') for (const one of this.shown.values()) void this.refresh(one);
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    for (const { followed } of this.shown.values()) followed.dispose();
  }

  /** Opens a Word file as a draft, or says why not. */
  async open(file: vscode.Uri): Promise<vscode.Uri | undefined> {
    const uri = shownAs(fileOf(file));
    const read = await this.read(uri);
    if ('reason' in read) return refuse(read.reason);
    this.take(uri, read).isDraft = true;
    const draft = await asDraft(await vscode.workspace.openTextDocument(uri));
    await vscode.window.showTextDocument(draft, { preview: false });
    this.tell(uri, read.notices);
    return uri;
  }

  /** What VS Code shows at an address of ours; of those that nobody has opened only what lies in the open folders. */
  async textOf(uri: vscode.Uri): Promise<string | undefined> {
    const known = this.shown.get(uri.toString());
    if (!known && !vscode.workspace.getWorkspaceFolder(fileOf(uri))) return undefined;
    const one = known ?? (await this.readFirst(uri));
    one.given += 1;
    return one.text;
  }

  private async readFirst(uri: vscode.Uri): Promise<Shown> {
    const read = await this.read(uri);
    if ('reason' in read) throw new Error(read.reason);
    return this.take(uri, read);
  }

  /** One that was opened by its address, from the list of problems or of headings, is a draft as well, unless somebody has made it something else. */
  private async opened(document: vscode.TextDocument): Promise<void> {
    const { uri } = document;
    const one = this.shown.get(uri.toString());
    if (!one || one.isDraft || this.server.isLeftAlone(uri.toString())) return;
    one.isDraft = true;
    this.tell(uri, one.notices);
    // it may be closed again by then
    await asDraft(document).catch(() => undefined);
  }

  /** Those that have another name now are shown under that: what is said of them is kept beside it. */
  private async follow(renamed: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): Promise<void> {
    for (const { uri } of [...this.shown.values()]) {
      const file = fileOf(uri);
      const moved = renamed.find(({ oldUri }) => file.toString() === oldUri.toString() || file.path.startsWith(`${oldUri.path}/`));
      if (!moved) continue;
      const now = moved.newUri.with({ path: moved.newUri.path + file.path.slice(moved.oldUri.path.length) });
      if (tabsOf(uri).length > 0) await this.open(now);
      // what a tab is called by changes when another is opened
      await vscode.window.tabGroups.close(tabsOf(uri));
    }
  }

  private take(uri: vscode.Uri, { text, notices }: ReadWord): Shown {
    const known = this.shown.get(uri.toString()) ?? this.show(uri, text);
    known.notices = notices;
    if (known.text !== text) {
      known.text = text;
      this.changed.fire(uri);
    }
    return known;
  }

  private show(uri: vscode.Uri, text: string): Shown {
    const file = fileOf(uri);
    const followed = new FollowedFile(
      file,
      () => this.refreshAt(uri),
      () => tellOutdated(file),
    );
    const one: Shown = { uri, text, notices: [], isDraft: false, given: 0, asked: 0, followed };
    this.shown.set(uri.toString(), one);
    return one;
  }

  private async refreshAt(uri: vscode.Uri): Promise<boolean> {
    const known = this.shown.get(uri.toString());
    return known ? this.refresh(known) : true;
  }

  /** Reads it again; whether that went well. A file that is just being written cannot be read. */
  private async refresh(one: Shown): Promise<boolean> {
    const { uri } = one;
    const asked = (one.asked += 1);
    const read = await this.read(uri);
    if ('reason' in read || !this.shown.has(uri.toString())) return false;
    if (asked === one.asked) this.take(uri, read);
    return true;
  }

  private read(uri: vscode.Uri): Promise<ReadWord | { readonly reason: string }> {
    return readWord(this.server, fileOf(uri), uri);
  }

  private tell(uri: vscode.Uri, notices: ReadWord['notices']): void {
    const what = JSON.stringify([uri, notices]);
    if (this.said.has(what)) return;
    this.said.add(what);
    tellNotices(fileOf(uri), notices);
  }

  private leave(uri: vscode.Uri): void {
    if (uri.scheme !== WORD_SCHEME) return;
    const key = uri.toString();
    const given = this.shown.get(key)?.given;
    // A change of language closes a document and opens it again at once.
    setTimeout(() => {
      if (this.shown.get(key)?.given !== given) return;
      if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === key)) return;
      this.shown.get(key)?.followed.dispose();
      this.shown.delete(key);
    });
  }
}

async function asDraft(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  return document.languageId === REPORT_LANGUAGE ? document : vscode.languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
}

function tellOutdated(file: vscode.Uri): void {
  const said = vscode.l10n.t('{0} has changed and cannot be read as it is now; what is shown is what it was.', baseName(file));
  void vscode.window.showWarningMessage(said);
}

function tabsOf(uri: vscode.Uri): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
