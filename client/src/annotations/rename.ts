import * as vscode from 'vscode';
import { ANNOTATIONS_SUFFIX } from '../../../server/src/protocol/annotations';
import { baseName } from '../uris';

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * The annotation files of drafts that are about to be renamed or moved, as an edit that belongs to the same step: what undoes the
 * one undoes the other. What is in a folder moves with it, and files that are moved anyway are left alone.
 */
export async function takeAlong(files: readonly Renamed[]): Promise<vscode.WorkspaceEdit> {
  const moved = new Set(files.map(({ oldUri }) => oldUri.toString()));
  const edit = new vscode.WorkspaceEdit();
  const beside = files.map(({ oldUri, newUri }) => ({ from: besideOf(oldUri), to: besideOf(newUri) }));
  const known = await Promise.all(beside.map(async (pair) => ({ ...pair, has: await isThere(pair.from), taken: await isThere(pair.to) })));
  for (const { from, to, has, taken } of known) {
    if (!has || moved.has(from.toString())) continue;
    if (taken) warnTaken(to);
    else edit.renameFile(from, to, { overwrite: false, ignoreIfExists: true });
  }
  return edit;
}

function besideOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}${ANNOTATIONS_SUFFIX}` });
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  const type = await vscode.workspace.fs.stat(uri).then(
    (stat) => stat.type,
    () => vscode.FileType.Unknown,
  );
  return (type & vscode.FileType.File) !== 0;
}

function warnTaken(uri: vscode.Uri): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} is there already: the annotations of the renamed draft stay where they are. Merge the two with “hegao annotations merge”.',
      baseName(uri),
    ),
  );
}
