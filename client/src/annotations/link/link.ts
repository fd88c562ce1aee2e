import * as vscode from 'vscode';
import { readLink } from '../../../../server/src/protocol/links';
import { fileOf } from '../../fileOf';
import { isFile } from '../../isFile';

/** Files that hold data or text, and run nothing when they are opened by what is there for them. */
const DOCUMENTS = /\.(?:xlsx|xls|et|csv|docx|doc|wps|pdf|ofd|png|jpe?g)$/i;

/** Why a link is none; undefined where it is one, or left out. */
export function badLink(link: string): string | undefined {
  if (link === '' || readLink(link)) return undefined;
  return vscode.l10n.t('It has to begin with https://, or be a path from the draft’s folder, such as 台账/2024.xlsx.');
}

/** Opens what a source's link leads to, or says why not. */
export async function openLink(draft: vscode.Uri, link: string): Promise<void> {
  const target = readLink(link);
  if (!target) return say(badLink(link) ?? vscode.l10n.t('This source has no link.'));
  if (target.kind === 'address') return void (await vscode.env.openExternal(vscode.Uri.parse(target.address)));
  const uri = vscode.Uri.joinPath(fileOf(draft), '..', target.path);
  if (!vscode.workspace.getWorkspaceFolder(uri)) return say(vscode.l10n.t('{0} is not below the open folder.', target.path));
  if (!(await isFile(uri))) return say(vscode.l10n.t('{0} is not there.', target.path));
  await openFile(uri);
}

/** Tables and documents open in what is there for them on a desktop, everything else in VS Code. */
async function openFile(uri: vscode.Uri): Promise<void> {
  const isHere = uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && vscode.workspace.isTrusted && DOCUMENTS.test(uri.path)) await vscode.env.openExternal(uri);
  else await vscode.commands.executeCommand('vscode.open', uri);
}

function say(reason: string): void {
  void vscode.window.showInformationMessage(reason);
}
