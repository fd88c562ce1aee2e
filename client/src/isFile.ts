import * as vscode from 'vscode';

/** Whether there is a file of this name, a link to one included. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  const type = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.type,
    () => vscode.FileType.Unknown,
  );
  return (type & vscode.FileType.File) !== 0;
}
