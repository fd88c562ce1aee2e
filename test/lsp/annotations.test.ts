import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CodeActionRequest,
  DidChangeWatchedFilesNotification,
  DidRenameFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentFormattingRequest,
  ExecuteCommandRequest,
  FileChangeType,
  HoverRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  ShowMessageNotification,
  type ClientCapabilities,
  type CodeAction,
  type FileEvent,
  type Range,
  type SemanticTokens,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import {
  ANNOTATE_REQUEST,
  ANNOTATION_FILE_REQUEST,
  ANNOTATIONS_CHANGED_NOTIFICATION,
  ANNOTATIONS_REQUEST,
  type AnnotateResult,
  type AnnotationFileParams,
  type AnnotationFileResult,
  type AnnotationOperation,
  type ListedAnnotations,
  type ListedRemark,
  type ListedVerification,
} from '../../server/src/protocol/annotations';
import {
  FIGURE_REQUEST,
  FIGURES_CSV_REQUEST,
  FIGURES_REQUEST,
  type FiguresCsvParams,
  type ListedFigures,
} from '../../server/src/protocol/figures';
import { PANEL_REQUEST, type PanelAnswer } from '../../server/src/protocol/panel';
import { BARE, FULL, type Client } from './client';
import { testServer } from './clients';

const DRAFT = `云川县2023年法治政府建设年度报告
一、工程检修
全年检修渡槽52座，其中木渡槽31座、石渡槽22座。
二、人员培训
培训护渠员47人次。
`;
const SUM = 'parts-exceed-total';
/** Our own client, but for the commands. */
const OURS: ClientCapabilities = { ...FULL, experimental: { hegaoChecked: true, hegaoAnnotations: true } };
const WATCHING: ClientCapabilities = {
  ...OURS,
  workspace: { ...OURS.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

const server = testServer();
let folder: string;
let file: string;
let uri: string;
let beside: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hegao-annotations-'));
  file = path.join(folder, '报告.txt');
  uri = pathToFileURL(file).toString();
  beside = `${file}.annotations.json`;
  await writeFile(file, DRAFT);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function opened(capabilities: ClientCapabilities = OURS, options?: unknown): Promise<Client> {
  const client = await server.start(capabilities, options);
  await client.open(DRAFT, uri);
  return client;
}

/** The first place of some words in the draft as it was opened. */
function rangeOf(words: string, text = DRAFT): Range {
  const at = text.indexOf(words);
  const before = text.slice(0, at).split('\n');
  const [line, character] = [before.length - 1, before.at(-1)!.length];
  return { start: { line, character }, end: { line, character: character + words.length } };
}

const listed = async ({ connection }: Client, of = uri): Promise<ListedAnnotations> =>
  (await connection.sendRequest<ListedAnnotations | null>(ANNOTATIONS_REQUEST, { textDocument: { uri: of } }))!;

async function annotate(client: Client, operation: AnnotationOperation, author = '张三', of = uri): Promise<AnnotateResult> {
  const { version } = await listed(client, of);
  return client.connection.sendRequest(ANNOTATE_REQUEST, { textDocument: { uri: of }, version, author, operation });
}

async function done(result: Promise<AnnotateResult>): Promise<string> {
  const answer = await result;
  if (answer.kind !== 'done') throw new Error(answer.reason);
  return answer.id;
}

/** Asks again until what comes is so. */
async function eventually(is: () => Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const codes = async (client: Client, of = uri) => (await client.diagnostics(of)).map(({ code }) => code);
const onDisk = async (name = beside) => JSON.parse(await readFile(name, 'utf8')) as { items: { id: string }[] };
const verify = (words = '52座', reason = '与台账核对'): AnnotationOperation => ({
  kind: 'verify',
  range: rangeOf(words),
  reason,
  rule: SUM,
});

/** How the figures of the line with the broken sum are shown: coloured, listed, and in the report panel. */
async function shownIn(client: Client) {
  const { connection } = client;
  const textDocument = { uri };
  const list = (await connection.sendRequest<ListedFigures>(FIGURES_REQUEST, { textDocument }))!;
  const csv = await connection.sendRequest<string>(FIGURES_CSV_REQUEST, { textDocument, path: '-' } satisfies FiguresCsvParams);
  const { totals, broken, share } = await connection.sendRequest<PanelAnswer>(PANEL_REQUEST, { textDocument });
  const hints = (await client.inlayHints(rangeOf('全年检修渡槽52座，其中木渡槽31座'), uri))!;
  const line = { textDocument, range: rangeOf('全年检修渡槽') };
  return {
    coloured: colouredIn(client, await connection.sendRequest(SemanticTokensRequest.type, { textDocument })),
    inView: colouredIn(client, await connection.sendRequest(SemanticTokensRangeRequest.type, line)),
    listed: list.figures.slice(0, 3).map(({ verdict, isReported }) => `${verdict}${isReported ? '!' : ''}`),
    csv: csv.split('\r\n').slice(1, 4).map((row) => row.split(',').at(-1)), // prettier-ignore
    hints: hints.map(({ label }) => (label as string).at(-1)),
    panel: { verdicts: totals.map(({ verdict }) => verdict), broken, share },
  };
}

/** The modifiers of the figures in the third line of the draft, in their order. */
function colouredIn({ result }: Client, tokens: SemanticTokens | null): string[] {
  const { tokenTypes, tokenModifiers } = result.capabilities.semanticTokensProvider!.legend;
  const found: string[] = [];
  let line = 0;
  for (let at = 0; at < tokens!.data.length; at += 5) {
    line += tokens!.data[at]!;
    if (line !== 2 || tokenTypes[tokens!.data[at + 3]!] !== 'number') continue;
    found.push(...tokenModifiers.filter((_, bit) => (tokens!.data[at + 4]! & (1 << bit)) !== 0));
  }
  return found;
}

const BROKEN = {
  coloured: ['broken', 'undecided', 'undecided'],
  inView: ['broken', 'undecided', 'undecided'],
  listed: ['broken!', 'broken', 'broken'],
  csv: ['broken', 'broken', 'broken'],
  hints: ['✗'],
  panel: { verdicts: ['broken'], broken: 1, share: null },
};
const VERIFIED = {
  coloured: ['verified', 'verified', 'verified'],
  inView: ['verified', 'verified', 'verified'],
  listed: ['verified!', 'verified', 'verified'],
  csv: ['verified', 'verified', 'verified'],
  hints: ['☑'],
  panel: { verdicts: ['verified'], broken: 0, share: { verified: 1, figures: 4 } },
};

describe('what is verified is shown as such', () => {
  const openedWithHints = async (): Promise<Client> => {
    const client = await server.start(OURS);
    client.settings = () => ({ inlayHints: true });
    await client.open(DRAFT, uri);
    return client;
  };

  test('once the file has it, without an edit: the client is told to ask for colours and arithmetic again', async () => {
    const client = await openedWithHints();
    expect(await shownIn(client)).toEqual(BROKEN);
    await codes(client);
    const told = client.checked.length;
    await done(annotate(client, verify()));
    expect(await codes(client)).toEqual([]);
    await client.until(() => client.tokenRefreshes > 0 && client.hintRefreshes > 0);
    expect(client.checked.length).toBeGreaterThan(told);
    expect(client.checked.at(-1)).toMatchObject({ broken: 0, findings: 0 });
    expect(await shownIn(client)).toEqual(VERIFIED);
  });

  test('until a figure that it rests on is changed', async () => {
    const client = await openedWithHints();
    await done(annotate(client, verify()));
    await client.change(rangeOf('31座'), '32座', uri);
    expect(await shownIn(client)).toEqual(BROKEN);
    await codes(client);
    expect(client.checked.at(-1)).toMatchObject({ broken: 1, findings: 1 });
    await client.change(rangeOf('31座'), '31座', uri);
    expect(await shownIn(client)).toEqual(VERIFIED);
  });

  test('until the verification is deleted, which the client hears of also where it has asked for something meanwhile', async () => {
    const client = await openedWithHints();
    const id = await done(annotate(client, verify()));
    expect(await shownIn(client)).toEqual(VERIFIED);
    const before = client.tokenRefreshes;
    await done(annotate(client, { kind: 'delete', id }));
    const meanwhile = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    expect(colouredIn(client, meanwhile)).toEqual(BROKEN.coloured);
    expect(await codes(client)).toEqual([SUM]);
    expect(await shownIn(client)).toEqual(BROKEN);
    await client.until(() => client.tokenRefreshes > before);
  });

  test('from the first on where the draft is opened the next time, whatever is asked first', async () => {
    const first = await opened();
    await done(annotate(first, verify()));
    await first.stop();
    const client = await openedWithHints();
    const early = colouredIn(client, await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }));
    expect(await codes(client)).toEqual([]);
    // colours that came before the file had been read come again
    if (early[0] === 'broken') await client.until(() => client.tokenRefreshes > 0);
    expect(await shownIn(client)).toEqual(VERIFIED);
  });

  test('and what has changed of the colours is told alone', async () => {
    const client = await openedWithHints();
    const textDocument = { uri };
    const before = (await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument }))!;
    await done(annotate(client, verify()));
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: before.resultId!,
    });
    expect(delta).toMatchObject({ edits: [{ deleteCount: expect.any(Number) as number }] });
    const [edit] = (delta as { edits: { start: number; deleteCount: number; data: number[] }[] }).edits;
    const data = before.data.toSpliced(edit!.start, edit!.deleteCount, ...edit!.data);
    expect(colouredIn(client, { data })).toEqual(VERIFIED.coloured);
  });

  test('in hovers, which say by whom and why: once', async () => {
    const client = await openedWithHints();
    await done(annotate(client, verify('52座', '1座两处共用')));
    const hover = async (words: string): Promise<string> => {
      const position = rangeOf(words).start;
      const { contents } = (await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position }))!;
      return (contents as { value: string }).value;
    };
    for (const words of ['52座', '31座']) {
      const said = await hover(words);
      expect(said).toContain('☑ 不符但已核实');
      expect(said).toContain('31 + 22 = 53 > 52');
      expect(said).not.toContain('✗');
      expect(said.match(/张三于/g)).toHaveLength(1);
      expect(said.match(/1座两处共用/g)).toHaveLength(1);
    }
    const params = { textDocument: { uri }, position: rangeOf('52座').start };
    expect(await client.connection.sendRequest<string>(FIGURE_REQUEST, params)).toMatch(/不符但已核实（张三于.*核实：1座两处共用）/);
    expect(await hover('工程检修')).toContain('1 处不符但已核实');
  });

  test('and the share of figures that are verified is one in the report panel and for the status bar, and comes without an edit', async () => {
    const client = await openedWithHints();
    const panelShare = async () => (await client.connection.sendRequest<PanelAnswer>(PANEL_REQUEST, { textDocument: { uri } })).share;
    expect([await panelShare(), (await listed(client)).share]).toEqual([null, null]);
    const told = client.checked.length;
    await done(annotate(client, { kind: 'verify', range: rangeOf('47人次'), reason: '与签到表核对' }));
    await codes(client);
    await client.until(() => client.checked.length > told);
    const share = { verified: 1, figures: 4 };
    expect([await panelShare(), (await listed(client)).share]).toEqual([share, share]);
    // words that were verified say nothing of the sum, whose colours stay
    expect(await shownIn(client)).toEqual({ ...BROKEN, panel: { ...BROKEN.panel, share } });
    expect(client.tokenRefreshes).toBe(0);
  });
});

