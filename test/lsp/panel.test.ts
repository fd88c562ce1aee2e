import { describe, expect, test } from 'vitest';
import { PANEL_REQUEST, type PanelAnswer } from '../../server/src/protocol/panel';
import { FULL, URI, type Client } from './client';
import { testServer } from './clients';

const DRAFT = '一、复议\r\n全年收到行政复议申请76件，受理81件，审结70件。\r\n二、执法\r\n办理案件52件，其中许可30件、处罚23件。\r\n';

const server = testServer();
let client: Client;

const ask = (uri = URI): Promise<PanelAnswer | null> => client.connection.sendRequest(PANEL_REQUEST, { textDocument: { uri } });

describe('what the report panel asks', () => {
  test('has ranges of the version that stands, and of the next one after an edit', async () => {
    client = await server.start(FULL);
    await client.open(DRAFT);
    const first = (await ask())!;
    expect(first.flows[0]!.nodes.find(({ name }) => name === '受理')).toMatchObject({
      place: { start: { line: 1, character: 16 }, end: { line: 1, character: 19 } },
      gaps: [{ kind: 'excess', from: 76, to: 81 }],
    });
    expect(first.totals[0]).toMatchObject({ difference: 1, total: { place: { start: { line: 3, character: 4 } } } });
    await client.change({ start: { line: 1, character: 16 }, end: { line: 1, character: 18 } }, '76');
    const next = (await ask())!;
    expect(next.version).toBe(first.version + 1);
    expect(next.flows[0]!.verdict).toBe('holds');
    expect(next.flows[0]!.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['收到', '受理', '审结']));
  });

  test('is nothing for a draft that is not open, and refused where no draft is named', async () => {
    client = await server.start(FULL);
    expect(await ask('file:///nowhere.txt')).toBeNull();
    await expect(client.connection.sendRequest(PANEL_REQUEST, {})).rejects.toMatchObject({ code: -32602 });
  });
});
