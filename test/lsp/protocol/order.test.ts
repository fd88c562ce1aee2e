import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver';
import { buildServer } from '../server';
import { casesFor, type Asking } from './cases';
import { EVERYTHING, NOTHING } from './clients';
import { Text } from './places';
import { hello, OpenDraft, URI } from './session';
import { Wire } from './wire';

const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const CANCELLED = -32800;
const DRAFT = '一、办案情况\n全县共办理案件13件，其中行政许可5件、行政处罚9件。\n二、存在不足\n人手不够。\n';
const HELLO = { processId: null, rootUri: null, capabilities: {} };

let server: Awaited<ReturnType<typeof buildServer>>;
const wires: Wire[] = [];
beforeAll(async () => {
  server = await buildServer('server/node.js');
});
afterEach(() => {
  for (const wire of wires.splice(0)) {
    wire.kill();
    expect(wire.stray).toEqual([]);
    expect(wire.stderr).toBe('');
  }
});
afterAll(() => server.remove());

function raw(): Wire {
  const wire = new Wire(server.file);
  wires.push(wire);
  return wire;
}

async function started(client: object = EVERYTHING): Promise<{ wire: Wire; capabilities: ServerCapabilities }> {
  const session = await hello(server.file, client);
  wires.push(session.wire);
  return session;
}

const asking = (draft: OpenDraft, capabilities: ServerCapabilities): Asking => ({
  ...draft,
  at: draft.find('13件'),
  range: draft.range(0, 20),
  capabilities,
});
const codes = async (wire: Wire): Promise<unknown[]> => {
  const { items } = await wire.result<{ items: { code: unknown }[] }>('textDocument/diagnostic', { textDocument: { uri: URI } });
  return items.map(({ code }) => code);
};

describe('before initialize', () => {
  test('every request is told to wait', async () => {
    const wire = raw();
    const asked = [
      ['textDocument/hover', { textDocument: { uri: URI }, position: { line: 0, character: 0 } }],
      ['textDocument/diagnostic', { textDocument: { uri: URI } }],
      ['workspace/symbol', { query: '' }],
      ['shutdown', undefined],
      ['hegao/noSuchRequest', {}],
    ] as const;
    for (const [method, params] of asked)
      expect(await wire.request(method, params), method).toMatchObject({ error: { code: NOT_INITIALIZED } });
    await wire.result('initialize', HELLO);
    expect(await wire.request('shutdown')).toEqual({ result: null });
  });

  test('notifications are passed over', async () => {
    const wire = raw();
    const draft = new OpenDraft(wire, new Text(DRAFT));
    draft.edit(draft.range(0, 1), '三');
    wire.notify('initialized', {});
    wire.notify('workspace/didChangeConfiguration', { settings: {} });
    await wire.result('initialize', { ...HELLO, capabilities: EVERYTHING });
    wire.notify('initialized', {});
    expect(await codes(wire)).toEqual([]);
  });

  test('exit ends it', async () => {
    const wire = raw();
    wire.notify('exit');
    expect(await wire.exited).toBe(1);
  });
});