describe('a finding that somebody verifies', () => {
  test('is silent once it is on the disk, comes back with another figure and says so, and can be verified again', async () => {
    const client = await opened();
    expect(await codes(client)).toEqual([SUM]);
    const id = await done(annotate(client, verify()));
    expect((await onDisk()).items.map((one) => one.id)).toEqual([id]);
    expect(await codes(client)).toEqual([]);
    expect(client.refreshes).toBeGreaterThan(0);
    expect(client.checked.at(-1)).toMatchObject({ findings: 0, errors: 0 });

    await client.change(rangeOf('52座'), '51座', uri);
    const [back] = await client.diagnostics(uri);
    expect(back).toMatchObject({ code: SUM, range: rangeOf('52座') });
    expect(back!.message).toMatch(/。原由张三于\d{4}年\d{1,2}月\d{1,2}日核实，其后“52座”改为“51座”，请重新核实$/);
    const [outdated] = (await listed(client)).annotations;
    expect(outdated).toMatchObject({ id, kind: 'verification', rule: SUM, state: 'outdated', quote: '52座' });

    expect(await done(annotate(client, { kind: 'verifyAgain', id, reason: '已改' }, '李四'))).toBe(id);
    expect(await codes(client)).toEqual([]);
    const [again] = (await listed(client)).annotations as ListedVerification[];
    expect(again).toMatchObject({ id, state: 'current', author: '李四', reason: '已改', quote: '51座' });
  });

  test('comes back where a figure that it rests on changes, and is silent again once it is what it was', async () => {
    const client = await opened();
    await done(annotate(client, verify()));
    await client.change(rangeOf('31座'), '32座', uri);
    expect((await client.diagnostics(uri)).map(({ message }) => message).join()).toContain('其后所比对的“31座”改为“32座”');
    await client.change(rangeOf('31座'), '31座', uri);
    expect(await codes(client)).toEqual([]);
  });

  test('is silent from the first on where the draft is opened the next time, also for clients that do not ask', async () => {
    const first = await opened();
    await done(annotate(first, verify()));
    await first.stop();
    expect(await codes(await opened())).toEqual([]);
    const pushed = await opened(BARE);
    const { diagnostics } = await pushed.until(() => pushed.published.at(-1));
    expect(diagnostics).toEqual([]);
  });

  test('comes back also where the figure was changed elsewhere', async () => {
    const first = await opened();
    await done(annotate(first, verify()));
    await first.stop();
    const client = await server.start(OURS);
    await client.open(`前言。\n${DRAFT.replace('52座', '50座')}`, uri);
    const [back] = await client.diagnostics(uri);
    expect(back!.message).toContain('核实，其后“52座”改为“50座”，请重新核实');
  });

  test('that has been verified under another rule, or is not there, is refused', async () => {
    const client = await opened();
    const result = await annotate(client, { ...verify('47人次'), rule: SUM } as AnnotationOperation);
    expect(result).toEqual({ kind: 'refused', reason: '这里已经没有这个问题了。' });
    expect(existsSync(beside)).toBe(false);
  });

  test('is not changed by formatting or by fixing all', async () => {
    const text = '云川县2023年工作报告\n一、工程检修\n继续抓好，落实。。\n全县检修渡槽31座。\n二、人员培训\n培训护渠员47人次。。\n';
    const client = await server.start(OURS);
    await client.open(text, uri);
    const formatting = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
    const fixing = { textDocument: { uri }, range: rangeOf(text, text), context: { diagnostics: [], only: ['source.fixAll'] } };
    const linesOf = (edits: readonly TextEdit[] = []) => edits.map(({ range }) => range.start.line);
    const formatted = async () => linesOf((await client.connection.sendRequest(DocumentFormattingRequest.type, formatting))!);
    const fixed = async () => {
      const [all] = (await client.connection.sendRequest(CodeActionRequest.type, fixing)) as CodeAction[];
      return linesOf(all?.edit?.documentChanges?.flatMap((change) => (change as TextDocumentEdit).edits as TextEdit[]));
    };
    expect(await formatted()).toEqual([2, 5]);
    expect(await fixed()).toEqual([2, 5]);
    const verifyIn = async (line: number) => {
      const found = (await client.diagnostics(uri)).filter(({ range }) => range.start.line === line);
      for (const { code, range } of found) await done(annotate(client, { kind: 'verify', range, reason: '', rule: code as string }));
    };
    await verifyIn(2);
    expect(await formatted()).toEqual([5]);
    expect(await fixed()).toEqual([5]);
    await verifyIn(5);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(await formatted()).toEqual([]);
    expect(await fixed()).toEqual([]);
  });
});

