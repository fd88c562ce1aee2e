import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver';
import { buildServer } from '../server';
import { casesFor, type Asking, type Case } from './cases';
import { EVERYTHING } from './clients';
import { faultsOf } from './faults';
import { Text, type Position } from './places';
import { hello, OpenDraft, URI } from './session';
import type { Wire } from './wire';

const INVALID_PARAMS = -32602;
const DRAFT =
  '一、办案情况\r\n全县共办理案件13件，其中行政许可5件、行政处罚9件。\r\n二、存在不足\r\n《某某办法》（以下简称办法）人手不够😀。\r\n';

let server: Awaited<ReturnType<typeof buildServer>>;
let wire: Wire;
let capabilities: ServerCapabilities;
let draft: OpenDraft;
beforeAll(async () => {
  server = await buildServer('server/node.js');
  ({ wire, capabilities } = await hello(server.file, EVERYTHING));
});
beforeEach(() => {
  draft = new OpenDraft(wire, new Text(DRAFT));
});
afterAll(async () => {
  // One server went through all of this, said nothing but messages, and ends as it should.
  expect(wire.stray).toEqual([]);
  expect(wire.stderr).toBe('');
  expect(await wire.request('shutdown')).toEqual({ result: null });
  wire.notify('exit');
  expect(await wire.exited).toBe(0);
  await server.remove();
});

const asking = (at: Position, about: OpenDraft = draft): Asking => ({
  ...about,
  at,
  range: { start: at, end: about.find('其中') },
  capabilities,
});
const codes = async (uri = URI): Promise<unknown[]> => {
  const { items } = await wire.result<{ items: { code: unknown }[] }>('textDocument/diagnostic', { textDocument: { uri } });
  return items.map(({ code }) => code);
};

/** Has every request of a draft answered with places that it has. */
async function answersAll(about: OpenDraft, at: Position): Promise<void> {
  for (const one of casesFor(capabilities)) {
    const about1 = asking(at, about);
    const { result, error } = await wire.request(one.method, one.params(about1));
    if (error) expect(one.refuses, `${one.method}: ${error.code} ${error.message}`).toContain(error.code);
    expect(faultsOf(result, about), one.method).toEqual([]);
  }
}

describe('positions outside of the draft', () => {
  const FAR = 1e9;
  test.each([
    [{ line: FAR, character: 0 }],
    [{ line: FAR, character: FAR }],
    [{ line: 0, character: FAR }],
    [{ line: 1, character: 2 ** 53 }],
    [{ line: 0, character: -1 }],
    [{ line: -1, character: 0 }],
    [{ line: -FAR, character: -FAR }],
    // Between \r and \n, behind them, inside a surrogate pair.
    [{ line: 0, character: 7 }],
    [{ line: 0, character: 8 }],
    [{ line: 3, character: 19 }],
  ])('%j', async (at) => {
    await answersAll(draft, at);
    expect(await codes()).toContain('parts-exceed-total');
  });
});

describe('parameters that are none', () => {
  const BROKEN: readonly (readonly [string, (params: Record<string, unknown>) => unknown])[] = [
    ['missing', () => undefined],
    ['null', () => null],
    ['a list', () => []],
    ['a number', () => 7],
    ['a word', () => '甲'],
    ['empty', () => ({})],
    ...[null, 7, '甲', [], {}].flatMap((value) =>
      ['textDocument', 'position', 'positions', 'range', 'context', 'query', 'command', 'ch', 'newName', 'previousResultIds'].map(
        (name) => [`${name} as ${JSON.stringify(value)}`, (params: Record<string, unknown>) => ({ ...params, [name]: value })] as const,
      ),
    ),
    ...[null, '1', 0.5, {}].flatMap((value) =>
      [{ line: value, character: 0 }, { line: 0, character: value }, { line: 0 }].map(
        (position) =>
          [
            `${JSON.stringify(position)} as every place`,
            (params: Record<string, unknown>) => ({
              ...params,
              ...('position' in params && { position }),
              ...('positions' in params && { positions: [position] }),
              ...('range' in params && { range: { start: position, end: position } }),
            }),
          ] as const,
      ),
    ),
  ];

  test.each(BROKEN)('%s', async (_, breaks) => {
    for (const one of casesFor(capabilities)) {
      const params = one.params(asking(draft.find('13件'))) as Record<string, unknown>;
      const broken = breaks(params);
      const { error } = await wire.request(one.method, broken);
      // What the request does not have may be anything, and what it has must be refused as such.
      if (isUnchanged(one, params, broken)) continue;
      const code = [...(one.refuses ?? []), INVALID_PARAMS];
      expect(code, `${one.method} ${JSON.stringify(broken)}: ${error?.message}`).toContain(error?.code);
    }
    expect(await codes()).toContain('parts-exceed-total');
    // Refused by a sentence, not by an error that was thrown.
    expect(wire.logs.filter(({ message }) => message.includes('    at '))).toEqual([]);
  });

  function isUnchanged({ method }: Case, params: Record<string, unknown>, broken: unknown): boolean {
    if (typeof broken !== 'object' || broken === null || Array.isArray(broken)) return false;
    const changed = Object.keys({ ...params, ...broken }).filter((key) => params[key] !== (broken as Record<string, unknown>)[key]);
    const isFree = (key: string): boolean => !(key in params) || (method === 'textDocument/completion' && key === 'context');
    // An empty word is asked for, and an empty list is one.
    const isFit = (key: string): boolean => typeof params[key] === typeof (broken as Record<string, unknown>)[key] && isPlain(params[key]);
    // What a context holds may be left out.
    const isContext = (key: string): boolean => key === 'context' && !Array.isArray((broken as { context: unknown }).context);
    return changed.every((key) => isFree(key) || isFit(key) || (isContext(key) && JSON.stringify(broken).includes('{}')));
  }

  function isPlain(value: unknown): boolean {
    return typeof value === 'string' || Array.isArray(value);
  }
});

