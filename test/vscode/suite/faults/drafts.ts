import { expect } from 'chai';
import * as vscode from 'vscode';
import { brokenSums, current, until } from '../editor';

/** 31 + 22 is 53. */
export const BROKEN = '全县共检修渡槽52座，其中干渠31座、支渠22座。';
/** Holds, and has figures to be read. */
const SOUND = '全县共清理水塘48口，其中东片29口、西片19口，投工3260个。';

/** So many characters of a draft without fault, with one broken sum at its end. */
export function longDraft(characters: number, separator: string): string {
  const count = Math.ceil(characters / (SOUND.length + separator.length));
  return `云溪县2023年水利工作报告${separator}${`${SOUND}${separator}`.repeat(count)}${BROKEN}${separator}`;
}

/** The folder that the editor has open, the second where there are two. */
export function folder(index = 0): vscode.Uri {
  return vscode.workspace.workspaceFolders![index]!.uri;
}

/** Writes a file, and shows it unless it is no text; `run` gets its URI, and afterwards it is gone again. */
export async function withFile(
  name: string,
  content: string | Uint8Array,
  run: (uri: vscode.Uri) => Promise<void>,
  at = folder(),
): Promise<void> {
  const uri = vscode.Uri.joinPath(at, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  try {
    await run(uri);
  } finally {
    await closeAll();
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  }
}

export async function show(uri: vscode.Uri, options: vscode.TextDocumentShowOptions = {}): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false, ...options });
}

/** Closes every editor, and gives up what is unsaved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    const before = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length === before) break;
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Puts text at the end of a document, as somebody who types does; the document is not saved. */
export async function append(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const { lineCount } = current(uri);
  edit.insert(uri, current(uri).lineAt(lineCount - 1).range.end, text);
  expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
}

/** Waits for so many broken sums in a document, for 30 seconds or as many milliseconds as are given. */
export async function sums(uri: vscode.Uri, count: number, patience?: number): Promise<void> {
  await until(
    `${count} broken sums in ${uri.path}`,
    () => brokenSums(uri).length,
    (found) => found === count,
    patience,
  );
}
