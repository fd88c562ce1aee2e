import { describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type CodeAction,
  type Position,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BARE, Client, FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = `一、办案情况\r
全县共办理案件13件,其中行政许可5件,行政处罚9件。\r
继续抓好,落实。。
丙`;

const textDocument = { uri: URI };
const options = { tabSize: 2, insertSpaces: true };
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const server = testServer(['COMMA', 'DOUBLED', 'HARMFUL', 'FIGURE']);

/** The made-up rule stands alone where a real one would tell the same. */
const OWN = { 'doubled-mark': 'off' };

async function opened(text = DRAFT, capabilities = FULL): Promise<Client> {
  const client = await server.start(capabilities);
  client.settings = () => ({ severity: OWN });
  await client.open(text);
  return client;
}

function after(edits: readonly TextEdit[] | null | undefined, text = DRAFT): string {
  return TextDocument.applyEdits(TextDocument.create(URI, '', 1, text), [...(edits ?? [])]);
}

const FIXED = DRAFT.replaceAll(',', '，').replace('。。', '。');

describe('code actions', () => {
  const at = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });
  const ask = (client: Client, range: Range, only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [], only } }) as Promise<
      CodeAction[]
    >;
  const editsOf = ({ edit }: CodeAction): TextEdit[] => (edit!.documentChanges as TextDocumentEdit[])[0]!.edits as TextEdit[];

  test('fix all that is safe, as on saving, and nothing that would make something else wrong', async () => {
    const client = await opened();
    const [action, ...rest] = await ask(client, ALL, ['source.fixAll']);
    expect(rest).toEqual([]);
    expect(action).toMatchObject({ kind: 'source.fixAll.hegao', title: '改正全部可放心改正之处' });
    expect(after(editsOf(action!))).toBe(FIXED);
    await client.change(ALL, FIXED);
    expect(await ask(client, ALL, ['source.fixAll.hegao'])).toEqual([]);
  });

  test('fix all findings of one rule, where there are several', async () => {
    const client = await opened();
    const actions = await ask(client, at(1, 10));
    const alike = actions.find(({ title }) => title.startsWith('改正全文同类问题'))!;
    expect(alike).toMatchObject({ kind: 'quickfix', title: '改正全文同类问题：规则 comma' });
    expect(alike.diagnostics!.map(({ code }) => code)).toEqual(['comma', 'comma', 'comma']);
    expect(after(editsOf(alike))).toBe(DRAFT.replaceAll(',', '，'));
    // One finding of its rule, and findings with suggestions alone, have no such action.
    const others = await ask(client, { start: { line: 2, character: 7 }, end: { line: 2, character: 9 } });
    expect(others.map(({ title }) => title).filter((title) => !title.startsWith('核实'))).toEqual(['doubled 。。']);
    expect((await ask(client, at(1, 8))).filter(({ title }) => title.startsWith('改正全文'))).toEqual([]);
  });

  test('know no fix of a rule that is off', async () => {
    const client = await opened();
    client.settings = () => ({ severity: { ...OWN, comma: 'off', harmful: 'off' } });
    await client.changeSettings(null);
    const [action] = await ask(client, ALL, ['source.fixAll']);
    expect(after(editsOf(action!))).toBe(DRAFT.replace('。。', '。'));
  });
});

describe('formatting', () => {
  const onType = (client: Client, ch: string, position: Position) =>
    client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, { textDocument, options, ch, position });

  test('is offered, also to a client that can do little', async () => {
    for (const capabilities of [FULL, BARE]) {
      expect((await opened(DRAFT, capabilities)).result.capabilities).toMatchObject({
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['。', '；', '：', '、', '）', ')'] },
      });
    }
  });

  test('does what is safe, in the whole draft or in a part of it', async () => {
    const client = await opened();
    expect(after(await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }))).toBe(FIXED);
    const range: Range = { start: { line: 2, character: 0 }, end: { line: 2, character: 6 } };
    const edits = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument, options, range });
    expect(after(edits)).toBe(DRAFT.replace('好,落', '好，落'));
  });

  test('as one types changes the line that was ended, and no other', async () => {
    const client = await opened();
    expect(after(await onType(client, '\n', { line: 2, character: 0 }))).toBe(DRAFT.replace('件,其', '件，其').replace('件,行', '件，行'));
    expect(await onType(client, '\n', { line: 0, character: 0 })).toEqual([]);
    expect(await onType(client, '\n', { line: 1, character: 0 })).toEqual([]);
  });

  test('as one types changes what stands before the cursor and does not touch it', async () => {
    const client = await opened();
    // The cursor is behind `。。`, which may become anything.
    expect(after(await onType(client, '。', { line: 2, character: 9 }))).toBe(DRAFT.replace('好,落', '好，落'));
    expect(await onType(client, '。', { line: 2, character: 5 })).toEqual([]);
    expect(after(await onType(client, '、', { line: 1, character: 13 }))).toBe(DRAFT.replace('件,其', '件，其'));
  });

  test('does nothing of a rule that is off, nor in a draft that is not open', async () => {
    const client = await opened();
    client.settings = () => ({ severity: { ...OWN, comma: 'off', doubled: 'off', harmful: 'off' } });
    await client.changeSettings(null);
    expect(await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([]);
    expect(await onType(client, '\n', { line: 2, character: 0 })).toEqual([]);
    await client.close();
    expect(await client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toEqual([]);
  });
});
