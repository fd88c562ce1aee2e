import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  type DocumentSymbol,
  type SelectionRange,
} from 'vscode-languageserver/node';
import { BARE, Client, FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = `云溪县水利工作报告
一、工程检修
检修渡槽12座，见附件1和台账.xlsx。
二、灌区管理
网址www.yunxi.example。
　　附件：1.名录
附件1
名录
东渠。
`;

const server = testServer();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hegao-reading-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function opened(capabilities = FULL, uri = URI): Promise<Client> {
  const client = await server.start(capabilities);
  await client.open(DRAFT, uri);
  return client;
}

describe('selection ranges', () => {
  const depth = (range: SelectionRange | undefined): number => (range ? 1 + depth(range.parent) : 0);

  test('come one a position, linked from the smallest to the draft', async () => {
    const { connection } = await opened();
    const positions = [
      { line: 2, character: 5 },
      { line: 99, character: 99 },
    ];
    const ranges = (await connection.sendRequest(SelectionRangeRequest.type, { textDocument: { uri: URI }, positions }))!;
    expect(ranges).toHaveLength(2);
    expect(ranges[0]!.range).toEqual({ start: { line: 2, character: 4 }, end: { line: 2, character: 7 } });
    expect(depth(ranges[0])).toBeGreaterThan(3);
    expect(ranges[1]!.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 9, character: 0 } });
  });

  test('of a draft that is not open are the positions', async () => {
    const { connection } = await opened();
    const positions = [{ line: 2, character: 5 }];
    const textDocument = { uri: 'file:///no.txt' };
    const ranges = await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    expect(ranges).toEqual([{ range: { start: positions[0], end: positions[0] } }]);
  });
});

describe('links', () => {
  test('lead into the draft by line and column, to pages, and to files that are there', async () => {
    const uri = pathToFileURL(path.join(folder, '报告.txt')).toString();
    await writeFile(path.join(folder, '台账.xlsx'), '');
    const { connection } = await opened({ ...FULL, textDocument: { ...FULL.textDocument, documentLink: { tooltipSupport: true } } }, uri);
    const links = (await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } }))!;
    expect(links.map(({ target, tooltip }) => [target, tooltip])).toEqual([
      [`${uri}#L7,1`, '转到附件1'],
      [pathToFileURL(path.join(folder, '台账.xlsx')).toString(), '打开同一文件夹里的“台账.xlsx”'],
      ['http://www.yunxi.example', '打开网页'],
      [`${uri}#L7,1`, '转到附件1'],
    ]);
  });

  test('have no words beside them where the client shows none, and no files where there is no folder', async () => {
    const { connection } = await opened(BARE, 'untitled:报告');
    const links = (await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: 'untitled:报告' } }))!;
    expect(links.map(({ target }) => target)).toEqual(['untitled:报告#L7,1', 'http://www.yunxi.example', 'untitled:报告#L7,1']);
    expect(links.every(({ tooltip }) => tooltip === undefined)).toBe(true);
  });
});

describe('structure', () => {
  test('attachments are symbols of their own, behind the last section', async () => {
    const { connection } = await opened();
    const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } })) as DocumentSymbol[];
    expect(symbols.map(({ name, range }) => [name, range.start.line, range.end.line])).toEqual([
      ['一、工程检修', 1, 2],
      ['二、灌区管理', 3, 4],
      ['附件1 名录', 6, 9],
    ]);
  });

  test('folding honours what the client knows of kinds, words and numbers', async () => {
    const foldingRange = { rangeLimit: 2, foldingRangeKind: { valueSet: [] }, foldingRange: { collapsedText: true } };
    const { connection } = await opened({ ...FULL, textDocument: { ...FULL.textDocument, foldingRange } });
    expect(await connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: URI } })).toEqual([
      { startLine: 1, endLine: 2, collapsedText: '一、工程检修 …（1段）' },
      { startLine: 3, endLine: 4, collapsedText: '二、灌区管理 …（1段）' },
    ]);
  });
});
