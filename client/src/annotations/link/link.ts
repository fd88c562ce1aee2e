import * as vscode from 'vscode';

/** Files that hold data or text, and run nothing when they are opened by what is there for them. */
const DOCUMENTS = /\.(?:xlsx|xls|et|csv|docx|doc|wps|pdf|ofd|png|jpe?g)$/i;

/** What a link of a source leads to: an address, or a path from the draft's folder; undefined for anything else. */
export type LinkTarget = { readonly kind: 'address'; readonly address: string } | { readonly kind: 'path'; readonly path: string };

/** Reads a link. Addresses are https; a path has no scheme, does not begin at a root, and may go up as far as the folder goes. */
export function readLink(link: string): LinkTarget | undefined {
  const words = link.trim();
  if (/^https:\/\/[^\s/]/i.test(words)) return { kind: 'address', address: words };
  if (words === '' || /^[a-z][a-z0-9+.-]*:/i.test(words) || /^[/\\~]/.test(words)) return undefined;
  return { kind: 'path', path: words.replaceAll('\\', '/') };
}

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
  const uri = vscode.Uri.joinPath(draft, '..', target.path);
  if (!vscode.workspace.getWorkspaceFolder(uri)) return say(vscode.l10n.t('{0} is not below the open folder.', target.path));
  const type = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.type,
    () => vscode.FileType.Unknown,
  );
  if ((type & vscode.FileType.File) === 0) return say(vscode.l10n.t('{0} is not there.', target.path));
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
