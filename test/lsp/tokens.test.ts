import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LSPErrorCodes,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensEdit,
} from 'vscode-languageserver/node';
import { draftTokens } from '../../server/src/features/tokens/tokens';
import { deltaBetween } from '../../server/src/lsp/tokens/delta';
import { encode } from '../../server/src/lsp/tokens/encode';
import { readReport } from '../../server/src/model/report';
import { draftLike, samples } from '../laws/pieces';
import { BARE, Client, FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = `关于办案情况的报告
一、办案情况
全县共办理案件13件，其中行政许可5件、行政处罚9件。
二、下步安排
印发《中华人民共和国水法》读本20份。
`;
const textDocument = { uri: URI };

const server = testServer();

async function opened(capabilities = FULL, text = DRAFT): Promise<Client> {
  const client = await server.start(capabilities);
  await client.open(text);
  return client;
}

function full({ connection }: Client): Promise<SemanticTokens | null> {
  return connection.sendRequest(SemanticTokensRequest.type, { textDocument });
}

function delta({ connection }: Client, previousResultId: string): Promise<SemanticTokens | SemanticTokensDelta | null> {
  return connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
}

function applied(data: readonly number[], edits: readonly SemanticTokensEdit[]): number[] {
  return edits.reduce((now, { start, deleteCount, data: put = [] }) => now.toSpliced(start, deleteCount, ...put), [...data]);
}

/** Tokens as the client reads them, with absolute places. */
function read(data: readonly number[], { tokenTypes, tokenModifiers }: { tokenTypes: string[]; tokenModifiers: string[] }) {
  const found: { line: number; start: number; length: number; as: string }[] = [];
  let [line, start] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines, columns, length, type, bits] = data.slice(i, i + 5) as [number, number, number, number, number];
    [line, start] = lines > 0 ? [line + lines, columns] : [line, start + columns];
    const modifiers = tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    found.push({ line, start, length, as: [tokenTypes[type], ...modifiers].join('.') });
  }
  return found;
}

describe('semantic tokens', () => {
  test('of the whole draft, by the names of the legend', async () => {
    const client = await opened();
    const { legend } = client.result.capabilities.semanticTokensProvider!;
    const tokens = read((await full(client))!.data, legend);
    expect(tokens).toContainEqual({ line: 2, start: 7, length: 3, as: 'number.broken' });
    expect(tokens).toContainEqual({ line: 4, start: 2, length: 11, as: 'type' });
    expect(tokens).toContainEqual({ line: 1, start: 0, length: 6, as: 'class' });
  });

  test('have our own names for our own client, which declares them', async () => {
    const client = await opened({ ...FULL, experimental: { hegaoCommands: true } });
    expect(client.result.capabilities.semanticTokensProvider!.legend.tokenTypes).toContain('reportFigure');
    expect((await opened(BARE)).result.capabilities.semanticTokensProvider!.legend.tokenTypes).not.toContain('reportFigure');
  });

  test('after an edit only what has changed is told, and makes what a full answer says', async () => {
    const client = await opened();
    const { resultId, data } = (await full(client))!;
    const at = { line: 2, character: 7 };
    await client.change({ start: at, end: { line: 2, character: 9 } }, '14');
    const change = (await delta(client, resultId!))!;
    if (!('edits' in change)) throw new Error('all tokens were told again');
    const now = (await full(client))!;
    expect(applied(data, change.edits)).toEqual(now.data);
    expect(change.edits[0]!.data!.length).toBeLessThan(now.data.length);
    expect(read(now.data, client.result.capabilities.semanticTokensProvider!.legend)).toContainEqual({
      line: 2,
      start: 7,
      length: 3,
      as: 'number.holds',
    });
    expect(await delta(client, now.resultId!)).toMatchObject({ edits: [] });
  });

  test('are told again as a whole to a client that names an answer long gone', async () => {
    const client = await opened();
    expect(await delta(client, 'long gone')).toEqual({ resultId: expect.any(String) as string, data: (await full(client))!.data });
  });

  test('of a range are those of its lines, before and after the whole draft has been asked for', async () => {
    const client = await opened();
    const range = { start: { line: 2, character: 3 }, end: { line: 3, character: 2 } };
    const ask = () => client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    const { legend } = client.result.capabilities.semanticTokensProvider!;
    const before = read((await ask())!.data, legend);
    const wanted = read((await full(client))!.data, legend).filter(({ line }) => line === 2 || line === 3);
    expect(before).toEqual(wanted);
    expect(wanted.length).toBeGreaterThan(3);
    expect(read((await ask())!.data, legend)).toEqual(wanted);
  });

  test('begin behind a byte order mark', async () => {
    const client = await opened(FULL, `\ufeff一、办案12件\n印发文件3份。\n`);
    const { legend } = client.result.capabilities.semanticTokensProvider!;
    expect(read((await full(client))!.data, legend)[0]).toMatchObject({ line: 0, start: 1 });
  });

  test('of a draft that is not open there are none; one that changes meanwhile is asked for again', async () => {
    const client = await opened();
    const other = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: 'file:///no.txt' } });
    expect(other).toEqual({ data: [] });
    const late = full(client);
    await client.change({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '\n');
    await expect(late.catch(({ code }: { code: number }) => code)).resolves.toSatisfy(
      (answer: unknown) => answer === LSPErrorCodes.ContentModified || (answer as SemanticTokens).data.length > 0,
    );
  });
});

test('law: what is told of any edit makes the tokens of the new version', () => {
  const given = (text: string, shift = 0) => ({ tokens: draftTokens(readReport(text)), shift });
  const put = fc.oneof(draftLike, fc.constantFrom('', '9', '。', '\n', '\n\n'));
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...samples), draftLike), fc.nat(), fc.nat(60), put, (text, at, length, inserted) => {
      const start = text.length === 0 ? 0 : at % text.length;
      const [old, now] = [given(text), given(text.slice(0, start) + inserted + text.slice(start + length))];
      expect(applied(encode(old.tokens, 0, 0), deltaBetween(old, now))).toEqual(encode(now.tokens, 0, 0));
      expect(deltaBetween(now, now)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  const [plain, marked] = [given('印发文件3份。'), given('印发文件3份。', 1)];
  expect(applied(encode(plain.tokens, 0, 0), deltaBetween(plain, marked))).toEqual(encode(marked.tokens, 0, 1));
});
