import { describe, expect, test } from 'vitest';
import { PREVIEW_REQUEST, type PreviewParams, type PreviewResult } from '../../server/src/protocol/preview';
import { BARE, FULL, URI, type Client } from './client';
import { testServer } from './clients';

const DRAFT = '云岭县渡口情况报告\n一、渡口\n全年检修36处。\n（一）检修。修船3艘。\n';

const server = testServer();

async function asked(client: Client, uri = URI): Promise<PreviewResult | null> {
  const params: PreviewParams = { textDocument: { uri } };
  return client.connection.sendRequest<PreviewResult | null>(PREVIEW_REQUEST, params);
}

async function opened(text: string, capabilities = FULL): Promise<Client> {
  const client = await server.start(capabilities);
  await client.open(text);
  return client;
}

describe('the preview', () => {
  test.each([
    ['any client', BARE],
    ['a client that can do all', FULL],
  ])('is told to %s: what is no plain text, by line', async (_, capabilities) => {
    const result = await asked(await opened(DRAFT, capabilities));
    expect(result).toEqual({
      version: 1,
      lines: [
        { line: 0, role: 'title' },
        { line: 1, role: 'heading', heads: [[0, 4, 1]] },
        { line: 3, role: 'text', heads: [[0, 6, 2]] },
        { line: 4, role: 'omitted' },
      ],
    });
  });

  test('counts a byte order mark to the first line, as editors do', async () => {
    const result = await asked(await opened('\ufeff一、渡口\n修船。\n'));
    expect(result!.lines[0]).toEqual({ line: 0, role: 'heading', heads: [[1, 5, 1]] });
  });

  test('of a draft that is not open is none', async () => {
    expect(await asked(await opened(DRAFT), 'file:///drafts/other.txt')).toBeNull();
  });

  test('asked for without a draft is refused, and the server goes on', async () => {
    const client = await opened(DRAFT);
    await expect(client.connection.sendRequest(PREVIEW_REQUEST, {})).rejects.toMatchObject({ code: -32602 });
    expect((await asked(client))!.version).toBe(1);
  });
});
