import * as vscode from 'vscode';
import { ANNOTATIONS_SUFFIX } from '../../../../server/src/protocol/annotations';
import { isFile } from '../../isFile';

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * The annotation files of drafts that are about to be renamed or moved, as an edit that belongs to the same step: what undoes the
 * one undoes the other. What is in a folder moves with it, and files that are moved anyway are left alone. Undefined where nothing
 * is beside what is renamed, which is found out before anything is loaded.
 */
export async function takeAlong(files: readonly Renamed[]): Promise<vscode.WorkspaceEdit | undefined> {
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  const beside = files
    .map(({ oldUri, newUri }) => ({ from: besideOf(oldUri), to: besideOf(newUri) }))
    .filter(({ from }) => !renamed.has(from.toString()));
  const areThere = await Promise.all(beside.map(({ from }) => isFile(from)));
  const moves = beside.filter((_, i) => areThere[i]);
  return moves.length === 0 ? undefined : (await import('./rename')).editFor(moves);
}

function besideOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}${ANNOTATIONS_SUFFIX}` });
}
