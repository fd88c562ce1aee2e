import * as vscode from 'vscode';
import { EXPORT_WORD_REQUEST, isOfWord, type ExportWordParams, type WrittenWord } from '../../../server/src/protocol/word';
import { fileOf } from '../fileOf';
import type { LanguageServer } from '../server/languageServer';
import { tellSaved } from '../tellSaved';
import { nameOf, stemOf } from '../uris';
import { NO_SERVER, refusalOf, refuse, writeWord } from './files';
import { writtenWords } from './words';

/** What would otherwise be asked. */
interface Given {
  readonly comments?: boolean;
  readonly target?: vscode.Uri;
}

/** Writes a draft as a Word file; asks whether with comments, and where. Gives the file. */
export async function exportWord(server: LanguageServer, { uri }: vscode.TextDocument, given: unknown): Promise<vscode.Uri | undefined> {
  const { comments = await askComments(), target = undefined } = (given ?? {}) as Given;
  if (comments === undefined) return undefined;
  const to = target ?? (await askWhere(uri));
  if (!to) return undefined;
  const params: ExportWordParams = { textDocument: { uri: uri.toString() }, comments };
  const result = await server.request<WrittenWord>(EXPORT_WORD_REQUEST, params).catch(() => undefined);
  if (!result) return refuse(NO_SERVER());
  if (result.kind === 'refused') return refuse(refusalOf(fileOf(uri), result));
  if (!(await writeWord(to, fileOf(uri), result.content))) return undefined;
  void tellSaved(to, comments ? writtenWords(to, result) : undefined);
  return to;
}

async function askComments(): Promise<boolean | undefined> {
  const items = [
    { label: vscode.l10n.t('The text alone'), description: vscode.l10n.t('to be issued, or passed on'), comments: false },
    { label: vscode.l10n.t('With findings and annotations'), description: vscode.l10n.t('as comments in Word'), comments: true },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What goes into the Word file?') }))?.comments;
}

/** Beside the draft; where that is a Word file itself, under another name. */
async function askWhere(draft: vscode.Uri): Promise<vscode.Uri | undefined> {
  const file = fileOf(draft);
  const name = isOfWord(draft.toString()) ? vscode.l10n.t('{0} (as an official document)', stemOf(file)) : nameOf(file);
  const folder = file.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(file, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export as Word'),
    filters: { [vscode.l10n.t('Word files')]: ['docx'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.docx`) }),
  });
}