describe('initialize', () => {
  test.each([[undefined], [null], [[]], [{}], [{ capabilities: null }], [{ capabilities: 7 }]])(
    'with %j is refused, and can be said again',
    async (params) => {
      const wire = raw();
      expect(await wire.request('initialize', params)).toMatchObject({ error: { code: INVALID_PARAMS } });
      expect(await wire.request('initialize', HELLO)).toMatchObject({ result: { capabilities: { hoverProvider: true } } });
    },
  );

  test('comes once', async () => {
    const { wire } = await started();
    new OpenDraft(wire, new Text(DRAFT));
    expect(await wire.request('initialize', HELLO)).toMatchObject({ error: { code: INVALID_REQUEST } });
    expect(await codes(wire)).toContain('parts-exceed-total');
  });

  test.each([
    ['null', null],
    ['a number', 7],
    ['a word', '是'],
    ['a list', []],
    ['an object', {}],
  ])('is answered where %s stands for each ability', async (_, value) => {
    const names = ['textDocument', 'workspace', 'window', 'general', 'experimental'];
    const inner = [
      'diagnostic',
      'publishDiagnostics',
      'documentSymbol',
      'foldingRange',
      'hover',
      'codeAction',
      'completion',
      'semanticTokens',
    ];
    const deep = { foldingRange: { rangeLimit: value }, hover: { contentFormat: value }, completion: { completionItem: value } };
    const clients = [
      Object.fromEntries(names.map((name) => [name, value])),
      { textDocument: Object.fromEntries(inner.map((name) => [name, value])), workspace: { workspaceEdit: value, configuration: value } },
      { textDocument: deep, workspace: { workspaceEdit: { resourceOperations: value }, diagnostics: value, inlayHint: value } },
    ];
    for (const capabilities of clients) {
      const { wire } = await started(capabilities);
      const draft = new OpenDraft(wire, new Text(DRAFT));
      expect(await wire.request('textDocument/foldingRange', { textDocument: { uri: draft.uri } })).toMatchObject({
        result: expect.any(Array),
      });
      expect(await codes(wire)).toContain('parts-exceed-total');
    }
  });

  test.each([
    ['options of no kind', { initializationOptions: '是' }],
    ['folders of no kind', { workspaceFolders: [{}, null, 7], rootUri: 7 }],
    [
      'everything null',
      { initializationOptions: null, workspaceFolders: null, rootPath: null, clientInfo: null, trace: null, locale: null },
    ],
  ])('with %s is answered', async (_, more) => {
    const session = await hello(server.file, EVERYTHING, more);
    wires.push(session.wire);
    const draft = new OpenDraft(session.wire, new Text(DRAFT));
    expect(await codes(session.wire)).toContain('parts-exceed-total');
    const params = { textDocument: { uri: draft.uri }, range: draft.range(0, DRAFT.length), context: { diagnostics: [] } };
    expect(await session.wire.request('textDocument/codeAction', params)).toMatchObject({ result: expect.any(Array) });
  });
});

