import { symlink, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DidChangeWorkspaceFoldersNotification,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver/node';
import { anchorOf } from '../../server/src/features/annotations/anchor/anchorOf';
import type { Verification } from '../../server/src/features/annotations/annotation';
import { writeAnnotations } from '../../server/src/features/annotations/file/write';
import { restsOnOf } from '../../server/src/features/annotations/review';
import { check as findingsIn } from '../../server/src/features/check';
import { readReport } from '../../server/src/model/report';
import { ANNOTATE_REQUEST, type AnnotationOperation } from '../../server/src/protocol/annotations';
import { ABLE, buildCommandServer, draft, Folder, FolderClient, RULE } from './folder';
import { BARE, FULL } from './client';

const GB18030 = { text: draft('信访'), encoding: 'gb18030' };
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
const NOTES = '订书钉 两盒\n复印纸 五箱\n';
const FILES = {
  '甲报告.txt': draft('调解'),
  '乙.txt': draft('复议'),
  '旧稿/丙报告.txt': GB18030,
  '采购清单.txt': NOTES,
  '图片报告.txt': PICTURE,
  '说明.docx': 'x',
};
const ALL = { workspace: { check: 'all' } };

let server: Awaited<ReturnType<typeof buildCommandServer>>;
beforeAll(async () => {
  server = await buildCommandServer();
});
afterAll(() => server.remove());

const open = async (files: Parameters<typeof Folder.with>[0], ...more: [capabilities?: typeof ABLE, options?: unknown]) =>
  FolderClient.open(server.file, await Folder.with(files), ...more);

describe('headings of all drafts', () => {
  test('are found by part of their title, with draft and headings above them', async () => {
    const { symbols, folder } = bound(await open({ ...FILES, '丁报告.txt': '一、总则\n（一）调解范围\n' }));
    const found = await symbols('调解');
    expect(found.map(({ name, containerName, location }) => [name, containerName, folder.name(location.uri)])).toEqual([
      ['一、调解情况', '甲报告', '甲报告.txt'],
      ['（一）调解范围', '丁报告 › 一、总则', '丁报告.txt'],
    ]);
    expect(found[0]!.location.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 6 } });
    expect((await symbols('信访')).map(({ location }) => folder.name(location.uri))).toEqual(['旧稿/丙报告.txt']);
    expect(await symbols('复印纸')).toEqual([]);
  });

  test('of an open draft are those in the editor', async () => {
    const { symbols, folder, client } = bound(await open(FILES));
    await client.open('一、改写中的标题\n（一）新\n', folder.uri('甲报告.txt'));
    expect((await symbols('改写中')).map(({ name }) => name)).toEqual(['一、改写中的标题']);
    expect(await symbols('调解')).toEqual([]);
    await client.close(folder.uri('甲报告.txt'));
    expect((await symbols('调解')).map(({ name }) => name)).toEqual(['一、调解情况']);
  });

  test('are kept until a file changes, comes or goes', async () => {
    const { symbols, folder, changed } = bound(await open(FILES));
    expect(await symbols('调解')).toHaveLength(1);
    await folder.write('甲报告.txt', draft('仲裁裁决'));
    expect(await symbols('调解')).toHaveLength(1);
    await changed('甲报告.txt');
    expect(await symbols('调解')).toHaveLength(0);
    expect(await symbols('仲裁')).toHaveLength(1);
    await folder.write('戊报告.txt', draft('仲裁'));
    await changed('戊报告.txt', 1);
    expect(await symbols('仲裁')).toHaveLength(2);
    await rm(path.join(folder.at, '戊报告.txt'));
    await changed('戊报告.txt', 3);
    expect(await symbols('仲裁')).toHaveLength(1);
  });

  test('come without those that .gitignore and the settings file leave out', async () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': '往年/\n',
      '.hegaorc.json': '{ "exclude": ["/模板"] }',
      '往年/报告.txt': draft('调解'),
      '模板/报告.txt': draft('调解'),
      '今年/报告.txt': draft('调解'),
    };
    const { symbols, folder } = bound(await open(files));
    expect((await symbols('调解')).map(({ location }) => folder.name(location.uri))).toEqual(['今年/报告.txt']);
  });

  test('are those of every open folder, also of one that is added and taken away', async () => {
    const { symbols, folder, client } = bound(await open(FILES));
    const other = await Folder.with({ '丁报告.txt': draft('调解') });
    const places = async () => (await symbols('调解')).map(({ location }) => decodeURIComponent(location.uri.split('/').at(-1)!)).sort();
    expect(await places()).toEqual(['甲报告.txt']);
    const [first, second] = [folder, other].map((one) => ({ uri: one.uri(), name: 'drafts' }));
    const opened = async (folders: object[], event: { added: object[]; removed: object[] }): Promise<void> => {
      client.connection.onRequest(WorkspaceFoldersRequest.type, () => folders as never);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event: event as never });
    };
    await opened([first!, second!], { added: [second!], removed: [] });
    expect(await places()).toEqual(['丁报告.txt', '甲报告.txt']);
    await opened([second!], { added: [], removed: [first!] });
    expect(await places()).toEqual(['丁报告.txt']);
  });

  test('are bounded, and nothing is read that is too large or leads in circles', async () => {
    const many = Array.from({ length: 90 }, (_, i) => `${i + 1}. 渡口\n第${i + 1}处已修。\n`).join('');
    const copies = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`渡口报告${i}.txt`, many]));
    const { symbols, folder, client } = bound(await open({ ...copies, '大报告.txt': new Uint8Array(20_000_001).fill(0x41) }));
    await symlink(folder.at, path.join(folder.at, '圈'));
    await symlink(path.join(folder.at, '渡口报告0.txt'), path.join(folder.at, '一报告.txt'));
    const found = await symbols('渡口');
    expect(found).toHaveLength(500);
    const names = new Set(found.map(({ location }) => folder.name(location.uri)));
    expect([...names].filter((name) => !(name in copies))).toEqual([]);
    expect(client.logs.join('\n')).toContain('未读 大报告.txt');
  });

  test('are asked for anew with the next letter', async () => {
    const { symbols, client } = bound(await open(FILES));
    const source = new CancellationTokenSource();
    const first = client.connection.sendRequest('workspace/symbol', { query: '调' }, source.token);
    const failed = expect(first).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    source.cancel();
    await failed;
    expect(await symbols('调解')).toHaveLength(1);
  });
});

