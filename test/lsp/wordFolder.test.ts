// All drafts of a folder, Word files among them, as our own client lists and reads them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver/node';
import {
  DRAFT_FILES_CAPABILITY,
  LIST_DRAFTS_REQUEST,
  READ_DRAFT_REQUEST,
  type DraftContent,
  type DraftListing,
  type ListedDraft,
  type ReadDraftParams,
} from '../../server/src/protocol';
import { ANNOTATE_REQUEST, ANNOTATIONS_REQUEST, type AnnotateResult, type ListedAnnotations } from '../../server/src/protocol/annotations';
import { fileBehind, READ_WORD_REQUEST, WORD_SCHEME, type ReadWordResult } from '../../server/src/protocol/word';
import { testServer } from './clients';
import { buildWordCode } from './server';
import { ABLE, draft, Folder, FolderClient, RULE } from './folder';
import { docx, paragraph } from '../word/docx';
import { commentedReport } from '../word/report';

const OURS = { ...ABLE, experimental: { [DRAFT_FILES_CAPABILITY]: true, hegaoAnnotations: true } };
const WORD = '云川县2023年水利工作报告.docx';
const NOTES = docx({ body: paragraph('订书钉两盒') + paragraph('复印纸五箱') });

const server = testServer();
beforeAll(() => buildWordCode(server.file));

/** The sum that does not come out is verified in the editor, which is closed then. */
async function verifyTheSum({ client }: FolderClient, uri: string): Promise<void> {
  const { connection } = client;
  const content = Buffer.from(commentedReport()).toString('base64');
  const read = await connection.sendRequest<ReadWordResult>(READ_WORD_REQUEST, { textDocument: { uri }, content });
  const text = read.kind === 'text' ? read.text : '';
  await client.open(text, uri);
  const [line, character] = [2, text.split('\n')[2]!.indexOf('52座')];
  const range = { start: { line, character }, end: { line, character: character + 3 } };
  const operation = { kind: 'verify', range, rule: RULE, reason: '已与台账核对' };
  const done = await connection.sendRequest<AnnotateResult>(ANNOTATE_REQUEST, {
    textDocument: { uri },
    version: 1,
    author: '李明',
    operation,
  });
  expect(done).toMatchObject({ kind: 'done' });
  const listed = await connection.sendRequest<ListedAnnotations>(ANNOTATIONS_REQUEST, { textDocument: { uri } });
  expect(listed.annotations.length).toBeGreaterThan(1);
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}

/** Everything that is found once all has been looked at. */
async function whole(opened: FolderClient) {
  await opened.check();
  return opened.pull();
}

/** A client that lists the files of a folder, and what it has been asked to read. */
class Lister {
  readonly asked: string[] = [];
  /** Whether files can be read: Word and virus scanners hold them for moments. */
  isHeld = false;
  private changes = 0;

  private constructor(
    readonly folder: Folder,
    private readonly names: Readonly<Record<string, boolean>>,
  ) {}

  /** `files` are given with whether their names say that they are reports. */
  static async open(files: Readonly<Record<string, readonly [content: Uint8Array | string, isCertain: boolean]>>, file = server.file) {
    const folder = await Folder.with(Object.fromEntries(Object.entries(files).map(([name, [content]]) => [name, content])));
    const lister = new Lister(folder, Object.fromEntries(Object.entries(files).map(([name, [, isCertain]]) => [name, isCertain])));
    const opened = await FolderClient.open(file, folder, OURS);
    onTestFinished(() => opened.client.kill());
    opened.client.connection.onRequest(LIST_DRAFTS_REQUEST, () => lister.list());
    opened.client.connection.onRequest(READ_DRAFT_REQUEST, (params: ReadDraftParams) => lister.read(params));
    return { opened, lister };
  }

  /** As the extension does it: `hegao-word:/tmp/a/报告.docx?file:///tmp/a/报告.docx`, escaped. */
  uri(name: string): string {
    const file = this.folder.uri(name);
    return name.endsWith('.docx') ? `${WORD_SCHEME}:${new URL(file).pathname}?${encodeURIComponent(file)}` : file;
  }

  /** A file is written anew, and nobody is told of it but by its stamp. */
  async write(name: string, content: Uint8Array): Promise<void> {
    this.changes += 1;
    await this.folder.write(name, content);
  }

  private list(): DraftListing {
    const drafts = Object.entries(this.names).map(([name, isCertain]): ListedDraft => ({ uri: this.uri(name), isCertain }));
    return { drafts, ignoreFiles: [{ uri: this.folder.uri('.gitignore'), text: '旧稿/\n' }], patterns: [], problems: [], isCut: false };
  }

  private async read({ uri, stamp }: ReadDraftParams): Promise<DraftContent> {
    const now = String(this.changes);
    if (stamp === now) return { kind: 'unchanged' };
    const name = this.folder.name(fileBehind(uri));
    if (this.isHeld) return { kind: 'refused', reason: '正在被别的程序使用', stamp: '' };
    this.asked.push(name);
    const bytes = await readFile(path.join(this.folder.at, name));
    if (!uri.startsWith(WORD_SCHEME)) return { kind: 'text', text: bytes.toString(), stamp: now };
    return { kind: 'word', content: bytes.toString('base64'), stamp: now };
  }
}

