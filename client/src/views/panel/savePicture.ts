import * as vscode from 'vscode';
import type { PanelRequest, PictureFormat, PictureName } from '../../../../server/src/protocol/panel';
import { fromBase64 } from '../../../../server/src/protocol/base64';
import { fileOf } from '../../fileOf';
import { baseName, stemOf } from '../../uris';

interface Choice {
  readonly id: string;
  readonly format: PictureFormat;
}

/** Lets the user choose one of the pictures and its form; undefined where they leave it. */
export async function pickPicture(pictures: readonly PictureName[]): Promise<Choice | undefined> {
  if (pictures.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no picture to save.'));
    return undefined;
  }
  const items = pictures.flatMap(({ id, title }) =>
    (['svg', 'png'] as const).map((format) => ({ label: title, description: format.toUpperCase(), choice: { id, format } })),
  );
  const placeHolder = vscode.l10n.t('Which picture is to be saved?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.choice;
}

/** Asks where a picture goes and writes it there; says in a sentence where that is not possible. */
export async function savePicture(
  document: vscode.TextDocument | undefined,
  { title, format, data }: Extract<PanelRequest, { kind: 'save' }>,
): Promise<void> {
  const filters = { [format.toUpperCase()]: [format] };
  const target = await vscode.window.showSaveDialog({ ...placeFor(document, `${title}.${format}`), filters });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, format === 'svg' ? new TextEncoder().encode(data) : fromBase64(data));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The picture could not be saved as {0}: {1}', target.fsPath, reason));
    return;
  }
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('The picture was saved as {0}.', baseName(target));
  if ((await vscode.window.showInformationMessage(said, open)) === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** Beside the draft; in the first folder for a draft that has not been saved. */
function placeFor(document: vscode.TextDocument | undefined, name: string): { defaultUri?: vscode.Uri } {
  const file = name.replace(/[\\/:*?"<>|\s]+/g, '-');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (document && !document.isUntitled) {
    const draft = fileOf(document.uri);
    return { defaultUri: vscode.Uri.joinPath(draft, '..', `${stemOf(draft)}-${file}`) };
  }
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, file) } : {};
}
