import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CodeActionRequest, DocumentLinkRequest, type ClientCapabilities } from 'vscode-languageserver';
import {
  ANNOTATE_REQUEST,
  ANNOTATIONS_REQUEST,
  type AnnotateResult,
  type AnnotationOperation,
  type ListedAnnotations,
} from '../../server/src/protocol/annotations';
import { SHAPE_REQUEST, type ShapeResult } from '../../server/src/protocol';
import {
  COMMENT_WORD_REQUEST,
  EXPORT_WORD_REQUEST,
  fileBehind,
  isOfWord,
  READ_WORD_REQUEST,
  WORD_SCHEME,
  type ReadWordResult,
  type WrittenWord,
} from '../../server/src/protocol/word';
import { readWord } from '../../server/src/word';
import { FULL, type Client } from './client';
import { testServer } from './clients';
import { buildWordCode } from './server';
import { commentedReport, REPORT_TEXT } from '../word/report';

const SUM = 'parts-exceed-total';
const OURS: ClientCapabilities = { ...FULL, experimental: { hegaoChecked: true, hegaoAnnotations: true } };

const server = testServer();
let folder: string;
let file: string;
let uri: string;
let shown: string;
let client: Client;

beforeAll(() => buildWordCode(server.file));
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hegao-word-'));
  file = path.join(folder, '报告.docx');
  uri = pathToFileURL(file).toString();
  shown = `${WORD_SCHEME}:${new URL(uri).pathname}?${encodeURIComponent(uri)}`;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
const read = (bytes: Uint8Array, to = shown, keep = false): Promise<ReadWordResult> =>
  client.connection.sendRequest(READ_WORD_REQUEST, { textDocument: { uri: to }, content: base64(bytes), keep });
/** What stands in the annotation file beside a text of the folder. */
const kept = (): Promise<string> => readFile(path.join(folder, '报告.txt.annotations.json'), 'utf8');
const annotationsOf = (draft = shown): Promise<ListedAnnotations> =>
  client.connection.sendRequest(ANNOTATIONS_REQUEST, { textDocument: { uri: draft } });
const annotate = (operation: AnnotationOperation, draft = shown): Promise<AnnotateResult> =>
  client.connection.sendRequest(ANNOTATE_REQUEST, { textDocument: { uri: draft }, version: 1, author: '李明', operation });

/** Reads a file and opens it as a draft, as the extension does. */
async function openShown(bytes: Uint8Array): Promise<string> {
  const result = await read(bytes);
  if (result.kind === 'refused') throw new Error(result.reason.zh);
  await client.open(result.text, shown);
  return result.text;
}

describe('the address of a Word file that is shown as a draft', () => {
  test('tells the file behind it, on whatever file system', () => {
    for (const one of ['file:///d%3A/%E7%A8%BF/a%20b.docx', 'vscode-vfs://github/甲/乙.docx', 'memfs:/报告.docx?x=1&y=%25']) {
      expect(fileBehind(`${WORD_SCHEME}:/a.docx?${encodeURIComponent(one)}`)).toBe(one);
      expect(isOfWord(one)).toBe(false);
    }
  });

  test('is its own where it tells of none', () => {
    for (const one of [`${WORD_SCHEME}:/a.docx`, `${WORD_SCHEME}:/a.docx?%E0%A4%A`]) expect(fileBehind(one)).toBe(one);
  });
});

