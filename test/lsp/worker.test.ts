import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  COMMENT_WORD_REQUEST,
  EXPORT_WORD_REQUEST,
  READ_WORD_REQUEST,
  WORD_SCRIPT_OPTION,
  type WrittenWord,
} from '../../server/src/protocol/word';
import { readWord } from '../../server/src/word';
import { commentedReport, REPORT_TEXT } from '../word/report';
import { buildServer, buildWordCode } from './server';

/** Gives a thread of Node the few things that a browser's worker has. */
const BROWSER = `
const { parentPort } = require('node:worker_threads');
const { runInThisContext } = require('node:vm');
const { readFileSync } = require('node:fs');
globalThis.importScripts = (file) => runInThisContext(readFileSync(file, 'utf8'));
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
afterAll(() => built.remove());

/** Starts the worker, says hello, and gives what tells it something and what asks. */
async function start(initializationOptions: unknown) {
  const script = await readFile(built.file, 'utf8');
  const started = new Worker(`${BROWSER}\n(function (require, process, Buffer, module, exports) {\n${script}\n})();`, { eval: true });
  worker = started;
  const failed = new Promise<never>((_, reject) => started.once('error', reject));
  const answers = new Map<number, (result: unknown) => void>();
  let asked = 0;
  started.on('message', ({ id, result, error }) => answers.get(id)?.(error ?? result));
  const tell = (method: string, params: unknown, id?: number): void => started.postMessage({ jsonrpc: '2.0', id, method, params });
  const ask = <T>(method: string, params: unknown): Promise<T> => {
    const id = ++asked;
    const answer = new Promise<unknown>((resolve) => answers.set(id, resolve));
    tell(method, params, id);
    return Promise.race([answer as Promise<T>, failed]);
  };
  const capabilities = { textDocument: { diagnostic: {} } };
  expect(await ask('initialize', { processId: null, rootUri: null, capabilities, initializationOptions })).toMatchObject({
    capabilities: { positionEncoding: 'utf-16' },
  });
  tell('initialized', {});
  return { tell, ask };
}

afterEach(() => worker?.terminate());

test('the worker serves without anything of Node', async () => {
  const { tell, ask } = await start(undefined);
  const text = '全县共办理案件13件，其中行政许可5件、行政处罚9件。';
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'report-draft', version: 1, text } });
  const report = await ask('textDocument/diagnostic', { textDocument: { uri } });
  expect(report).toMatchObject({ kind: 'full', items: expect.arrayContaining([expect.objectContaining({ code: 'parts-exceed-total' })]) });
});

test('the worker reads and writes Word files with a script that the client names', async () => {
  const { tell, ask } = await start({ [WORD_SCRIPT_OPTION]: await buildWordCode(built.file) });
  const content = Buffer.from(commentedReport()).toString('base64');
  expect(await ask(READ_WORD_REQUEST, { textDocument: { uri }, content })).toMatchObject({ kind: 'text', text: REPORT_TEXT });
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'report-draft', version: 1, text: REPORT_TEXT } });
  const commented = await ask<WrittenWord>(COMMENT_WORD_REQUEST, { textDocument: { uri }, content });
  const exported = await ask<WrittenWord>(EXPORT_WORD_REQUEST, { textDocument: { uri }, comments: true });
  for (const written of [commented, exported]) {
    if (written.kind === 'refused') throw new Error(written.reason.zh);
    const { text, comments } = readWord(new Uint8Array(Buffer.from(written.content, 'base64')));
    expect(text.replace(/\s/g, '')).toBe(REPORT_TEXT.replace(/\s/g, ''));
    expect(comments.map(({ author }) => author)).toContain('核稿');
  }
});

test('a worker that was told of no script says so, and serves on', async () => {
  const { ask } = await start({});
  const content = Buffer.from(commentedReport()).toString('base64');
  expect(await ask(READ_WORD_REQUEST, { textDocument: { uri }, content })).toMatchObject({ kind: 'refused' });
  expect(await ask('textDocument/foldingRange', { textDocument: { uri } })).toEqual([]);
});