describe('the command that checks the folder', () => {
  test('checks every draft and says what came of it, with progress', async () => {
    const { check, progress, listen, client } = bound(await open(FILES));
    listen('t');
    const summary = await check('t');
    expect(summary).toMatchObject({ drafts: 3, unreadable: 1, isStopped: false, isCut: false });
    expect(summary.errors).toBe(3);
    expect(progress[0]).toMatchObject({ kind: 'begin', title: '核对文件夹内全部草稿', cancellable: true, percentage: 0 });
    expect(progress.map(({ message }) => message).filter(Boolean)).toContain('1/5 乙.txt');
    expect(progress.at(-1)).toEqual({ kind: 'end' });
    const said = client.logs.join('\n');
    expect(said).toMatch(/未读 图片报告\.txt（.*）：是图片/);
    expect(said).not.toMatch(/出错/);
  });

  test('tells a client that has no words of its own, and shows progress by itself where it can', async () => {
    const { check, messages, progress, client } = bound(await open(FILES));
    const { findings } = await check();
    await client.until(() => messages.length > 0);
    expect(messages).toEqual([`已核 3 份草稿，${findings} 处问题（其中错误 3 处）；1 份未能读取，原因见日志。`]);
    expect(progress.map(({ kind }) => kind)).toContain('begin');
    expect(client.result.capabilities.executeCommandProvider?.commands).toContain('hegao.folder.check');
  });

  test('counts an open draft as it stands in the editor', async () => {
    const { check, folder, client } = bound(await open(FILES));
    await client.open(draft('调解', 14), folder.uri('甲报告.txt'));
    expect(await check()).toMatchObject({ drafts: 3, errors: 2 });
  });

  test('can be stopped', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}报告.txt`, draft('调解')]));
    const { client, listen, progress } = bound(await open(files));
    listen('t');
    const source = new CancellationTokenSource();
    const params = { command: 'hegao.folder.check', workDoneToken: 't' };
    const asked = client.connection.sendRequest<{ drafts: number }>('workspace/executeCommand', params, source.token);
    await client.until(() => progress.some(({ kind }) => kind === 'report'));
    source.cancel();
    const summary = await asked;
    expect(summary).toMatchObject({ isStopped: true });
    expect(summary.drafts).toBeLessThan(60);
    expect(progress.at(-1)).toEqual({ kind: 'end' });
  });

  test('says so where there is no draft', async () => {
    const { check, messages, client } = bound(await open({ '采购清单.txt': NOTES }));
    expect(await check()).toMatchObject({ drafts: 0, findings: 0 });
    await client.until(() => messages.length > 0);
    expect(messages).toEqual(['文件夹内没有找到报告草稿。']);
  });

  test('leaves a draft that is typed in its answers', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}报告.txt`, draft('调解')]));
    const { check, folder, client } = bound(await open(files));
    const mine = folder.uri('0报告.txt');
    await client.open(draft('调解'), mine);
    let isDone = false;
    const asked = check().then((summary) => ((isDone = true), summary));
    for (let i = 0; i < 5; i += 1) {
      await client.change({ start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, `第${i}句。`, mine);
      expect((await client.diagnostics(mine)).map(({ code }) => code)).toContain(RULE);
      expect(isDone).toBe(false);
    }
    expect(await asked).toMatchObject({ drafts: 40 });
  });
});

