import * as vscode from 'vscode';
import { isFile } from '../../isFile';
import { baseName } from '../../uris';
import { planOf, type Disk, type Move } from './plan';

/** The edit that makes moves of annotation files. Where something is in the way of one, it is said, and nothing is overwritten. */
export async function editFor(moves: readonly Move<vscode.Uri>[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const { free, taken } = await planOf(moves, disk);
  for (const { from, to } of free) edit.renameFile(from, to, { overwrite: false });
  for (const { to } of taken) warnTaken(to);
  return edit;
}

const disk: Disk<vscode.Uri> = {
  isFile,
  namesBeside: async (file) => (await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..'))).map(([name]) => name),
};

function warnTaken(uri: vscode.Uri): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} is there already: the annotations of the renamed draft stay where they are. Merge the two with “hegao annotations merge”.',
      baseName(uri),
    ),
  );
}
