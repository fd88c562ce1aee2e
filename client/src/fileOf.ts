import * as vscode from 'vscode';
import { WORD_SCHEME } from '../../server/src/protocol/word';
import { baseName } from './uris';

/** The file of a draft: of a Word file that is shown as a draft that file, otherwise the draft itself. */
export function fileOf(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === WORD_SCHEME && uri.query !== '' ? vscode.Uri.parse(uri.query) : uri;
}

export function isWordName({ path }: vscode.Uri): boolean {
  return /\.docx$/i.test(path);
}

/** What programs leave beside a file that is open, or that they have copied, by its name: `~$年度报告.docx`, `._年度报告.docx`. */
export function isLeftBehind(file: vscode.Uri): boolean {
  return /^(?:~\$|\.)/.test(baseName(file));
}

/** The draft that a Word file is shown as. Its path tells its name, its query the file, on whatever file system that is. */
export function shownAs(file: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({ scheme: WORD_SCHEME, path: file.path.replace(/^\/*/, '/'), query: file.toString() });
}