describe('findings of all drafts', () => {
  test('are not looked for before they are wanted', async () => {
    const { client, pull, folder } = bound(await open(FILES));
    await client.open(draft('调解'), folder.uri('甲报告.txt'));
    await client.diagnostics(folder.uri('甲报告.txt'));
    expect(client.registrations).not.toContain('textDocument/diagnostic');
    expect(client.registrations.filter((method) => method === 'workspace/didChangeWatchedFiles')).toHaveLength(1);
    const { items } = await pull();
    expect(items.map(({ uri }) => folder.name(uri))).toEqual(['甲报告.txt']);
    expect(client.logs.join('\n')).not.toContain('未读');
  });

  test('are asked for once the setting says so, without those of open drafts', async () => {
    const { client, pull, rules, folder } = bound(await open(FILES, ABLE, ALL));
    await client.open(draft('调解'), folder.uri('甲报告.txt'));
    await client.until(() => client.registrations.includes('textDocument/diagnostic'));
    const { items } = await pull();
    expect(rules(items)).toEqual({ '乙.txt': [RULE], '旧稿/丙报告.txt': [RULE] });
    const [first] = items;
    expect(first).toMatchObject({ kind: 'full', version: null, resultId: expect.any(String) });
  });

  test('that the client has are not sent again, and come when they are new', async () => {
    const { pull, rules, folder, changed, client } = bound(await open(FILES, ABLE, ALL));
    await client.until(() => client.registrations.includes('textDocument/diagnostic'));
    const first = await pull();
    const known = first.items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    expect(known).toHaveLength(3);
    let isAnswered = false;
    const second = pull(known).finally(() => (isAnswered = true));
    await folder.write('甲报告.txt', draft('调解', 14));
    await changed('甲报告.txt');
    const { items } = await second;
    expect(isAnswered).toBe(true);
    expect(rules(items)).toEqual({ '甲报告.txt': [] });
  });

  test('of a draft that is renamed or deleted go with it, also with its folder', async () => {
    const { pull, rules, folder, changed, client } = bound(await open(FILES, ABLE, ALL));
    await client.until(() => client.registrations.includes('textDocument/diagnostic'));
    const known = (await pull()).items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    await rename(path.join(folder.at, '甲报告.txt'), path.join(folder.at, '己报告.txt'));
    await rm(path.join(folder.at, '旧稿'), { recursive: true });
    await changed('甲报告.txt', 3);
    await changed('旧稿', 3);
    await changed('己报告.txt', 1);
    expect(rules((await pull(known)).items)).toEqual({ '甲报告.txt': [], '旧稿/丙报告.txt': [], '己报告.txt': [RULE] });
  });

  test('follow drafts that are opened and closed, as partial results of one question', async () => {
    const { client, folder, rules } = bound(await open(FILES, ABLE, ALL));
    await client.until(() => client.registrations.includes('textDocument/diagnostic'));
    const parts: Record<string, unknown[]>[] = [];
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'p', ({ items }) => void parts.push(rules(items)));
    const source = new CancellationTokenSource();
    const params = { previousResultIds: [], partialResultToken: 'p' };
    const asked = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
    const failed = expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await client.until(() => parts.length >= 3);
    expect(Object.assign({}, ...parts)).toEqual({ '甲报告.txt': [RULE], '乙.txt': [RULE], '旧稿/丙报告.txt': [RULE] });
    await client.open(draft('复议', 14), folder.uri('乙.txt'));
    await client.until(() => parts.length >= 4);
    expect(parts[3]).toEqual({ '乙.txt': [] });
    await client.close(folder.uri('乙.txt'));
    await client.until(() => parts.length >= 5);
    expect(parts[4]).toEqual({ '乙.txt': [RULE] });
    source.cancel();
    await failed;
  });

  test('go by the settings of each place, and follow them', async () => {
    const off = JSON.stringify({ severity: { [RULE]: 'off' } });
    const { pull, rules, folder, changed, client } = bound(await open({ ...FILES, '旧稿/.hegaorc.json': off }, ABLE, ALL));
    await client.until(() => client.registrations.includes('textDocument/diagnostic'));
    const { items } = await pull();
    expect(rules(items)).toEqual({ '甲报告.txt': [RULE], '乙.txt': [RULE] });
    const known = items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    await folder.write('.hegaorc.json', off);
    await changed('.hegaorc.json');
    expect(rules((await pull(known)).items)).toEqual({ '甲报告.txt': [], '乙.txt': [] });
  });

  test('end when they are not wanted any more', async () => {
    const opened = await open(FILES, ABLE, ALL);
    const { pull, client } = bound(opened);
    await client.until(() => client.registrations.includes('textDocument/diagnostic'));
    const known = (await pull()).items.map(({ uri, resultId }) => ({ uri, value: resultId! }));
    const held = pull(known);
    await client.connection.sendRequest('workspace/executeCommand', { command: 'hegao.folder.leave' });
    expect((await held).items.map((item) => (item.kind === 'full' ? item.items : item))).toEqual([[], [], []]);
    await client.until(() => opened.unregistrations === 1);
  });

  test('are sent to a client that cannot be made to ask, and taken back', async () => {
    const { check, client, folder } = bound(await open(FILES, { ...BARE, workspace: { workspaceFolders: true } }));
    await check();
    const last = (name: string) => client.published.findLast(({ uri }) => folder.name(uri) === name)?.diagnostics.map(({ code }) => code);
    expect(last('乙.txt')).toEqual([RULE]);
    expect(last('旧稿/丙报告.txt')).toEqual([RULE]);
    await client.open(draft('复议', 14), folder.uri('乙.txt'));
    await client.until(() => last('乙.txt')?.length === 0);
    await client.close(folder.uri('乙.txt'));
    await client.until(() => last('乙.txt')?.length === 1);
    await client.connection.sendRequest('workspace/executeCommand', { command: 'hegao.folder.leave' });
    expect(last('乙.txt')).toEqual([]);
  });

  test('of an open draft are not sent beside those that its client asks for', async () => {
    const { check, client, folder } = bound(await open(FILES, { ...FULL, workspace: { ...FULL.workspace, workspaceFolders: true } }));
    await check();
    const last = (name: string) => client.published.findLast(({ uri }) => folder.name(uri) === name)?.diagnostics.length;
    expect(last('乙.txt')).toBe(1);
    await client.open(draft('复议'), folder.uri('乙.txt'));
    expect(await client.diagnostics(folder.uri('乙.txt'))).toHaveLength(1);
    await client.until(() => last('乙.txt') === 0);
  });

  test('a command that is not known is refused', async () => {
    const { client } = bound(await open({}));
    await expect(client.connection.sendRequest('workspace/executeCommand', { command: 'rm' })).rejects.toThrow('没有命令 rm');
  });
});