describe('remarks', () => {
  test('are written, answered, edited, resolved, opened again and deleted', async () => {
    const client = await opened();
    const id = await done(annotate(client, { kind: 'addRemark', range: rangeOf('木渡槽31座'), text: '**来源**？' }));
    await done(annotate(client, { kind: 'reply', id, text: '县水利局' }, '李四'));
    await done(annotate(client, { kind: 'setState', id, state: 'resolved' }));
    const of = async () => (await listed(client)).annotations[0] as ListedRemark;
    const remark = await of();
    expect(remark).toMatchObject({ kind: 'remark', state: 'resolved', author: '张三', range: rangeOf('木渡槽31座'), path: ['工程检修'] });
    expect(remark.comments.map(({ author, text }) => `${author}：${text}`)).toEqual(['张三：**来源**？', '李四：县水利局']);
    const [, reply] = remark.comments;
    await done(annotate(client, { kind: 'editComment', id, comment: reply!.id, text: '县水利局台账' }, '李四'));
    expect((await of()).comments[1]).toMatchObject({ text: '县水利局台账', author: '李四' });
    await done(annotate(client, { kind: 'setState', id, state: 'open' }));
    await done(annotate(client, { kind: 'deleteComment', id, comment: reply!.id }));
    expect(await of()).toMatchObject({ state: 'open', comments: [{ text: '**来源**？' }] });
    await done(annotate(client, { kind: 'deleteComment', id, comment: remark.comments[0]!.id }));
    expect((await listed(client)).annotations).toEqual([]);
    expect(await annotate(client, { kind: 'reply', id, text: '还在吗' })).toMatchObject({ kind: 'refused' });
  });

  test('stay with their words while these are moved, and are shown lost once they are gone', async () => {
    const client = await opened();
    const id = await done(annotate(client, { kind: 'addRemark', range: rangeOf('培训护渠员47人次'), text: '请核对' }));
    const line = { start: { line: 4, character: 0 }, end: { line: 5, character: 0 } };
    await client.change(line, '', uri);
    expect((await listed(client)).annotations[0]!.range).toBeNull();
    expect(await codes(client)).toContain('annotation-lost');
    const top = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    await client.change(top, '培训护渠员47人次。\n', uri);
    const [moved] = (await listed(client)).annotations;
    expect(moved).toMatchObject({ id, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } } });
    expect(await codes(client)).not.toContain('annotation-lost');
  });

  test('can be attached to other words', async () => {
    const client = await opened();
    const id = await done(annotate(client, { kind: 'addRemark', range: rangeOf('47人次'), text: '请核对' }));
    await done(annotate(client, { kind: 'reattach', id, range: rangeOf('木渡槽') }));
    expect((await listed(client)).annotations[0]).toMatchObject({ id, range: rangeOf('木渡槽'), quote: '木渡槽' });
  });

  test('are refused without words, without text, without a name, and where the draft is another one now', async () => {
    const client = await opened();
    const empty = { start: { line: 2, character: 3 }, end: { line: 2, character: 3 } };
    const asked = [
      annotate(client, { kind: 'addRemark', range: empty, text: '请核对' }),
      annotate(client, { kind: 'addRemark', range: rangeOf('47人次'), text: ' ' }),
      annotate(client, { kind: 'addRemark', range: rangeOf('47人次'), text: '请核对' }, ' '),
      client.connection.sendRequest<AnnotateResult>(ANNOTATE_REQUEST, {
        textDocument: { uri },
        version: 99,
        author: '张三',
        operation: { kind: 'addRemark', range: rangeOf('47人次'), text: '请核对' },
      }),
    ];
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/。$/) });
    expect(existsSync(beside)).toBe(false);
  });
});