describe('reading a Word file', () => {
  test('gives its text, what is to be known of it, and keeps its comments where that is asked for', async () => {
    client = await server.start(OURS);
    const to = pathToFileURL(path.join(folder, '报告.txt')).toString();
    const result = await read(commentedReport(), to);
    expect(result).toMatchObject({ kind: 'text', text: REPORT_TEXT, comments: 2 });
    expect(result.kind === 'text' && result.notices.map(({ zh }) => zh).join()).toContain('修订');
    await expect(kept()).rejects.toThrow();
    expect(await read(commentedReport(), to, true)).toEqual(result);
    const page = await kept();
    expect(page).toContain('这里和台账不一致');
    expect(page).toContain('报告.txt');
    expect(page).not.toContain('.docx');
  });

  test('keeps no file for what has no comments', async () => {
    client = await server.start(OURS);
    const to = pathToFileURL(path.join(folder, '报告.txt')).toString();
    expect(await read(commentedReport({ comments: false }), to, true)).toMatchObject({ kind: 'text', comments: 0 });
    await expect(kept()).rejects.toThrow();
  });

  test('keeps what the annotation file there has, and takes the same comments once', async () => {
    client = await server.start(OURS);
    const to = pathToFileURL(path.join(folder, '报告.txt')).toString();
    await read(commentedReport(), to, true);
    const first = await kept();
    await read(commentedReport(), to, true);
    expect(await kept()).toBe(first);
    await writeFile(path.join(folder, '报告.txt.annotations.json'), '{ 不是 JSON');
    expect(await read(commentedReport(), to, true)).toMatchObject({ kind: 'refused', reason: { zh: expect.stringContaining('批注文件') } });
    const files = await readdir(folder);
    const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
    expect(texts, 'nothing is lost').toContain('{ 不是 JSON');
  });

  test('has what was answered in Word in the thread that it answers, also where the draft is open', async () => {
    client = await server.start(OURS);
    const to = pathToFileURL(path.join(folder, '报告.txt')).toString();
    await read(commentedReport({ answered: false }), to, true);
    expect(await kept()).not.toContain('已问过水利局');
    await client.open(REPORT_TEXT, to);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
    expect(await annotate({ kind: 'addRemark', range, text: '培训了几次？' }, to)).toMatchObject({ kind: 'done' });
    await read(commentedReport(), to, true);
    const said = async () =>
      (await annotationsOf(to)).annotations.map((one) => one.kind === 'remark' && one.comments.map(({ text }) => text));
    await vi.waitFor(async () => expect(await said()).toEqual([['这里和台账不一致', '已问过水利局'], ['培训了几次？']]));
    expect(await kept()).toContain('培训了几次');
  });

  test('is refused in a sentence for what is none', async () => {
    client = await server.start(OURS);
    const old = new Uint8Array(600);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    old.set(
      [...'WordDocument'].flatMap((sign) => [sign.charCodeAt(0), 0]),
      512,
    );
    expect(await read(old)).toMatchObject({ kind: 'refused', reason: { zh: expect.stringContaining('另存为 .docx') } });
    expect(await read(new TextEncoder().encode('不是压缩文件'))).toMatchObject({ kind: 'refused' });
    await expect(client.connection.sendRequest(READ_WORD_REQUEST, { textDocument: { uri }, content: '不是 Base64' })).rejects.toMatchObject(
      { code: -32602 },
    );
  });
});