/** Its methods, to be called by themselves. */
function bound(client: FolderClient) {
  const { folder, progress, messages } = client;
  return {
    client: client.client,
    folder,
    progress,
    messages,
    symbols: client.symbols.bind(client),
    check: client.check.bind(client),
    pull: client.pull.bind(client),
    changed: client.changed.bind(client),
    rules: client.rules.bind(client),
    listen: client.listen.bind(client),
  };
}

test('what somebody has verified in a draft is silent also while nobody has it open', async () => {
  const { client, folder, check, changed, pull, rules } = bound(await open({ '甲报告.txt': draft('调解'), '乙报告.txt': draft('复议') }));
  await check();
  expect(rules((await pull()).items)).toEqual({ '甲报告.txt': [RULE], '乙报告.txt': [RULE] });
  const textDocument = { uri: folder.uri('甲报告.txt') };
  await client.open(draft('调解'), textDocument.uri);
  const range = { start: { line: 2, character: 7 }, end: { line: 2, character: 10 } };
  const operation: AnnotationOperation = { kind: 'verify', range, reason: '', rule: RULE };
  const done = await client.connection.sendRequest(ANNOTATE_REQUEST, { textDocument, version: 1, author: '张三', operation });
  expect(done).toMatchObject({ kind: 'done' });
  await client.close(textDocument.uri);
  expect(await check()).toMatchObject({ drafts: 2, findings: 1 });
  expect(rules((await pull()).items)).toEqual({ '乙报告.txt': [RULE] });
  await rm(path.join(folder.at, '甲报告.txt.annotations.json'));
  await changed('甲报告.txt.annotations.json', 3);
  expect(await check()).toMatchObject({ drafts: 2, findings: 2 });
});