const rulesOf = (items: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, unknown> =>
  Object.fromEntries(
    items.map((item) => [
      path.basename(decodeURIComponent(fileBehind(item.uri))),
      item.kind === 'full' && item.items.map(({ code }) => code),
    ]),
  );

describe('Word files of the folder', () => {
  test('are checked with the texts, under the addresses of the drafts they are shown as', async () => {
    const { opened, lister } = await Lister.open({
      [WORD]: [commentedReport(), true],
      '供稿.docx': [commentedReport(), false],
      '采购清单.docx': [NOTES, false],
      '旧稿/报告.docx': [commentedReport(), true],
      '甲报告.txt': [draft('调解'), true],
    });
    const summary = await opened.check();
    expect(summary).toMatchObject({ drafts: 3, errors: 3, unreadable: 0 });
    const { items } = await opened.pull();
    expect(rulesOf(items)).toEqual({ [WORD]: [RULE], '供稿.docx': [RULE], '甲报告.txt': [RULE] });
    expect(items.map(({ uri }) => uri)).toContain(lister.uri(WORD));
    expect(lister.asked).not.toContain('旧稿/报告.docx');
  });

  test('that cannot be read count where their names say that they are reports', async () => {
    const { opened } = await Lister.open({ '年度报告.docx': ['没有压缩的字', true], '图纸.docx': ['不是压缩包', false] });
    expect(await opened.check()).toMatchObject({ drafts: 0, findings: 0, unreadable: 1 });
  });

  test('that are held by another program are read at the next check', async () => {
    const { opened, lister } = await Lister.open({ [WORD]: [commentedReport(), true] });
    lister.isHeld = true;
    expect(await opened.check()).toMatchObject({ drafts: 0, unreadable: 1 });
    expect(await opened.symbols('工程检修')).toEqual([]);
    lister.isHeld = false;
    expect(await opened.check()).toMatchObject({ drafts: 1, errors: 1, unreadable: 0 });
    expect(await opened.symbols('工程检修')).toHaveLength(1);
  });

  test('that are no reports are read once for findings and headings', async () => {
    const { opened, lister } = await Lister.open({ '采购清单.docx': [NOTES, false] });
    await opened.check();
    expect(await opened.symbols('订书钉')).toEqual([]);
    expect(lister.asked).toEqual(['采购清单.docx']);
  });

  test('have their headings found by name', async () => {
    const { opened, lister } = await Lister.open({ [WORD]: [commentedReport(), true] });
    const [found, ...others] = await opened.symbols('工程检修');
    expect([found!.name, found!.location.uri, others]).toEqual(['一、工程检修', lister.uri(WORD), []]);
  });

  test('have their findings once while they are open, and again when they are closed', async () => {
    const { opened, lister } = await Lister.open({ [WORD]: [commentedReport(), true], '甲报告.txt': [draft('调解'), true] });
    const { connection } = opened.client;
    const uri = lister.uri(WORD);
    const content = Buffer.from(commentedReport()).toString('base64');
    const read = await connection.sendRequest<ReadWordResult>(READ_WORD_REQUEST, { textDocument: { uri }, content });
    await opened.client.open(read.kind === 'text' ? read.text : '', uri);
    await opened.check();
    const { items } = await opened.pull();
    expect(rulesOf(items)).toEqual({ '甲报告.txt': [RULE] });
    const known = items.map((item) => ({ uri: item.uri, value: item.kind === 'full' ? item.resultId! : '' }));
    await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    expect(rulesOf((await opened.pull(known)).items)).toEqual({ [WORD]: [RULE] });
  });

  test('are read again when their files change, and only then', async () => {
    const { opened, lister } = await Lister.open({ [WORD]: [commentedReport(), true] });
    await opened.check();
    await opened.check();
    expect(lister.asked).toEqual([WORD]);
    const known = (await opened.pull()).items.map((item) => ({ uri: item.uri, value: item.kind === 'full' ? item.resultId! : '' }));
    await lister.write(WORD, docx({ body: paragraph('一、工程检修') + paragraph('全年检修渡槽53座，其中木渡槽31座、石渡槽22座。') }));
    await opened.changed(WORD);
    expect(rulesOf((await opened.pull(known)).items)).toEqual({ [WORD]: [] });
  });

  test('are silent on what was verified, as when they are open', async () => {
    const { opened, lister } = await Lister.open({ [WORD]: [commentedReport(), true] });
    await verifyTheSum(opened, lister.uri(WORD));
    expect(await opened.check()).toMatchObject({ drafts: 1, errors: 0 });
  });

  test('are silent on a lost remark that was resolved in Word, as when they are open', async () => {
    const { opened, lister } = await Lister.open({ [WORD]: [commentedReport(), true] });
    // what is written has the comments too
    await verifyTheSum(opened, lister.uri(WORD));
    const others = { about: '其他', before: '全年修建泵站19座。' };
    await lister.write(WORD, commentedReport(others));
    await opened.changed(WORD);
    const lost = rulesOf((await whole(opened)).items)[WORD];
    expect(lost).toContain('annotation-lost');
    await lister.write(WORD, commentedReport({ ...others, done: true }));
    await opened.changed(WORD);
    await opened.check();
    expect(rulesOf((await whole(opened)).items)[WORD] ?? []).not.toContain('annotation-lost');
  });
});

describe('Word files of the folder where what reads them is not there', () => {
  const bare = testServer();

  test('count as unread where they are called reports, and are read once it is', async () => {
    const { opened } = await Lister.open({ [WORD]: [commentedReport(), true], '采购清单.docx': [NOTES, false] }, bare.file);
    expect(await opened.check()).toMatchObject({ drafts: 0, findings: 0, unreadable: 1 });
    await buildWordCode(bare.file);
    expect(await opened.check()).toMatchObject({ drafts: 1, errors: 1, unreadable: 0 });
  });
});
