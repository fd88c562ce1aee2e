import * as vscode from 'vscode';
import { fileOf } from './fileOf';
import { otherEncoding, seemsMisdecoded } from './misdecoded';
import type { LanguageServer } from './server/languageServer';
import { baseName, nameOf } from './uris';
import { sentenceOf } from './word/files';
import { readWord } from './word/readWord';

/** Another draft that can be inserted. */
export interface Contribution {
  readonly name: string;
  readonly text: string;
  /** What should be known of how it was read, as sentences. */
  readonly said?: readonly string[];
}

/** Why a contribution cannot be inserted, in one sentence. */
export class Unreadable extends Error {}

/** No contribution can be meant to be longer, in bytes. */
const LARGEST = 20_000_000;

/** A file whose text, or that of a Word file, can be inserted; a Word file that is shown as a draft is read as it is by now. */
export function readContribution(uri: vscode.Uri, server: LanguageServer): Promise<Contribution> {
  const file = fileOf(uri);
  return file !== uri || OF_WORD.test(file.path) ? readWordFile(file, server) : readText(file);
}

/** Of those that cannot be read it is said what to do. */
const OF_WORD = /\.(?:docx?|docm|wps|rtf|odt)$/i;

/** A Word file as it is read when it is opened as a draft; its comments belong to places in the file and stay there. */
async function readWordFile(file: vscode.Uri, server: LanguageServer): Promise<Contribution> {
  const read = await readWord(server, file, file);
  if ('reason' in read) throw new Unreadable(read.reason);
  const { text, notices, comments } = read;
  const said = [
    ...(notices.length > 0 ? [sentenceOf(file, notices)] : []),
    ...(comments === 0 ? [] : [vscode.l10n.t('{0}: its comments were not inserted with it.', baseName(file))]),
  ];
  return { name: nameOf(file), text, said };
}

/** A file as it stands in an editor, or as the editor would show it: GB18030 is read as such also where nothing is set. */
async function readText(uri: vscode.Uri): Promise<Contribution> {
  const name = nameOf(uri);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && !document.isClosed);
  const text = open ? open.getText() : await storedText(uri, name);
  if (seemsMisdecoded(text)) throw new Unreadable(vscode.l10n.t('{0} cannot be read: its encoding is neither UTF-8 nor GB18030.', name));
  return { name, text };
}

async function storedText(uri: vscode.Uri, name: string): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri).then(undefined, () => ({ size: -1 }));
  if (size < 0) throw new Unreadable(vscode.l10n.t('{0} cannot be opened.', name));
  if (size > LARGEST) throw new Unreadable(vscode.l10n.t('{0} is larger than 20 MB.', name));
  const bytes = await vscode.workspace.fs.readFile(uri);
  // The first 4 KB say whether it is a text, as they do for the editor; UTF-16 has a mark at its beginning.
  if (bytes.subarray(0, 4096).includes(0) && !hasWideMark(bytes)) throw new Unreadable(vscode.l10n.t('{0} is not a text file.', name));
  const text = await vscode.workspace.decode(bytes, { uri });
  return seemsMisdecoded(text) ? decodedOtherwise(bytes, text) : text;
}

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

async function decodedOtherwise(bytes: Uint8Array, text: string): Promise<string> {
  for (const encoding of [otherEncoding('utf8'), otherEncoding('gb18030')]) {
    const decoded = await vscode.workspace.decode(bytes, { encoding });
    if (!seemsMisdecoded(decoded)) return decoded;
  }
  return text;
}

/** The text on the clipboard. It is looked at only when it is asked for: a browser asks the user first. */
export async function readClipboard(): Promise<Contribution> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') throw new Unreadable(vscode.l10n.t('There is no text on the clipboard.'));
  return { name: vscode.l10n.t('the clipboard'), text };
}
