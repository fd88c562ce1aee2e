import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import { ANNOTATIONS_REQUEST, type AnnotationsParams, type ListedAnnotations } from '../../../server/src/protocol/annotations';
import type { LanguageServer } from '../server/languageServer';

/** For how long nothing is asked after the server has told of a change, and while somebody types, in milliseconds. */
const REST = 150;

/** What is known of a draft, and what is under way. */
interface Entry {
  list?: ListedAnnotations;
  asking?: Promise<void>;
  askAgain: boolean;
  resting?: ReturnType<typeof setTimeout>;
}

/** A draft with its annotations, as the server has told them last. */
export interface Known {
  readonly document: vscode.TextDocument;
  readonly list: ListedAnnotations;
  /** Whether places are those of the draft as it is now. */
  readonly isCurrent: boolean;
}

/** The annotations of open drafts, asked for when the server tells of a change, never twice at once. */
export class Store implements vscode.Disposable {
  private readonly entries = new Map<string, Entry>();
  private readonly changed = new vscode.EventEmitter<Known>();
  private readonly closed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];
  readonly onDidChange = this.changed.event;
  readonly onDidClose = this.closed.event;

  constructor(private readonly server: LanguageServer) {
    this.subscriptions = [this.changed, this.closed, vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri))];
  }

  dispose(): void {
    for (const { resting } of this.entries.values()) clearTimeout(resting);
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  of(document: vscode.TextDocument | undefined): ListedAnnotations | undefined {
    return document && this.entries.get(keyOf(document))?.list;
  }

  /** The server has told of a change: it is asked when nobody has typed for a moment. */
  later(uri: string): void {
    const document = openDraft(vscode.Uri.parse(uri));
    if (!document) return;
    const entry = this.entryOf(document);
    const { version } = document;
    clearTimeout(entry.resting);
    entry.resting = setTimeout(() => {
      if (document.version === version) void this.ask(document);
      else this.later(uri);
    }, REST);
  }

  /** The annotations with places in the draft as it is now; undefined where the server does not tell. */
  async fresh(document: vscode.TextDocument): Promise<ListedAnnotations | undefined> {
    if (this.of(document)?.version !== document.version) await this.ask(document);
    const list = this.of(document);
    return list?.version === document.version ? list : undefined;
  }

  /** Asks at once. Of what is asked while an answer is on its way one is asked afterwards. */
  ask(document: vscode.TextDocument): Promise<void> {
    const entry = this.entryOf(document);
    clearTimeout(entry.resting);
    entry.askAgain = entry.asking !== undefined;
    entry.asking ??= this.askOnce(document, entry).finally(() => delete entry.asking);
    return entry.asking;
  }

  private async askOnce(document: vscode.TextDocument, entry: Entry): Promise<void> {
    do {
      entry.askAgain = false;
      const params: AnnotationsParams = { textDocument: { uri: document.uri.toString() } };
      const list = await this.server.request<ListedAnnotations | null>(ANNOTATIONS_REQUEST, params).catch(() => undefined);
      if (list && !document.isClosed) this.take(document, entry, list);
    } while (entry.askAgain && !document.isClosed);
  }

  private take(document: vscode.TextDocument, entry: Entry, list: ListedAnnotations): void {
    entry.list = list;
    const isCurrent = list.version === document.version;
    this.changed.fire({ document, list, isCurrent });
    // Where places are needed they are asked for again once nobody types.
    if (!isCurrent && list.annotations.length > 0) this.later(document.uri.toString());
  }

  private entryOf(document: vscode.TextDocument): Entry {
    const key = keyOf(document);
    const entry = this.entries.get(key) ?? { askAgain: false };
    this.entries.set(key, entry);
    return entry;
  }

  private forget(uri: vscode.Uri): void {
    const entry = this.entries.get(uri.toString());
    if (!entry) return;
    clearTimeout(entry.resting);
    this.entries.delete(uri.toString());
    this.closed.fire(uri);
  }
}

/** An open draft; undefined for anything else. */
export function openDraft(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === key && one.languageId === REPORT_LANGUAGE);
}

function keyOf({ uri }: vscode.TextDocument): string {
  return uri.toString();
}