describe('after shutdown', () => {
  test('every request is refused, notifications are passed over, and exit ends it with 0', async () => {
    const { wire, capabilities } = await started();
    const draft = new OpenDraft(wire, new Text(DRAFT));
    expect(await wire.request('shutdown')).toEqual({ result: null });
    for (const one of casesFor(capabilities)) {
      expect(await wire.request(one.method, one.params(asking(draft, capabilities))), one.method).toMatchObject({
        error: { code: INVALID_REQUEST },
      });
    }
    for (const method of ['shutdown', 'hegao/noSuchRequest'])
      expect(await wire.request(method, {})).toMatchObject({ error: { code: INVALID_REQUEST } });
    expect(await wire.request('initialize', HELLO)).toMatchObject({ error: { code: INVALID_REQUEST } });
    draft.edit(draft.range(0, 1), '三');
    wire.notify('hegao/noSuchNotification', {});
    wire.notify('exit');
    expect(await wire.exited).toBe(0);
  });

  test('nothing is published any more', async () => {
    const { wire } = await started(NOTHING);
    new OpenDraft(wire, new Text(DRAFT));
    await wire.request('shutdown');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(wire.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([]);
  });
});

describe('cancelled requests', () => {
  test('of every kind are answered once, as cancelled or with what was asked', async () => {
    const { wire, capabilities } = await started();
    const draft = new OpenDraft(wire, new Text(DRAFT.repeat(50)));
    for (const one of casesFor(capabilities)) {
      draft.edit(draft.range(0, 0), '续');
      const params = one.params(asking(draft, capabilities));
      const asked = Array.from({ length: 5 }, () => wire.ask(one.method, params));
      for (const { id } of asked) wire.notify('$/cancelRequest', { id });
      for (const { answer } of asked) {
        const { error } = await answer;
        if (error) expect([CANCELLED, ...(one.refuses ?? [])], `${one.method}: ${error.message}`).toContain(error.code);
      }
      expect(await wire.request(one.method, params), one.method).not.toHaveProperty('error.code', CANCELLED);
    }
    expect(wire.logs.filter(({ type }) => type <= 2)).toEqual([]);
  });

  test('that nobody made, or that are answered, are no matter', async () => {
    const { wire } = await started();
    new OpenDraft(wire, new Text(DRAFT));
    const { id, answer } = wire.ask('textDocument/diagnostic', { textDocument: { uri: URI } });
    await answer;
    for (const params of [{ id }, { id: 'nobody' }, { id: null }, {}, [], null, undefined, 7]) wire.notify('$/cancelRequest', params);
    expect(await codes(wire)).toContain('parts-exceed-total');
  });
});

describe('drafts that are not open', () => {
  test.each([
    ['never', 'file:///nowhere/%E6%8A%A5%E5%91%8A.txt'],
    ['no more', URI],
    ['by no URI', '报告.txt'],
    ['by a broken URI', 'file:///%E6%8A%.txt'],
    ['by an empty URI', ''],
  ])('open %s: every request has an empty answer', async (_, uri) => {
    const { wire, capabilities } = await started();
    const draft = new OpenDraft(wire, new Text(DRAFT));
    draft.close();
    for (const one of casesFor(capabilities)) {
      const { result, error } = await wire.request(one.method, one.params({ ...asking(draft, capabilities), uri }));
      if (error) expect(one.refuses, `${one.method}: ${error.message}`).toContain(error.code);
      else expect(isEmpty(result), `${one.method}: ${JSON.stringify(result)}`).toBe(true);
    }
    expect(wire.logs.filter(({ type }) => type <= 2)).toEqual([]);
  });

  test('can be changed and closed without harm, and opened again', async () => {
    const { wire } = await started();
    const draft = new OpenDraft(wire, new Text(DRAFT));
    draft.close();
    draft.close();
    draft.send([{ range: draft.range(0, 1), text: '三' }]);
    draft.send([{ text: '' }]);
    expect(await codes(wire)).toEqual([]);
    new OpenDraft(wire, new Text(DRAFT));
    expect(await codes(wire)).toContain('parts-exceed-total');
    expect(wire.logs.filter(({ type }) => type === 1)).toEqual([]);
  });
});

describe('methods that nobody knows', () => {
  test('are refused as requests and passed over as notifications', async () => {
    const { wire } = await started();
    new OpenDraft(wire, new Text(DRAFT));
    for (const method of ['hegao/noSuchRequest', 'textDocument/moniker', '$/noSuchRequest', '', 'toString', '__proto__', 'constructor']) {
      expect(await wire.request(method, {}), method).toMatchObject({ error: { code: METHOD_NOT_FOUND } });
    }
    for (const method of [
      'hegao/noSuch',
      '$/noSuch',
      '$/setTrace',
      '$/progress',
      'toString',
      '__proto__',
      'window/workDoneProgress/cancel',
    ]) {
      for (const params of [{}, { value: 'verbose', token: 1 }, undefined, null, [], 7]) wire.notify(method, params);
    }
    expect(await codes(wire)).toContain('parts-exceed-total');
  });

  test('ids of every kind come back as they were', async () => {
    const { wire } = await started();
    for (const id of ['甲', '', 0, -1, 2 ** 40]) {
      wire.send({ jsonrpc: '2.0', id, method: 'hegao/noSuchRequest' });
      expect(
        await wire.until(() => wire.stray.map((body) => JSON.parse(body) as { id: unknown }).find((answer) => answer.id === id)),
      ).toBeTruthy();
    }
    wire.stray.splice(0);
  });

  test('answers to questions that the server never asked', async () => {
    const { wire } = await started();
    new OpenDraft(wire, new Text(DRAFT));
    wire.send({ jsonrpc: '2.0', id: 4711, result: {} });
    wire.send({ jsonrpc: '2.0', id: 'x', error: { code: 1, message: '' } });
    wire.send({ jsonrpc: '2.0', id: null, error: { code: 1, message: '' } });
    expect(await codes(wire)).toContain('parts-exceed-total');
  });
});

/** Nothing, no items, or a report without any. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  const { items, data } = value as { items?: unknown; data?: unknown };
  return isEmpty(items) && isEmpty(data);
}
