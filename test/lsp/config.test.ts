import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  InlayHintRequest,
  WorkspaceFoldersRequest,
  type ClientCapabilities,
  type CodeAction,
  type CreateFile,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readAbilities } from '../../server/src/lsp/abilities';
import { rulePagesBeside } from '../../server/src/lsp/disk';
import { READ_FILE_REQUEST, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol';
import { BARE, FULL } from './client';
import { testServer } from './clients';

const RULE = 'parts-exceed-total';
const DRAFT = '全县共办理案件13件，其中行政许可5件、行政处罚9件。\n';
const RANGE = { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } };
const OFF = JSON.stringify({ severity: { [RULE]: 'off' } });

const ABLE: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    workspaceFolders: true,
  },
  textDocument: { ...FULL.textDocument, publishDiagnostics: { codeDescriptionSupport: true } },
};

const server = testServer();

/** A folder with a draft in it, open in a client. */
async function opened(capabilities = ABLE, at = 'a.txt', text = DRAFT) {
  const folder = mkdtempSync(join(tmpdir(), 'hegao-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const uri = pathToFileURL(join(folder, at)).toString();
  const file = join(folder, '.hegaorc.json');
  const client = await server.start(capabilities);
  client.connection.onRequest(WorkspaceFoldersRequest.type, () => [{ uri: pathToFileURL(folder).toString(), name: 'drafts' }]);
  await client.open(text, uri);
  const write = (content: string): void => (mkdirSync(folder, { recursive: true }), writeFileSync(file, content));
  const changed = () =>
    client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(file).toString(), type: 2 }],
    });
  const rules = async () => (await client.diagnostics(uri)).map(({ code }) => code);
  const actions = async (range = RANGE) =>
    ((await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [] } })) ??
      []) as CodeAction[];
  return { client, folder, uri, file, fileUri: pathToFileURL(file).toString(), write, changed, rules, actions };
}

/** Does on the disk what a client does with the edit of an action. */
function apply({ edit }: CodeAction, disk: Map<string, string>): void {
  for (const change of edit!.documentChanges as (CreateFile | TextDocumentEdit)[]) {
    if ('kind' in change) disk.set(change.uri, '');
    else {
      const { uri } = change.textDocument;
      const document = TextDocument.create(uri, 'jsonc', 1, disk.get(uri) ?? '');
      disk.set(uri, TextDocument.applyEdits(document, change.edits as never));
    }
  }
  for (const [uri, text] of disk) writeFileSync(fileURLToPath(uri), text);
}

describe('the nearest settings file', () => {
  test('is watched, and counts once it is there, changed or gone', async () => {
    const { client, file, write, changed, rules } = await opened();
    expect(await rules()).toEqual([RULE]);
    await client.until(() => client.registrations.includes('workspace/didChangeWatchedFiles'));
    write(OFF);
    await changed();
    expect(await rules()).toEqual([]);
    expect(client.refreshes).toBe(1);
    rmSync(file);
    await changed();
    expect(await rules()).toEqual([RULE]);
  });

  test('stands over what the editor says, and leaves the rest of it', async () => {
    const { client, write, changed, uri } = await opened();
    client.settings = () => ({ severity: { [RULE]: 'hint', 'own-word': 'hint' }, words: { replaced: { 办理: '办结' } } });
    write(JSON.stringify({ severity: { [RULE]: 'information' } }));
    await client.changeSettings(null);
    await changed();
    const found = (await client.diagnostics(uri)).map(({ code, severity }) => [code, severity]);
    expect(found).toEqual([
      ['own-word', 4],
      [RULE, 3],
    ]);
  });

  test('says whether arithmetic is shown in the text', async () => {
    const { client, write, changed, uri } = await opened();
    write('{ "inlayHints": true }');
    await changed();
    const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range: RANGE });
    expect(hints).not.toEqual([]);
  });

  test('has what is wrong in it published at its place, and taken back', async () => {
    const { client, fileUri, write, changed, rules } = await opened();
    write('{\n  "severity": { "part-exceed-total": "off" }\n}');
    await changed();
    expect(await rules()).toEqual([RULE]);
    const { uri, diagnostics } = await client.until(() => client.published[0]);
    expect(uri).toBe(fileUri);
    expect(diagnostics).toMatchObject([
      { code: 'setting-invalid', range: { start: { line: 1, character: 16 }, end: { line: 1, character: 35 } }, severity: 2 },
    ]);
    write(OFF);
    await changed();
    expect(await rules()).toEqual([]);
    expect(client.published.map((params) => params.diagnostics.length)).toEqual([1, 0]);
  });

  test('that cannot be read is said in a sentence, and defaults count', async () => {
    const { client, file, changed, rules } = await opened();
    mkdirSync(file);
    await changed();
    expect(await rules()).toEqual([RULE]);
    expect((await client.until(() => client.published[0])).diagnostics[0]!.message).toContain('设置文件不能用');
  });

  test('is looked at now and then for a client that watches no files', async () => {
    const { client, write, uri } = await opened(BARE);
    expect((await client.until(() => client.published[0])).diagnostics.map(({ code }) => code)).toEqual([RULE]);
    write(OFF);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await client.change({ start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, '完。', uri);
    expect((await client.until(() => client.published[1])).diagnostics).toEqual([]);
  });

  test('on no disk is read by the client, where the draft lies and above', async () => {
    const client = await server.start({ ...ABLE, experimental: { hegaoReadFile: true } });
    const asked: string[] = [];
    client.connection.onRequest<ReadFileResult, unknown>(READ_FILE_REQUEST, ({ uri }: ReadFileParams): ReadFileResult => {
      asked.push(uri);
      return uri === 'memfs://x/.hegaorc.json' ? { kind: 'text', text: OFF } : { kind: 'absent' };
    });
    await client.open(DRAFT, 'memfs://x/y/a.txt');
    expect(await client.diagnostics('memfs://x/y/a.txt')).toEqual([]);
    expect(asked).toEqual(['memfs://x/y/.hegaorc.json', 'memfs://x/.hegaorc.json']);
    await client.open(DRAFT, 'untitled:Untitled-1');
    expect(await client.diagnostics('untitled:Untitled-1')).toHaveLength(1);
  });
});