describe('a Word file that is shown as a draft', () => {
  test('is checked with the settings file beside it, and nothing in it is to be edited', async () => {
    client = await server.start(OURS);
    await openShown(commentedReport());
    expect((await client.diagnostics(shown)).map(({ code }) => code)).toContain(SUM);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: shown },
      range,
      context: { diagnostics: [] },
    });
    expect(actions!.filter((action) => 'edit' in action && JSON.stringify(action.edit).includes(WORD_SCHEME))).toEqual([]);
    const shaped: ShapeResult = await client.connection.sendRequest(SHAPE_REQUEST, {
      textDocument: { uri: shown },
      range,
      operation: 'renumberAll',
    });
    expect(shaped).toMatchObject({ kind: 'refused', reason: expect.stringContaining('导入 Word') });
    await client.stop();
    await writeFile(path.join(folder, '.hegaorc.json'), JSON.stringify({ severity: { [SUM]: 'off' } }));
    client = await server.start(OURS);
    await openShown(commentedReport());
    expect((await client.diagnostics(shown)).map(({ code }) => code)).not.toContain(SUM);
  });

  test('links to what lies beside the file', async () => {
    await writeFile(path.join(folder, '行政复议台账.xlsx'), '');
    client = await server.start(OURS);
    await openShown(commentedReport());
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: shown } });
    expect(links!.map(({ target }) => target)).toContain(`${path.posix.dirname(uri)}/${encodeURIComponent('行政复议台账.xlsx')}`);
  });

  test('has the comments of the file as remarks, which are written beside it with the first answer', async () => {
    client = await server.start(OURS);
    await openShown(commentedReport());
    const before = await annotationsOf();
    expect(before).toMatchObject({ file: `${uri}.annotations.json`, trouble: null });
    const [remark] = before.annotations;
    expect(remark).toMatchObject({
      kind: 'remark',
      author: '王芳',
      quote: '木渡槽31座',
      comments: [{ text: '这里和台账不一致' }, { author: '李明' }],
    });
    await expect(readFile(`${file}.annotations.json`)).rejects.toThrow();
    expect(await annotate({ kind: 'reply', id: remark!.id, text: '台账是30座' })).toMatchObject({ kind: 'done' });
    const stored = await readFile(`${file}.annotations.json`, 'utf8');
    expect(stored).toContain('台账是30座');
    expect(stored).toContain('这里和台账不一致');
    await client.stop();
    client = await server.start(OURS);
    await openShown(commentedReport());
    const after = await annotationsOf();
    expect(after.annotations).toHaveLength(1);
    expect(after.annotations[0]).toMatchObject({ comments: [{}, {}, { text: '台账是30座' }] });
  });

  test('has them also when it is closed and opened again', async () => {
    client = await server.start(OURS);
    const text = await openShown(commentedReport());
    await client.close(shown);
    await client.open(text, shown);
    expect((await annotationsOf()).annotations).toHaveLength(1);
  });

  test('has a remark no more that was deleted here, also when the file is read again', async () => {
    client = await server.start(OURS);
    await openShown(commentedReport());
    const [remark] = (await annotationsOf()).annotations;
    expect(await annotate({ kind: 'delete', id: remark!.id })).toMatchObject({ kind: 'done' });
    expect((await annotationsOf()).annotations).toEqual([]);
    await read(commentedReport());
    expect((await annotationsOf()).annotations).toEqual([]);
  });

  test('follows the file: other words, and comments where the words are the same', async () => {
    client = await server.start(OURS);
    await openShown(commentedReport());
    expect((await annotationsOf()).annotations).toHaveLength(1);
    await read(commentedReport({ comments: false }));
    expect((await annotationsOf()).annotations).toEqual([]);
    const longer = await read(commentedReport({ before: '各位代表：' }));
    if (longer.kind === 'refused') throw new Error(longer.reason.zh);
    // the text that is shown is still the old one
    expect((await annotationsOf()).annotations).toEqual([]);
    await client.change({ start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, longer.text, shown);
    const { annotations } = await annotationsOf();
    expect(annotations[0]).toMatchObject({ quote: '木渡槽31座', range: { start: { line: 3 } } });
  });
});

