import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from './server';

/** Gives a thread of Node the few things that a browser's worker has. */
const BROWSER = `
const { parentPort } = require('node:worker_threads');
globalThis.self = globalThis;
globalThis.postMessage = (data) => parentPort.postMessage(data);
globalThis.addEventListener = () => {};
parentPort.on('message', (data) => globalThis.onmessage({ data }));
globalThis.WorkerGlobalScope = class {};
for (const name of ['require', 'process', 'Buffer', 'setImmediate']) Object.defineProperty(globalThis, name, { value: undefined });
`;

const uri = 'untitled:1';
let built: Awaited<ReturnType<typeof buildServer>>;
let worker: Worker | undefined;

beforeAll(async () => {
  built = await buildServer('server/main.js');
});
afterAll(async () => {
  await worker?.terminate();
  await built.remove();
});

test('the worker serves without anything of Node', async () => {
  const script = await readFile(built.file, 'utf8');
  worker = new Worker(`${BROWSER}\n(function (require, process, Buffer, module, exports) {\n${script}\n})();`, { eval: true });
  const failed = new Promise<never>((_, reject) => worker!.once('error', reject));
  const answers = new Map<number, (result: unknown) => void>();
  worker.on('message', ({ id, result }) => answers.get(id)?.(result));
  const tell = (method: string, params: unknown, id?: number): void => worker!.postMessage({ jsonrpc: '2.0', id, method, params });
  const ask = (id: number, method: string, params: unknown): Promise<unknown> => {
    const answer = new Promise((resolve) => answers.set(id, resolve));
    tell(method, params, id);
    return Promise.race([answer, failed]);
  };

  const capabilities = { textDocument: { diagnostic: {} } };
  expect(await ask(1, 'initialize', { processId: null, rootUri: null, capabilities })).toMatchObject({
    capabilities: { positionEncoding: 'utf-16' },
  });
  tell('initialized', {});
  const text = '全县共办理案件13件，其中行政许可5件、行政处罚9件。';
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'report-draft', version: 1, text } });
  const report = await ask(2, 'textDocument/diagnostic', { textDocument: { uri } });
  expect(report).toMatchObject({ kind: 'full', items: expect.arrayContaining([expect.objectContaining({ code: 'parts-exceed-total' })]) });
});
