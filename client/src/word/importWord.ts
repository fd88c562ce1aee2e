import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import { ANNOTATIONS_SUFFIX } from '../../../server/src/protocol/annotations';
import { READ_WORD_REQUEST, type ReadWordParams, type ReadWordResult } from '../../../server/src/protocol/word';
import { fileOf } from '../fileOf';
import { isFile } from '../isFile';
import type { LanguageServer } from '../server/languageServer';
import { baseName, stemOf } from '../uris';
import { contentOf, NO_SERVER, refusalOf, refuse, tellNotices } from './files';

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
  if (isBeingEdited(target)) {
    return refuse(vscode.l10n.t('{0} is open and has changes that are not saved. Save or close it and try again.', baseName(target)));
  }
  const result = await ask(server, target, read.content);
  if (!result) return refuse(NO_SERVER());
  if (result.kind === 'refused') return refuse(refusalOf(file, result));
  const failed = await write(target, result);
  if (failed !== undefined) return refuse(vscode.l10n.t('{0} could not be saved: {1}', baseName(target), failed));
  await show(target);
  tellNotices(file, result.notices);
  return target;
}

async function ask(server: LanguageServer, target: vscode.Uri, content: string): Promise<ReadWordResult | undefined> {
  const known = await vscode.workspace.fs.readFile(annotationsOf(target)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => null,
  );
  const params: ReadWordParams = { textDocument: { uri: target.toString() }, content, annotations: known };
  return server.request<ReadWordResult>(READ_WORD_REQUEST, params).catch(() => undefined);
}

function annotationsOf(draft: vscode.Uri): vscode.Uri {
  return draft.with({ path: `${draft.path}${ANNOTATIONS_SUFFIX}` });
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

/** The annotations first: a text without them would look whole. Gives why it was not possible. */
async function write(target: vscode.Uri, { text, annotations }: Extract<ReadWordResult, { kind: 'text' }>): Promise<string | undefined> {
  const { fs } = vscode.workspace;
  try {
    if (annotations !== null) await fs.writeFile(annotationsOf(target), new TextEncoder().encode(annotations));
    await fs.writeFile(target, await encoded(target, text));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
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