describe('sources and figures', () => {
  const source = { department: '县水利局', document: '渡槽台账.xlsx', place: '第3行', link: '', value: '47人次' };

  test('are told apart where draft and record part', async () => {
    const client = await opened();
    const id = await done(annotate(client, { kind: 'addSource', range: rangeOf('47人次'), source }));
    expect((await listed(client)).annotations[0]).toMatchObject({ id, kind: 'source', state: 'agrees', value: '47人次' });
    expect(await codes(client)).toEqual([SUM]);
    await client.change(rangeOf('47人次'), '48人次', uri);
    const differs = (await client.diagnostics(uri)).find(({ code }) => code === 'source-differs');
    expect(differs!.message).toBe('此处写“48人次”，依据（县水利局，渡槽台账.xlsx，第3行）记载为“47人次”');
    await done(annotate(client, { kind: 'editSource', id, source: { ...source, value: '48' } }));
    expect(await codes(client)).toEqual([SUM]);
    const wrong = await annotate(client, { kind: 'editSource', id, source: { ...source, link: 'command:evil' } });
    expect(wrong).toMatchObject({ kind: 'refused' });
  });

  test('of the draft are verified or not', async () => {
    const client = await opened();
    const verified = async () => (await listed(client)).figures.filter(({ isVerified }) => isVerified).map(({ range }) => range);
    expect((await listed(client)).figures).toHaveLength(4);
    expect(await verified()).toEqual([]);
    await done(annotate(client, { kind: 'verify', range: rangeOf('47人次'), reason: '' }));
    await done(annotate(client, verify()));
    expect(await verified()).toEqual([rangeOf('52座'), rangeOf('47人次')]);
    await client.change(rangeOf('47人次'), '46人次', uri);
    expect(await verified()).toEqual([rangeOf('52座')]);
    const told = (await client.diagnostics(uri)).find(({ code }) => code === 'verification-outdated');
    expect(told!.message).toMatch(/^“47人次”由张三于.*核实，其后改为“46人次”，请重新核实$/);
    await done(annotate(client, { kind: 'verify', range: rangeOf('46人'.replace('46', '47')), reason: '' }));
    expect((await listed(client)).annotations).toHaveLength(2);
    expect(await codes(client)).toEqual([]);
  });

  test('show in a hover what was said of them', async () => {
    const client = await opened();
    await done(annotate(client, { kind: 'addSource', range: rangeOf('47人次'), source }));
    await done(annotate(client, { kind: 'addRemark', range: rangeOf('47人次'), text: '请核对' }));
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: rangeOf('47人次').start });
    const { value } = hover!.contents as { value: string };
    expect(value).toContain('**依据**：县水利局，渡槽台账.xlsx，第3行，记载为“47人次”，与正文相符');
    expect(value).toMatch(/\*\*批注\*\*（张三于.*，未解决）：请核对/);
  });
});

