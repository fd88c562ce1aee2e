import * as vscode from 'vscode';
import { DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, State, type BaseLanguageClient } from 'vscode-languageclient';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';

/**
 * Tells the server that a draft is closed when its last tab is. Where an extension offers to comment, as this one does, VS Code
 * asks it about each text before the extension host knows of it, opens the text there for that, and keeps it open for minutes:
 * the server would take the draft for one that somebody is writing, and its file for none of the folder's.
 */
export function closeUnseenDrafts(client: BaseLanguageClient): void {
  const unseen = new Set<string>();
  /** Where drafts that nobody sees are being moved to: VS Code opens them there as well. */
  const moved = new Set<string>();
  const { tabGroups } = vscode.window;
  const listening = [
    tabGroups.onDidChangeTabs(({ opened, closed }) => {
      for (const uri of closed.flatMap(shownIn)) leave(client, uri, unseen);
      for (const uri of opened.flatMap(shownIn)) comeBack(client, uri, unseen);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => unseen.delete(uri.toString())),
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) if (unseen.has(oldUri.toString())) moved.add(newUri.toString());
    }),
    // the client itself listens to this since before, and has told the server
    vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (moved.delete(uri.toString())) leave(client, uri, unseen);
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) vscode.Disposable.from(...listening).dispose();
    }),
  ];
}

function leave(client: BaseLanguageClient, uri: vscode.Uri, unseen: Set<string>): void {
  const document = openDraft(uri);
  if (!document || unseen.has(uri.toString()) || isShown(uri)) return;
  unseen.add(uri.toString());
  void client.getFeature(DidCloseTextDocumentNotification.method).getProvider(document)?.send(document);
}

function comeBack(client: BaseLanguageClient, uri: vscode.Uri, unseen: Set<string>): void {
  const document = openDraft(uri);
  if (!document || !unseen.delete(uri.toString())) return;
  void client.getFeature(DidOpenTextDocumentNotification.method).getProvider(document)?.send(document);
}

function openDraft(uri: vscode.Uri): vscode.TextDocument | undefined {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return document?.languageId === REPORT_LANGUAGE ? document : undefined;
}

function isShown(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(shownIn)
    .some((shown) => shown.toString() === uri.toString());
}

/** The texts of a tab. */
function shownIn({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputText) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
