import * as vscode from 'vscode';
import { otherEncoding, seemsMisdecoded } from './misdecoded';
import { nameOf } from './uris';

/** Another draft that can be inserted. */
export interface Contribution {
  readonly name: string;
  readonly text: string;
}

/** Why a contribution cannot be inserted, in one sentence. */
export class Unreadable extends Error {}

/** No contribution can be meant to be longer, in bytes. */
const LARGEST = 20_000_000;

/** A file as it stands in an editor, or as the editor would show it: GB18030 is read as such also where nothing is set. */
export async function readContribution(uri: vscode.Uri): Promise<Contribution> {
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
