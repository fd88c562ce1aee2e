import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import { ANNOTATIONS_SUFFIX } from '../../../server/src/protocol/annotations';
import { fileOf } from '../fileOf';
import { isFile } from '../isFile';
import type { LanguageServer } from '../server/languageServer';
import { baseName, stemOf } from '../uris';
import { contentOf, refuse, tellNotices } from './files';
import { readContent, type ReadWord } from './readWord';

/**
 * Makes a draft of a Word file: a text beside it, its comments as the annotations of that. Nothing that is there is replaced unasked,
 * and no annotation is lost where a text is. Gives the draft.
 *
 * @param given where it is to be written, by who does not want to be asked
 */
export async function importWord(server: LanguageServer, word: vscode.Uri, given: unknown): Promise<vscode.Uri | undefined> {
  const file = fileOf(word);
  const read = await contentOf(file);
  if ('reason' in read) return refuse(read.reason);
  const target = given instanceof vscode.Uri ? given : await whereTo(file);
  if (!target) return undefined;
  const unfit = whyUnfit(target);
  if (unfit !== undefined) return refuse(unfit);
  const result = await made(server, file, target, read.content);
  if ('reason' in result) return refuse(result.reason);
  await show(target);
  tellNotices(file, result.notices);
  return target;
}

function whyUnfit(target: vscode.Uri): string | undefined {
  if (NO_TEXT.test(target.path))
    return vscode.l10n.t('{0} would not be a text. Give it a name that ends in .txt or .md.', baseName(target));
  if (!isBeingEdited(target)) return undefined;
  return vscode.l10n.t('{0} is open and has changes that are not saved. Save or close it and try again.', baseName(target));
}

const NO_TEXT = /\.(?:doc[xm]?|wps|json)$/i;

/** Has the annotations kept and writes the text. Gives what was read, or a sentence on why there is nothing. */
async function made(
  server: LanguageServer,
  file: vscode.Uri,
  target: vscode.Uri,
  content: string,
): Promise<ReadWord | { readonly reason: string }> {
  // the annotations first: a text without them would look whole
  const read = await readContent(server, file, { textDocument: { uri: target.toString() }, content, keep: true });
  if ('reason' in read) return read;
  try {
    await vscode.workspace.fs.writeFile(target, await encoded(target, read.text));
    return read;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { reason: vscode.l10n.t('{0} could not be saved: {1}', baseName(target), reason) };
  }
}

function annotationsOf(draft: vscode.Uri): vscode.Uri {
  return draft.with({ path: draft.path + ANNOTATIONS_SUFFIX });
}

/** Beside the Word file; where there is such a text already the user decides. */
async function whereTo(file: vscode.Uri): Promise<vscode.Uri | undefined> {
  const beside = vscode.Uri.joinPath(file, '..', `${stemOf(file)}.txt`);
  if (!(await isFile(beside)) && !(await isFile(annotationsOf(beside)))) return beside;
  const [replace, elsewhere] = [vscode.l10n.t('Replace'), vscode.l10n.t('Save Elsewhere…')];
  const detail = vscode.l10n.t('Its text would be replaced by that of the Word file. Annotations that were made of it are kept.');
  const question = vscode.l10n.t('{0} is there already.', baseName(beside));
  const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, elsewhere, replace);
  if (chosen === replace) return beside;
  if (chosen !== elsewhere) return undefined;
  return vscode.window.showSaveDialog({ defaultUri: beside, filters: { [vscode.l10n.t('Drafts')]: ['txt', 'md'] } });
}

function isBeingEdited(target: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === target.toString());
}

/** As this folder's settings have files read; in UTF-8 with its mark where that encoding has not all of the characters. */
async function encoded(target: vscode.Uri, text: string): Promise<Uint8Array> {
  const bytes = await vscode.workspace.encode(text, { uri: target });
  const isKept = (await vscode.workspace.decode(bytes, { uri: target })) === text;
  return isKept ? bytes : vscode.workspace.encode(text, { encoding: 'utf8bom' });
}

async function show(target: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(target);
  if (document.languageId !== REPORT_LANGUAGE) await vscode.languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
  await vscode.window.showTextDocument(target, { preview: false });
}