describe('a Word file with comments', () => {
  test('is a copy of the file with findings and annotations that it does not have', async () => {
    client = await server.start(OURS);
    await openShown(commentedReport());
    const [remark] = (await annotationsOf()).annotations;
    await annotate({ kind: 'reply', id: remark!.id, text: '台账是30座' });
    const result: WrittenWord = await client.connection.sendRequest(COMMENT_WORD_REQUEST, {
      textDocument: { uri: shown },
      content: base64(commentedReport()),
    });
    if (result.kind === 'refused') throw new Error(result.reason.zh);
    const copy = readWord(fromBase64(result.content));
    expect(copy.text).toBe(REPORT_TEXT);
    const texts = copy.comments.map(({ author, text }) => `${author}：${text}`);
    expect(texts).toContain('李明：台账是30座');
    expect(texts.filter((text) => text.includes('这里和台账不一致'))).toHaveLength(1);
    expect(texts.some((text) => text.startsWith('核稿：') && text.endsWith(`（${SUM}）`))).toBe(true);
    expect(result).toMatchObject({ unplaced: 0 });
    const again: WrittenWord = await client.connection.sendRequest(COMMENT_WORD_REQUEST, {
      textDocument: { uri: shown },
      content: result.content,
    });
    expect(again).toMatchObject({ kind: 'written', comments: 0 });
  });

  test('is not written where nobody knows what was verified', async () => {
    await mkdir(`${file}.annotations.json`);
    client = await server.start(OURS);
    await openShown(commentedReport());
    const asked = { textDocument: { uri: shown }, content: base64(commentedReport()) };
    expect(await client.connection.sendRequest(COMMENT_WORD_REQUEST, asked)).toMatchObject({
      kind: 'refused',
      reason: { zh: expect.stringContaining('核实') },
    });
    expect(await client.connection.sendRequest(EXPORT_WORD_REQUEST, { ...asked, comments: false })).toMatchObject({ kind: 'written' });
  });

  test('is not written where the file is no longer what is shown', async () => {
    client = await server.start(OURS);
    await openShown(commentedReport());
    const other = base64(commentedReport({ before: '各位代表：' }));
    expect(await client.connection.sendRequest(COMMENT_WORD_REQUEST, { textDocument: { uri: shown }, content: other })).toMatchObject({
      kind: 'refused',
    });
    expect(await client.connection.sendRequest(COMMENT_WORD_REQUEST, { textDocument: { uri }, content: other })).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('a draft as a Word file', () => {
  test('has its text, and comments on the same words where they are asked for', async () => {
    client = await server.start(OURS);
    await writeFile(path.join(folder, '报告.txt'), REPORT_TEXT);
    const draft = pathToFileURL(path.join(folder, '报告.txt')).toString();
    await client.open(REPORT_TEXT, draft);
    const place = { start: { line: 3, character: 0 }, end: { line: 3, character: 5 } };
    expect(await annotate({ kind: 'addRemark', range: place, text: '培训了几次？' }, draft)).toMatchObject({ kind: 'done' });
    const bare: WrittenWord = await client.connection.sendRequest(EXPORT_WORD_REQUEST, { textDocument: { uri: draft }, comments: false });
    if (bare.kind === 'refused') throw new Error(bare.reason.zh);
    expect(readWord(fromBase64(bare.content))).toMatchObject({ comments: [] });
    expect(readWord(fromBase64(bare.content)).text.replace(/\s/g, '')).toBe(REPORT_TEXT.replace(/\s/g, ''));
    const full: WrittenWord = await client.connection.sendRequest(EXPORT_WORD_REQUEST, { textDocument: { uri: draft }, comments: true });
    if (full.kind === 'refused') throw new Error(full.reason.zh);
    const { text, comments } = readWord(fromBase64(full.content));
    const about = (wanted: (author: string, said: string) => boolean): string[] =>
      comments.filter((one) => wanted(one.author, one.text)).map(({ span }) => text.slice(span!.start, span!.end));
    expect(about((author, said) => author === '李明' && said === '培训了几次？')).toEqual([REPORT_TEXT.split('\n')[3]!.slice(0, 5)]);
    expect(about((_, said) => said.endsWith(`（${SUM}）`))).toHaveLength(1);
    expect(full.comments).toBe(comments.length);
  });

  test('is nothing for a draft that is not open', async () => {
    client = await server.start(OURS);
    expect(await client.connection.sendRequest(EXPORT_WORD_REQUEST, { textDocument: { uri }, comments: true })).toMatchObject({
      kind: 'refused',
    });
  });
});
