import * as vscode from 'vscode';
import { baseName } from './uris';

/** Says that a file was saved; on a desktop it can be opened with what is there for files of its kind. */
export async function tellSaved(target: vscode.Uri, said = vscode.l10n.t('Saved as {0}.', baseName(target))): Promise<void> {
  const open = vscode.l10n.t('Open');
  const canOpen = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  const answer = await vscode.window.showInformationMessage(said, ...(canOpen ? [open] : []));
  if (answer === open) await vscode.env.openExternal(target);
}