describe('commands', () => {
  test('with arguments that nobody gives are refused or answered', async () => {
    const commands = capabilities.executeCommandProvider?.commands ?? [];
    const lists = [
      undefined,
      null,
      [],
      [null],
      [7],
      ['甲'],
      [{}],
      [[]],
      [URI],
      [URI, {}],
      [URI, -1],
      [URI, { line: 1e9, character: -1 }],
      [{ uri: URI }],
    ];
    for (const command of [...commands, 'hegao.noSuchCommand']) {
      for (const list of lists) {
        const { result, error } = await wire.request('workspace/executeCommand', {
          command,
          ...(list !== undefined && { arguments: list }),
        });
        if (error)
          expect([INVALID_PARAMS, -32601, -32803], `${command} ${JSON.stringify(list)}: ${error.code} ${error.message}`).toContain(
            error.code,
          );
        expect(faultsOf(result, draft)).toEqual([]);
      }
    }
    expect(await codes()).toContain('parts-exceed-total');
  });
});

describe('edits that cannot be', () => {
  const place = { line: 0, character: 0 };
  const range = { start: place, end: place };

  test.each([
    ['no changes', undefined],
    ['null', null],
    ['an object', {}],
    ['a change of no kind', [null]],
    ['no text', [{ range }]],
    ['text of no kind', [{ range, text: 7 }]],
    ['a range of no kind', [{ range: {}, text: '甲' }]],
    ['lines of no kind', [{ range: { start: { line: '0', character: 0 }, end: place }, text: '甲' }]],
    ['half a line', [{ range: { start: place, end: { line: 0.5, character: 0 } }, text: '甲' }]],
    [
      'a good one and a bad one',
      [
        { range, text: '甲' },
        { range, text: null },
      ],
    ],
  ])('%s: the draft is not known any more, until it is opened again', async (_, changes) => {
    draft.send(changes);
    expect(await codes()).toEqual([]);
    const said = wire.logs.at(-1)!;
    expect(
      wire.logs.some(({ message }) => message.includes('didChange')),
      said.message,
    ).toBe(true);
    draft = new OpenDraft(wire, new Text(DRAFT));
    expect(await codes()).toContain('parts-exceed-total');
  });

  test('a range of null stands for the whole text', async () => {
    draft.send([{ range: null, text: '' }]);
    expect(await codes()).not.toContain('parts-exceed-total');
    draft.send([{ range: null, text: DRAFT }]);
    expect(await codes()).toContain('parts-exceed-total');
  });

  test('no change at all is none', async () => {
    draft.send([]);
    expect(await codes()).toContain('parts-exceed-total');
  });

  test.each([
    ['far below', { line: 1e9, character: 0 }, { line: 1e9 + 1, character: 0 }, `${DRAFT}甲\n`],
    ['from the end to far below', { line: 4, character: 0 }, { line: 5, character: 0 }, `${DRAFT}甲\n`],
    [
      'from the last text to far below',
      { line: 3, character: 0 },
      { line: 2e9, character: 7 },
      `${DRAFT.slice(0, DRAFT.indexOf('《'))}甲\n`,
    ],
    ['far to the right', { line: 0, character: 1e9 }, { line: 0, character: 2e9 }, DRAFT.replace('情况', '情况甲\n')],
    ['before the beginning', { line: -5, character: -5 }, { line: 0, character: 0 }, `甲\n${DRAFT}`],
    ['backwards', { line: 0, character: 2 }, { line: 0, character: 0 }, DRAFT.replace('一、', '甲\n')],
  ])('outside: %s', async (_, start, end, text) => {
    draft.send([{ range: { start, end }, text: '甲\n' }]);
    const now = new OpenDraft(wire, new Text(text), 'file:///drafts/now.txt');
    for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange']) {
      const params = (uri: string) => ({ textDocument: { uri } });
      expect(await wire.result(method, params(URI))).toEqual(await wire.result(method, params(now.uri)));
    }
    // Edits behind it still find their places.
    const known = new OpenDraft(wire, new Text(text), URI);
    known.edit(known.range(text.indexOf('\n') + 1, text.indexOf('\n') + 2), '乙');
    await answersAll(known, known.text.end);
    now.close();
  });

  test('versions that go backwards or stay: what came last counts', async () => {
    const change = (version: unknown, text: string): void =>
      wire.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [{ text }] });
    expect(await codes()).toContain('parts-exceed-total');
    change(1, DRAFT.replace('13', '14'));
    expect(await codes()).not.toContain('parts-exceed-total');
    change(1, DRAFT);
    expect(await codes()).toContain('parts-exceed-total');
    change(-7, DRAFT.replace('13', '14'));
    expect(await codes()).not.toContain('parts-exceed-total');
    wire.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'x', version: -7, text: DRAFT } });
    expect(await codes()).toContain('parts-exceed-total');
  });

  test.each([
    [
      'didOpen',
      [undefined, null, [], {}, { textDocument: null }, { textDocument: { uri: URI } }, { textDocument: { uri: 7, version: 1, text: '' } }],
    ],
    ['didClose', [undefined, null, [], {}, { textDocument: null }, { textDocument: { uri: 7 } }]],
    ['didSave', [undefined, null, {}, { textDocument: { uri: 'file:///nowhere.txt' } }]],
    ['willSave', [undefined, null, {}]],
  ])('%s of no kind', async (name, all) => {
    for (const params of all) wire.notify(`textDocument/${name}`, params);
    expect(await codes()).toContain('parts-exceed-total');
  });

  test.each([
    ['didChangeConfiguration', [undefined, null, [], {}, { settings: null }, { settings: 7 }]],
    [
      'didChangeWatchedFiles',
      [undefined, null, [], {}, { changes: null }, { changes: [null, {}, { uri: 7 }, { uri: 'file:///.hegaorc.json', type: 9 }] }],
    ],
    [
      'didChangeWorkspaceFolders',
      [undefined, null, {}, { event: null }, { event: { added: [], removed: [{ uri: 'file:///x', name: 'x' }] } }],
    ],
    ['didRenameFiles', [undefined, null, {}, { files: [] }, { files: [{ oldUri: URI }, { oldUri: 7, newUri: null }] }]],
  ])('workspace/%s of no kind', async (name, all) => {
    for (const params of all) wire.notify(`workspace/${name}`, params);
    expect(await codes()).toContain('parts-exceed-total');
  });
});