describe('the file', () => {
  test('of two servers has what both have written', async () => {
    const [one, other] = [await opened(), await opened()];
    await done(annotate(one, { kind: 'addRemark', range: rangeOf('31座'), text: '甲' }));
    await done(annotate(other, { kind: 'addRemark', range: rangeOf('22座'), text: '乙' }, '李四'));
    await Promise.all([
      done(annotate(one, { kind: 'addRemark', range: rangeOf('木渡槽'), text: '丙' })),
      done(annotate(other, { kind: 'addRemark', range: rangeOf('石渡槽'), text: '丁' }, '李四')),
    ]);
    expect((await onDisk()).items).toHaveLength(4);
    expect((await readdir(folder)).sort()).toEqual(['报告.txt', '报告.txt.annotations.json']);
  });

  test('that another program changes is read again, and nothing of either is lost', async () => {
    const [one, other] = [await opened(WATCHING), await opened(WATCHING)];
    await one.until(() => one.registrations.includes('workspace/didChangeWatchedFiles'));
    await done(annotate(one, { kind: 'addRemark', range: rangeOf('31座'), text: '甲' }));
    const told: string[] = [];
    other.connection.onNotification(ANNOTATIONS_CHANGED_NOTIFICATION, (params: { uri: string }) => void told.push(params.uri));
    const changes: FileEvent[] = [{ uri: pathToFileURL(beside).toString(), type: FileChangeType.Changed }];
    await other.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await other.until(() => told.includes(uri));
    expect((await listed(other)).annotations).toMatchObject([{ kind: 'remark', range: rangeOf('31座') }]);
    await done(annotate(other, verify()));
    await one.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    await eventually(async () => (await listed(one)).annotations.length === 2);
    expect(await codes(one)).toEqual([]);
  });

  test('that nobody can read is kept under another name, which is told, and the draft is checked', async () => {
    await writeFile(beside, '{ "items": [');
    const client = await opened();
    const found = await client.diagnostics(uri);
    expect(found.map(({ code }) => code)).toEqual(['annotations-unreadable', SUM]);
    const { trouble } = await listed(client);
    expect(trouble).toContain('unreadable-1.json');
    expect(found[0]!.message).toContain('unreadable-1.json');
    expect(await readFile(`${file}.annotations.unreadable-1.json`, 'utf8')).toBe('{ "items": [');
    await done(annotate(client, verify()));
    expect((await listed(client)).trouble).toBeNull();
    expect(await codes(client)).toEqual([]);
  });

  test('that cannot be opened is told, and nothing is changed', async () => {
    await mkdir(beside);
    const client = await opened();
    expect((await listed(client)).trouble).toMatch(/没能打开/);
    expect(await codes(client)).toEqual(['annotations-unreadable', SUM]);
    expect(await annotate(client, verify())).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/。$/) });
    expect((await listed(client)).annotations).toEqual([]);
    await rm(beside, { recursive: true });
    await done(annotate(client, verify()));
    expect(await codes(client)).toEqual([]);
  });

  test.skipIf(process.getuid?.() === 0)('that cannot be written leaves everything as it was', async () => {
    const client = await opened();
    await chmod(folder, 0o500);
    expect(await annotate(client, verify())).toMatchObject({ kind: 'refused' });
    await chmod(folder, 0o700);
    expect(await codes(client)).toEqual([SUM]);
  });

  test('stays as it is while the draft is edited elsewhere, and follows what is written next to the words', async () => {
    const client = await opened();
    await done(annotate(client, { kind: 'addRemark', range: rangeOf('47人次'), text: '请核对' }));
    const before = await readFile(beside, 'utf8');
    const top = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    await client.change(top, '前言。\n', uri);
    const save = () => client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
    await save();
    // what a save asks for waits for its turn and is written later: a change that is refused waits behind it
    expect(await annotate(client, { kind: 'delete', id: 'urn:uuid:none' })).toMatchObject({ kind: 'refused' });
    expect(await readFile(beside, 'utf8')).toBe(before);
    // all that stands around the words becomes something else, in two steps
    const place = (await listed(client)).annotations[0]!.range!;
    await client.change({ start: place.end, end: { line: 6, character: 0 } }, '，另请退休职工讲授传统砌筑技艺和用水调解经验各一场。', uri);
    await client.change({ start: { line: 2, character: 0 }, end: place.start }, '渠首的石匠与学徒同堂听课，全年到场合计', uri);
    await save();
    await eventually(async () => (await readFile(beside, 'utf8')) !== before);
    const now = (await listed(client)).annotations[0]!;
    expect(now.range).not.toBeNull();
    const next = await server.start(OURS);
    await next.open(
      '云川县2023年法治政府建设年度报告\n前言。\n渠首的石匠与学徒同堂听课，全年到场合计47人次，另请退休职工讲授传统砌筑技艺和用水调解经验各一场。',
      uri,
    );
    expect((await listed(next)).annotations).toMatchObject([{ range: now.range }]);
  });

  test('follows a draft that a client renames which leaves that to the server', async () => {
    const renaming = { ...FULL, workspace: { ...FULL.workspace, fileOperations: { didRename: true } } };
    const client = await opened(renaming);
    expect(client.result.capabilities.workspace?.fileOperations?.didRename).toBeDefined();
    await done(annotate(client, verify()));
    const newFile = path.join(folder, '年报.txt');
    const newUri = pathToFileURL(newFile).toString();
    await client.close(uri);
    await rename(file, newFile);
    await client.connection.sendNotification(DidRenameFilesNotification.type, { files: [{ oldUri: uri, newUri }] });
    await client.open(DRAFT, newUri);
    await eventually(async () => existsSync(`${newFile}.annotations.json`) && (await codes(client, newUri)).length === 0);
    expect(existsSync(beside)).toBe(false);
    expect((await server.start(OURS)).result.capabilities.workspace?.fileOperations).toBeUndefined();
  });
});

