import type * as vscode from 'vscode';
import { READ_WORD_REQUEST, type ReadWordParams, type ReadWordResult } from '../../../server/src/protocol/word';
import type { LanguageServer } from '../server/languageServer';
import { contentOf, NO_SERVER, refusalOf } from './files';

/** What was read of a Word file. */
export type ReadWord = Extract<ReadWordResult, { kind: 'text' }>;

/** What the server reads out of a Word file, for the draft that its text becomes; or why that is not possible, in a sentence. */
export async function readWord(
  server: LanguageServer,
  file: vscode.Uri,
  draft: vscode.Uri,
): Promise<ReadWord | { readonly reason: string }> {
  const read = await contentOf(file);
  return 'reason' in read ? read : readContent(server, file, { textDocument: { uri: draft.toString() }, content: read.content });
}

/** The same of what has been read from the disk. */
export async function readContent(
  server: LanguageServer,
  file: vscode.Uri,
  params: ReadWordParams,
): Promise<ReadWord | { readonly reason: string }> {
  const result = await server.request<ReadWordResult>(READ_WORD_REQUEST, params).catch(() => undefined);
  if (!result) return { reason: NO_SERVER() };
  return result.kind === 'refused' ? { reason: refusalOf(file, result) } : result;
}
