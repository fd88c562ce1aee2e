import * as vscode from 'vscode';
import { fileOf } from '../fileOf';
import { REPORT_LANGUAGE } from '../../../server/src/protocol';
import type { AnnotationFileParams, AnnotationFileResult } from '../../../server/src/protocol/annotations';

/** Reads, writes, renames and deletes annotation files for a server that has no disk of its own for them. */
export async function annotationFile(params: AnnotationFileParams): Promise<AnnotationFileResult> {
  const uris = [params.uri, ...(params.kind === 'rename' ? [params.to] : [])].map((uri) => vscode.Uri.parse(uri, true));
  // Nothing else is the server's business.
  if (!uris.every(mayBeTouched)) return { kind: 'refused', reason: vscode.l10n.t('it is no annotation file beside a draft') };
  try {
    return await touch(params, uris[0]!, uris[1] ?? uris[0]!);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
      return { kind: params.kind === 'delete' ? 'done' : 'absent' };
    if (error instanceof TypeError) return { kind: 'refused', reason: vscode.l10n.t('it is not UTF-8') };
    return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function touch(params: AnnotationFileParams, uri: vscode.Uri, to: vscode.Uri): Promise<AnnotationFileResult> {
  const { fs } = vscode.workspace;
  switch (params.kind) {
    case 'read':
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(await fs.readFile(uri)) };
    case 'write':
      await fs.writeFile(uri, new TextEncoder().encode(params.text));
      return { kind: 'done' };
    case 'rename':
      await fs.rename(uri, to, { overwrite: true });
      return { kind: 'done' };
    case 'delete':
      await fs.delete(uri);
      return { kind: 'done' };
  }
}

/** Behind the draft's name: the file itself, the one that is being written, and those that nobody could read. */
const BESIDE = /\.annotations(?:\.json(?:\.tmp)?|\.unreadable-\d{1,6}\.json)$/;

function mayBeTouched(uri: vscode.Uri): boolean {
  const path = uri.path.replace(BESIDE, '');
  if (path === uri.path || path.endsWith('/')) return false;
  const draft = uri.with({ path }).toString();
  const isOpen = vscode.workspace.textDocuments.some((one) => fileOf(one.uri).toString() === draft && one.languageId === REPORT_LANGUAGE);
  return isOpen || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
