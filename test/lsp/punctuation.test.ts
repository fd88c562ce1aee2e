import { expect, test } from 'vitest';
import { DocumentOnTypeFormattingRequest, type Position } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = `坚持学法，健全制度；检查有序，评查逐卷；审查全面，清理按期；普法扎实，形式多样；调解健全，信访下降。
(一)加强培训
全年培训31次，考核4次。
`;

const server = testServer();

async function typed(draft: string, ch: string, position: Position): Promise<string> {
  const client = await server.start(FULL);
  await client.open(draft);
  const params = { textDocument: { uri: URI }, options: { tabSize: 2, insertSpaces: true }, ch, position };
  const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, params);
  client.kill();
  return TextDocument.applyEdits(TextDocument.create(URI, '', 1, draft), [...(edits ?? [])]);
}

test('brackets take the width of the draft as the second is typed, or the line is ended', async () => {
  const wanted = DRAFT.replace('(一)', '（一）');
  expect(await typed(DRAFT, ')', { line: 1, character: 3 })).toBe(wanted);
  expect(await typed(DRAFT, '\n', { line: 2, character: 0 })).toBe(wanted);
  expect(await typed(DRAFT, '。', { line: 2, character: 12 })).toBe(DRAFT);
});

test('a half-width draft keeps its marks', async () => {
  const half = DRAFT.replaceAll('，', ',').replaceAll('；', ';');
  expect(await typed(half, ')', { line: 1, character: 3 })).toBe(half);
  expect(await typed(half, '\n', { line: 2, character: 0 })).toBe(half);
});