describe('texts that are no reports', () => {
  const TEXTS: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['a line end', '\n'],
    ['line ends of every kind', '一、甲\r二、乙\r\n三、丙\n\r四、丁\r\r\n\n'],
    ['a byte order mark', '\uFEFF'],
    ['byte order marks', `\uFEFF一、甲\uFEFF\n\uFEFF二、乙`],
    ['lone surrogates', '\uD83D一、办理\uDE0013件，\uD83D\uD83D其中5件\uDE00、9件。\uD83D'],
    ['NULs', `${DRAFT.replaceAll('，', '\u0000')}\u0000`],
    ['controls', Array.from({ length: 0xa0 }, (_, i) => `甲${String.fromCharCode(i)}13件`).join('')],
    ['separators that end no line', '一、甲\u2028二、乙\u2029三、丙\u0085四、丁\u000b五、戊\u000c六、己'],
    ['a long line', `一、${'其中行政许可5件、行政处罚9件，'.repeat(4_000)}`],
    ['a long word', '甲'.repeat(20_000)],
    ['a long number', '9'.repeat(20_000)],
    ['many brackets', `${'（'.repeat(4_000)}13件${'）'.repeat(4_000)}`],
    ['many titles', '《'.repeat(4_000)],
    ['many lines', '一、甲\n'.repeat(4_000)],
    ['many empty lines', '\n'.repeat(20_000)],
    ['what was read in the wrong encoding', '\uFFFD'.repeat(5_000)],
    ['bytes', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)).toString('latin1')],
  ];

  test.each(TEXTS)('%s', { timeout: 120_000 }, async (name, text) => {
    const about = new OpenDraft(wire, new Text(text), `file:///drafts/${encodeURIComponent(name)}.txt`);
    const { length } = text;
    await answersAll(about, about.text.at(0));
    await answersAll(about, about.text.at(length));
    const middle = about.text.at(length >> 1);
    if (!about.text.faultOf(middle)) {
      about.edit({ start: middle, end: middle }, '二是13件\r\n');
      await answersAll(about, about.text.at(length >> 1));
    }
    about.close();
    expect(wire.logs.filter(({ type }) => type === 1)).toEqual([]);
  });
});
