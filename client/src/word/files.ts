import * as vscode from 'vscode';
import { fromBase64, toBase64 } from '../../../server/src/protocol/base64';
import { LARGEST_WORD, type WordRefusal } from '../../../server/src/protocol/word';
import { fileOf, isWordName } from '../fileOf';
import { baseName } from '../uris';

/** The Word file that the active tab shows: as a draft, or as what VS Code makes of it. */
export function shownFile(): vscode.Uri | undefined {
  const input: unknown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText) && !(input instanceof vscode.TabInputCustom)) return undefined;
  const file = fileOf(input.uri);
  return isWordName(file) ? file : undefined;
}

/** Lets the user choose; those that cannot be read are there to be chosen as well, and get a sentence on what to do. */
export async function chooseWordFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Which Word file?'),
    filters: { [vscode.l10n.t('Word files')]: ['docx', 'doc', 'wps'] },
  });
  return chosen?.[0];
}

/** The bytes of a file in Base64, or why they cannot be had. */
export async function contentOf(file: vscode.Uri): Promise<{ readonly content: string } | { readonly reason: string }> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > LARGEST_WORD) return { reason: vscode.l10n.t('{0} is larger than 100 MB and was not read.', baseName(file)) };
    return { content: toBase64(await vscode.workspace.fs.readFile(file)) };
  } catch {
    return { reason: vscode.l10n.t('{0} cannot be opened.', baseName(file)) };
  }
}

/** What was refused, in the language of the editor: `报告.docx：是加了密的 Office 文件，…。` */
export function refusalOf(file: vscode.Uri, { reason }: WordRefusal): string {
  return sentenceOf(file, [reason]);
}

/** Sentences of the server on a file, as one. */
export function sentenceOf(file: vscode.Uri, sentences: readonly WordRefusal['reason'][]): string {
  const said = sentences.map(({ zh, en }) => (vscode.env.language.startsWith('zh') ? zh : en));
  return vscode.l10n.t('{0}: {1}.', baseName(file), said.join(vscode.l10n.t('; ')));
}

export const NO_SERVER = (): string => vscode.l10n.t('The checking service is not running.');

/** Says why something cannot be done. With a button VS Code shows all of a sentence, whose end says what to do. */
export function refuse(reason: string): undefined {
  void vscode.window.showErrorMessage(reason, vscode.l10n.t('Got It'));
  return undefined;
}

/** Says what a reader of a Word file should know of its text. */
export function tellNotices(file: vscode.Uri, notices: readonly WordRefusal['reason'][]): void {
  if (notices.length > 0) void vscode.window.showInformationMessage(sentenceOf(file, notices), vscode.l10n.t('Got It'));
}

/** Whether two addresses are of one file; upper and lower case are one on most disks of those who have Word. */
function isSameFile(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString().toLowerCase() === other.toString().toLowerCase();
}

/** Writes a Word file that was made of `source`, never over that itself; says so where that is not possible. */
export async function writeWord(target: vscode.Uri, source: vscode.Uri, content: string): Promise<boolean> {
  if (isSameFile(target, source)) {
    refuse(vscode.l10n.t('{0} is the file that this draft was read from. Give the new one another name.', baseName(source)));
    return false;
  }
  try {
    await vscode.workspace.fs.writeFile(target, fromBase64(content));
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuse(vscode.l10n.t('{0} could not be saved. If it is open in Word, close it there and try again. ({1})', baseName(target), reason));
    return false;
  }
}