describe('a request', () => {
  test.each([
    [{}],
    [{ kind: 'erase' }],
    [{ kind: 'toString' }],
    [{ kind: 'addRemark', text: '请核对' }],
    [{ kind: 'addRemark', range: { start: { line: 0 } }, text: '请核对' }],
    [{ kind: 'verify', range: rangeOf('47人次'), reason: 7 }],
    [{ kind: 'verify', range: rangeOf('47人次'), reason: '', rule: 7 }],
    [{ kind: 'setState', id: 'a', state: 'done' }],
    [{ kind: 'editSource', id: 'a', source: { department: '局' } }],
    [null],
  ])('with the operation %j is refused as what it is', async (operation) => {
    const client = await opened();
    const params = { textDocument: { uri }, version: 1, author: '张三', operation };
    await expect(client.connection.sendRequest(ANNOTATE_REQUEST, params)).rejects.toMatchObject({ code: -32602 });
    expect(await codes(client)).toEqual([SUM]);
  });
});

describe('a client', () => {
  test('of another make verifies by quick fixes, under the name that is set', async () => {
    const client = await opened(FULL, { annotations: { author: '王五' } });
    const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: rangeOf('52座'),
      context: { diagnostics: [] },
    })) as CodeAction[];
    const titles = actions.map(({ title }) => title);
    expect(titles).toContain('核实数据“52座”');
    const keep = actions.find(({ title }) => title.startsWith('核实并保留：'))!;
    await client.connection.sendRequest(ExecuteCommandRequest.type, keep.command!);
    expect(await codes(client)).toEqual([]);
    expect((await listed(client)).annotations).toMatchObject([{ kind: 'verification', author: '王五', rule: SUM }]);
  });

  test('of another make is told where no name is set', async () => {
    const client = await opened(FULL);
    const said: string[] = [];
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void said.push(message));
    const params = { textDocument: { uri }, operation: { kind: 'verify', range: rangeOf('47人次'), reason: '' } };
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'hegao.applyAnnotation', arguments: [params] });
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: 'hegao.applyAnnotation', arguments: [{}] });
    expect(said).toEqual([expect.stringContaining('hegao.annotations.author'), '这项命令的参数不对。']);
    expect(existsSync(beside)).toBe(false);
  });

  test('of ours asks for words itself', async () => {
    const client = await opened();
    const ask = async (range: Range) =>
      (
        (await client.connection.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range,
          context: { diagnostics: [] },
        })) as CodeAction[]
      ).flatMap(({ command }) => (command?.command.startsWith('hegao.') ? [[command.command, ...(command.arguments ?? [])]] : []));
    expect(await ask(rangeOf('52座'))).toEqual([
      ['hegao.verifyFinding', uri, rangeOf('52座'), SUM],
      ['hegao.addRemark', uri, rangeOf('52座'), SUM],
      ['hegao.verifyFigure', uri, rangeOf('52座')],
      ['hegao.addSource', uri, rangeOf('52座')],
    ]);
    await done(annotate(client, { kind: 'verify', range: rangeOf('47人次'), reason: '' }));
    expect(await ask(rangeOf('47人次'))).toEqual([['hegao.addSource', uri, rangeOf('47人次')]]);
    expect(await ask(rangeOf('培训护'))).toEqual([]);
    await client.change(rangeOf('47人次'), '46人次', uri);
    expect(await ask(rangeOf('47人次'))).toEqual([
      ['hegao.verifyFigure', uri, rangeOf('47人次')],
      ['hegao.addSource', uri, rangeOf('47人次')],
    ]);
  });

  test('with no file system for its drafts is told so, and offered nothing', async () => {
    const client = await server.start(OURS);
    for (const of of ['memfs:/drafts/报告.txt', 'untitled:Untitled-1']) {
      await client.open(DRAFT, of);
      const { trouble, annotations } = await listed(client, of);
      expect([trouble, annotations]).toEqual([expect.stringMatching(/。$/), []]);
      expect(await annotate(client, verify(), '张三', of)).toEqual({ kind: 'refused', reason: trouble });
      expect(await codes(client, of)).toEqual([SUM]);
    }
    expect(await client.connection.sendRequest(ANNOTATIONS_REQUEST, { textDocument: { uri: 'file:///no.txt' } })).toBeNull();
  });

  test('keeps the files of its own file system', async () => {
    const files = new Map<string, string>();
    const client = await server.start({ ...OURS, experimental: { hegaoAnnotations: true, hegaoAnnotationFiles: true } });
    client.connection.onRequest<AnnotationFileResult, void>(ANNOTATION_FILE_REQUEST, (params: AnnotationFileParams) => {
      const known = files.get(params.uri);
      if (params.kind === 'read') return known === undefined ? { kind: 'absent' } : { kind: 'text', text: known };
      if (params.kind === 'write') files.set(params.uri, params.text);
      else files.delete(params.uri);
      if (params.kind === 'rename') files.set(params.to, known!);
      return { kind: 'done' };
    });
    const of = 'vscode-vfs://github/drafts/%E6%8A%A5%E5%91%8A.txt';
    await client.open(DRAFT, of);
    await done(annotate(client, verify(), '张三', of));
    expect([...files.keys()]).toEqual([`${of}.annotations.json`]);
    expect(await codes(client, of)).toEqual([]);
    expect((await listed(client, of)).file).toBe(`${of}.annotations.json`);
  });

  test('that answers nonsense for a file loses nothing by it', async () => {
    const client = await server.start({ ...OURS, experimental: { hegaoAnnotations: true, hegaoAnnotationFiles: true } });
    client.connection.onRequest(ANNOTATION_FILE_REQUEST, () => 7);
    const of = 'vscode-vfs://github/drafts/a.txt';
    await client.open(DRAFT, of);
    expect(await codes(client, of)).toContain(SUM);
    expect(await annotate(client, verify(), '张三', of)).toMatchObject({ kind: 'refused' });
  });
});
