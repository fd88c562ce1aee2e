import * as vscode from 'vscode';
import { COMMENT_WORD_REQUEST, isOfWord, type CommentWordParams, type WrittenWord } from '../../../server/src/protocol/word';
import { fileOf } from '../fileOf';
import { isFile } from '../isFile';
import type { LanguageServer } from '../server/languageServer';
import { tellSaved } from '../tellSaved';
import { baseName } from '../uris';
import { copyName } from './copyName';
import { contentOf, NO_SERVER, refusalOf, refuse, writeWord } from './files';
import { writtenWords } from './words';

/** Puts findings and annotations of a Word file that is shown as a draft into a copy of it, as comments. Gives the copy. */
export async function commentWord(server: LanguageServer, { uri }: vscode.TextDocument, given: unknown): Promise<vscode.Uri | undefined> {
  if (!isOfWord(uri.toString())) return refuse(vscode.l10n.t('This draft is no Word file. “Export as Word” makes one of it.'));
  const file = fileOf(uri);
  const read = await contentOf(file);
  if ('reason' in read) return refuse(read.reason);
  const params: CommentWordParams = { textDocument: { uri: uri.toString() }, content: read.content };
  const result = await server.request<WrittenWord>(COMMENT_WORD_REQUEST, params).catch(() => undefined);
  if (!result) return refuse(NO_SERVER());
  if (result.kind === 'refused') return refuse(refusalOf(file, result));
  if (result.comments === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to be said in {0} that is not there yet.', baseName(file)));
    return undefined;
  }
  const target = given instanceof vscode.Uri ? given : await whereTo(file);
  if (!target || !(await writeWord(target, file, result.content))) return undefined;
  void tellSaved(target, writtenWords(target, result));
  return target;
}

async function whereTo(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const beside = vscode.Uri.joinPath(file, '..', copyName(baseName(file)));
  if (!(await isFile(beside))) return beside;
  const [replace, elsewhere] = [vscode.l10n.t('Replace'), vscode.l10n.t('Save Elsewhere…')];
  const detail = vscode.l10n.t('What was answered in it would be gone, unless it has been read before.');
  const question = vscode.l10n.t('{0} is there already.', baseName(beside));
  const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, elsewhere, replace);
  if (chosen === replace) return beside;
  if (chosen !== elsewhere) return undefined;
  return vscode.window.showSaveDialog({ defaultUri: beside, filters: { [vscode.l10n.t('Word files')]: ['docx'] } });
}
