import { describe, expect, test } from 'vitest';
import {
  FIGURE_REQUEST,
  FIGURES_CSV_REQUEST,
  FIGURES_REQUEST,
  type FigureParams,
  type FiguresCsvParams,
  type ListedFigures,
} from '../../server/src/protocol/figures';
import { FULL, URI, type Client } from './client';
import { testServer } from './clients';

const DRAFT = `云川县2023年法治政府建设年度报告
一、工程检修
全年检修渡槽52座，其中木渡槽31座、石渡槽22座。
`;
const textDocument = { uri: URI };

const server = testServer();

async function opened(): Promise<Client> {
  const client = await server.start(FULL);
  await client.open(DRAFT);
  return client;
}

const figures = ({ connection }: Client, uri = URI) =>
  connection.sendRequest<ListedFigures | null>(FIGURES_REQUEST, { textDocument: { uri } });
const figure = ({ connection }: Client, position: FigureParams['position']) =>
  connection.sendRequest<string>(FIGURE_REQUEST, { textDocument, position });
const csv = ({ connection }: Client, params: FiguresCsvParams) => connection.sendRequest<string | null>(FIGURES_CSV_REQUEST, params);

describe('the figures of a draft', () => {
  test('come with their places, of the version that is named', async () => {
    const client = await opened();
    const before = (await figures(client))!;
    expect(before.sections).toEqual([{ name: '一、工程检修', marker: '一、', parent: -1 }]);
    expect(before.total).toBe(3);
    expect(before.figures.map(({ text, verdict, isReported }) => [text, verdict, isReported])).toEqual([
      ['52座', 'broken', true],
      ['31座', 'broken', false],
      ['22座', 'broken', false],
    ]);
    const { range } = before.figures[0]!;
    expect(range).toEqual({ start: { line: 2, character: 6 }, end: { line: 2, character: 9 } });
    await client.change(range, '53座');
    const after = (await figures(client))!;
    expect(after.version).toBe(before.version + 1);
    expect(after.figures.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['53座', 'holds'],
      ['31座', 'holds'],
      ['22座', 'holds'],
    ]);
  });

  test('of one that is not open are none', async () => {
    const client = await opened();
    expect(await figures(client, 'file:///no.txt')).toBeNull();
    expect(await csv(client, { textDocument: { uri: 'file:///no.txt' }, path: 'no.txt' })).toBeNull();
  });
});

test('a figure has the arithmetic that a hover shows', async () => {
  const client = await opened();
  expect(await figure(client, { line: 2, character: 6 })).toMatch(/^\*\*52座\*\*[^]*31 \+ 22 = 53/);
  expect(await figure(client, { line: 2, character: 7 })).toBe('');
  expect(await figure(client, { line: 99, character: 7 })).toBe('');
});

test('the CSV has the path that was given', async () => {
  const text = (await csv(await opened(), { textDocument, path: '草稿/报告,1.txt' }))!;
  const [head, first] = text.split('\r\n');
  expect(head).toMatch(/^\uFEFFpath,section,subject/);
  expect(first).toMatch(/^"草稿\/报告,1\.txt",一、,.*,52座,52,52,/);
});

test.each([
  [FIGURES_REQUEST, {}],
  [FIGURE_REQUEST, { textDocument }],
  [FIGURES_CSV_REQUEST, { textDocument }],
])('%s without what it needs is refused', async (method, params) => {
  const { connection } = await opened();
  await expect(connection.sendRequest(method, params)).rejects.toMatchObject({ code: -32602 });
});

test('what was checked says the kind of report and the errors', async () => {
  const client = await opened();
  await client.diagnostics();
  const checked = await client.until(() => client.checked[0]);
  expect(checked.profile).toEqual({
    id: 'rule-of-law',
    name: { zh: '法治政府建设年度报告', en: 'Annual report on building a law-based government' },
  });
  expect(checked.errors).toBeGreaterThanOrEqual(1);
  expect(checked.errors).toBeLessThanOrEqual(checked.findings);
  client.settings = () => ({ profile: 'court' });
  await client.changeSettings(null);
  await client.until(() => client.refreshes > 0);
  await client.diagnostics();
  expect((await client.until(() => client.checked[1])).profile.id).toBe('court');
});
