import * as vscode from 'vscode';
import { SETTINGS_FILE, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol';

/** No settings file can be meant to be longer, in bytes. */
const LARGEST = 1_000_000;

/** Whether a document is a settings file of ours. */
export function isSettingsFile({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${SETTINGS_FILE}`);
}

/** Reads a settings file for the server, which sees no files where it runs in a browser: as it is open here, or as it is stored. */
export async function readSettingsFile({ uri: text }: ReadFileParams): Promise<ReadFileResult> {
  const uri = vscode.Uri.parse(text, true);
  // Nothing else is the server's business.
  if (!isSettingsFile(uri)) return { kind: 'absent' };
  const content = await stored(uri);
  // A document stays open when its file is deleted.
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open && content.kind === 'text' ? { kind: 'text', text: open.getText() } : content;
}

async function stored(uri: vscode.Uri): Promise<ReadFileResult> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return { kind: 'refused', reason: vscode.l10n.t('it is not a regular file') };
    if (size > LARGEST) return { kind: 'refused', reason: vscode.l10n.t('it is larger than 1 MB') };
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { kind: 'refused', reason: vscode.l10n.t('it is not UTF-8') };
    return { kind: 'absent' };
  }
}

/** Saves a settings file that a quick fix has changed: only then does it count, also for the command. Says so, and takes it back if asked. */
export async function saveSettings(text: string): Promise<void> {
  const uri = vscode.Uri.parse(text, true);
  if (!isSettingsFile(uri)) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const before = await stored(uri);
  if (await document.save()) void tellSaved(document, before.kind === 'text' ? before.text : '');
}

/** What a slip of the keyboard has silenced is easily brought back. */
async function tellSaved(document: vscode.TextDocument, before: string): Promise<void> {
  const [open, undo] = [vscode.l10n.t('Open'), vscode.l10n.t('Undo')];
  const name = document.uri.path.split('/').slice(-2).join('/');
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('This has been written into {0}.', name), undo, open);
  if (chosen === open) await vscode.window.showTextDocument(document);
  if (chosen !== undo) return;
  const edit = new vscode.WorkspaceEdit();
  if (before.trim() === '') edit.deleteFile(document.uri, { ignoreIfNotExists: true });
  else edit.replace(document.uri, document.validateRange(new vscode.Range(0, 0, document.lineCount, 0)), before);
  await vscode.workspace.applyEdit(edit);
  if (before.trim() !== '') await document.save();
}