test('what somebody has verified is noticed where files are not watched', async () => {
  const { workspace, ...others } = ABLE;
  const { folder, check, pull, rules } = bound(
    await open({ '甲报告.txt': draft('调解') }, {
      ...others,
      workspace: { ...workspace, didChangeWatchedFiles: undefined },
    } as typeof ABLE),
  );
  expect(await check()).toMatchObject({ drafts: 1, findings: 1 });
  const text = draft('调解');
  const report = readReport(text);
  const [found] = findingsIn(report).filter(({ rule }) => rule === RULE);
  const stamp = { author: '张三', at: '2025-01-08T02:00:00Z' };
  const made = { id: 'urn:uuid:00000001-0000-4000-8000-000000000000', created: stamp, modified: stamp, extra: {} };
  const restsOn = restsOnOf(report, found!);
  const verification: Verification = {
    ...made,
    anchor: anchorOf(report, found!.span),
    kind: 'verification',
    rule: RULE,
    reason: '',
    restsOn,
  };
  const name = '甲报告.txt.annotations.json';
  await folder.write(name, writeAnnotations({ annotations: [verification], tombstones: [], extra: {} }, text, '甲报告.txt'));
  // so long the server trusts what it has listed
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(await check()).toMatchObject({ drafts: 1, findings: 0 });
  expect(rules((await pull()).items)).toEqual({});
});