describe('a quick fix that silences', () => {
  const titled = (all: CodeAction[], words: string): CodeAction => all.find(({ title }) => title.startsWith(words))!;

  test('makes the settings file in the workspace folder, after which the finding is gone', async () => {
    const { actions, changed, rules, fileUri } = await opened(ABLE, '稿/a.txt');
    apply(titled(await actions(), '本稿不再提示“分项合计超过总数”'), new Map());
    await changed();
    expect(await rules()).toEqual([]);
    expect(fileUri).toContain('.hegaorc.json');
  });

  test('leaves alone what is in the file, and every other draft', async () => {
    const { client, folder, actions, changed, rules, write, fileUri } = await opened();
    const before = '// 本单位\n{\n  "words": { "allowed": ["台帐"] } // 旧例\n}\n';
    write(before);
    await changed();
    const disk = new Map([[fileUri, before]]);
    apply(titled(await actions(), '本稿不再提示'), disk);
    await changed();
    expect(await rules()).toEqual([]);
    expect(disk.get(fileUri)).toMatch(/^\/\/ 本单位\n[^]*"台帐"[^]*旧例/);
    const other = pathToFileURL(join(folder, 'b.txt')).toString();
    await client.open(DRAFT, other);
    expect((await client.diagnostics(other)).map(({ code }) => code)).toEqual([RULE]);
  });

  test('does so for a folder', async () => {
    const { client, folder, actions, changed, rules } = await opened(ABLE, '稿/a.txt');
    apply(titled(await actions(), '本文件夹不再提示'), new Map());
    await changed();
    expect(await rules()).toEqual([]);
    for (const [path, wanted] of [
      ['稿/b/c.txt', []],
      ['d.txt', [RULE]],
    ] as const) {
      const uri = pathToFileURL(join(folder, path)).toString();
      await client.open(DRAFT, uri);
      expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(wanted);
    }
  });

  test('calls a word right, but no figure', async () => {
    const { client, actions, changed, rules, write, fileUri } = await opened();
    const before = '{ "words": { "replaced": { "办理": "办结" } } }';
    write(before);
    await changed();
    expect(await rules()).toEqual(['own-word', RULE]);
    const disk = new Map([[fileUri, before]]);
    const at = { line: 0, character: 3 };
    apply(titled(await actions({ start: at, end: at }), '“办理”是对的'), disk);
    await changed();
    expect(await rules()).toEqual([RULE]);
    expect((await actions()).map(({ title }) => title).filter((title) => title.includes('词语表'))).toEqual([]);
    expect(client.logs.join('\n')).not.toContain('出错');
  });

  test('is not offered where the client cannot make files, or the file is broken', async () => {
    const some = await opened({ ...ABLE, workspace: { ...ABLE.workspace, workspaceEdit: { documentChanges: true } } });
    expect(titled(await some.actions(), '本稿')).toBeUndefined();
    const broken = await opened();
    broken.write('{ "severity": ');
    await broken.changed();
    expect(titled(await broken.actions(), '本稿')).toBeUndefined();
  });
});

describe('the page of a rule', () => {
  test('lies beside the server, and is linked as a file', () => {
    const page = rulePagesBeside(fileURLToPath(new URL('../../dist/server', import.meta.url)));
    expect(fileURLToPath(page(RULE)!)).toBe(fileURLToPath(new URL(`../../docs/rules/${RULE}.md`, import.meta.url)));
    expect(page('no-such-rule')).toBeUndefined();
    const abilities = (codeDescriptionSupport: boolean) =>
      readAbilities({ textDocument: { publishDiagnostics: { codeDescriptionSupport } } }, { rulePage: page });
    expect(abilities(true).rulePage(RULE)).toBe(page(RULE));
    expect(abilities(false).rulePage(RULE)).toBeUndefined();
  });

  test('is linked by a command where the client has it, and can be asked for by keyboard', async () => {
    const { client, uri, actions } = await opened({ ...ABLE, experimental: { hegaoCommands: true } });
    const [diagnostic] = await client.diagnostics(uri);
    expect(diagnostic!.codeDescription).toEqual({ href: `command:hegao.showRule?${encodeURIComponent(`["${RULE}"]`)}` });
    const action = (await actions()).find(({ title }) => title.startsWith('查看规则说明'))!;
    expect(action.command).toMatchObject({ command: 'hegao.showRule', arguments: [RULE] });
  });
});
