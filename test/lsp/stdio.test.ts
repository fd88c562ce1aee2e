import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LSPErrorCodes,
  type CodeAction,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentSymbol,
  type Range,
  type SymbolInformation,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BARE, Client, FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = `关于办案情况的报告
一、办案情况
（一）总体情况
全县共办理案件13件，其中行政许可5件、行政处罚9件。
（二）下步安排
继续抓好办理。
二、存在不足
人手不够。
`;
const RULE = 'parts-exceed-total';
const textDocument = { uri: URI };

const server = testServer();

/** A body with the header that the protocol wants. */
function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function start(capabilities: ClientCapabilities, options?: unknown): Promise<Client> {
  const client = await server.start(capabilities, options);
  return client;
}

/** Starts a client with the draft open. */
async function opened(capabilities: ClientCapabilities, options?: unknown): Promise<Client> {
  const client = await start(capabilities, options);
  await client.open(DRAFT);
  return client;
}

function rangeOf(words: string, text = DRAFT): Range {
  const document = TextDocument.create(URI, 'report-draft', 1, text);
  const at = text.indexOf(words);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
}

function of(rule: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ code }) => code === rule);
}

describe('what the server offers', () => {
  test('a client that can do much', async () => {
    const { capabilities, serverInfo } = (await start(FULL)).result;
    expect(serverInfo?.name).toContain('核稿');
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
      foldingRangeProvider: true,
      hoverProvider: true,
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.move', 'refactor.rewrite', 'source.fixAll.hegao'] },
    });
    expect(capabilities.documentSymbolProvider).toBeTruthy();
    expect(capabilities.workspaceSymbolProvider).toBe(true);
  });

  test('a client that can do little', async () => {
    const { capabilities } = (await start(BARE)).result;
    expect(capabilities.diagnosticProvider).toBeUndefined();
    expect(capabilities.codeActionProvider).toBeUndefined();
  });
});

describe('diagnostics', () => {
  test('are pulled where the client can, and then not published', async () => {
    const client = await opened(FULL);
    const [diagnostic, ...others] = of(RULE, await client.diagnostics());
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ range: rangeOf('13件'), severity: 1, source: '核稿' });
    expect(diagnostic!.relatedInformation?.map(({ location }) => location.range)).toEqual([rangeOf('5件'), rangeOf('9件')]);
    await client.change(rangeOf('13件'), '12件');
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(client.published).toEqual([]);
  });

  test('are published where the client cannot, with the related places in the message', async () => {
    const client = await opened(BARE);
    const { diagnostics, uri } = await client.until(() => client.published[0]);
    expect(uri).toBe(URI);
    const [diagnostic] = of(RULE, diagnostics);
    expect(diagnostic!.range).toEqual(rangeOf('13件'));
    expect(diagnostic!.relatedInformation).toBeUndefined();
    expect(diagnostic!.message).toContain('第4行“9件”');
    await client.close();
    expect((await client.until(() => client.published[1])).diagnostics).toEqual([]);
  });

  test('follow incremental edits', async () => {
    const client = await opened(FULL);
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
    await client.change(rangeOf('13'), '14');
    expect(of(RULE, await client.diagnostics())).toEqual([]);
    await client.change({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '😀\n');
    await client.change(rangeOf('14', `😀\n${DRAFT.replace('13', '14')}`), '12');
    const [diagnostic] = of(RULE, await client.diagnostics());
    expect(diagnostic!.range.start).toEqual({ line: 4, character: 7 });
  });

  test('are unchanged as long as nothing changes', async () => {
    const client = await opened(FULL);
    const first = await client.pull();
    const second = await client.pull(first.resultId);
    expect(second).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(rangeOf('人手不够'), '人手仍不够');
    expect((await client.pull(first.resultId)).kind).toBe('full');
  });

  test('of a draft that is not open are none', async () => {
    const client = await opened(FULL);
    await client.close();
    expect(await client.diagnostics()).toEqual([]);
  });

  test('come with word of what was checked, to clients that want it', async () => {
    const client = await opened(FULL);
    await client.diagnostics();
    const checked = await client.until(() => client.checked[0]);
    expect(checked).toMatchObject({ uri: URI, version: 1, characters: DRAFT.length });
    expect(checked.figures).toBeGreaterThanOrEqual(3);
    expect(checked.broken).toBeGreaterThanOrEqual(1);
    expect(client.logs.join('\n')).toMatch(/已打开 报告\.txt[^]*已核 报告\.txt（版本 1，\d+ 字符）：\d+ 处问题，用时 [\d.]+ 毫秒/);
  });
});

describe('settings', () => {
  test('are asked for, and a change takes effect without a restart', async () => {
    const client = await opened(FULL);
    await client.until(() => client.registrations.includes('workspace/didChangeConfiguration'));
    const before = await client.pull();
    client.settings = () => ({ severity: { [RULE]: 'hint' } });
    await client.changeSettings(null);
    await client.until(() => client.refreshes > 0);
    const after = await client.pull(before.resultId);
    expect(after.kind === 'full' && of(RULE, after.items)[0]?.severity).toBe(4);
    client.settings = () => ({ severity: { [RULE]: 'off' } });
    await client.changeSettings(null);
    expect(of(RULE, await client.diagnostics())).toEqual([]);
  });

  test('are taken from the start and from what is sent where the client cannot be asked', async () => {
    const client = await opened(BARE, { severity: { [RULE]: 'warning' } });
    const first = await client.until(() => client.published[0]);
    expect(of(RULE, first.diagnostics)[0]?.severity).toBe(2);
    await client.changeSettings({ hegao: { severity: { [RULE]: 'off' } } });
    const second = await client.until(() => client.published[1]);
    expect(of(RULE, second.diagnostics)).toEqual([]);
  });

  test('that cannot be used are named in the log, and the others count', async () => {
    const client = await opened(FULL);
    client.settings = () => ({ severity: { [RULE]: 'warning', 'no-such-rule': 'off' } });
    expect(of(RULE, await client.diagnostics())[0]?.severity).toBe(2);
    expect(await client.until(() => client.logs.find((line) => line.includes('no-such-rule')))).toContain('hegao.severity.no-such-rule');
  });

  test('that the client fails to give leave the ones of the start', async () => {
    const client = await start(FULL, { hegao: { severity: { [RULE]: 'information' } } });
    client.settings = () => {
      throw new Error('no settings today');
    };
    await client.open(DRAFT);
    expect(of(RULE, await client.diagnostics())[0]?.severity).toBe(3);
  });
});

describe('the outline', () => {
  test('is a tree', async () => {
    const client = await opened(FULL);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as DocumentSymbol[];
    expect(symbols.map(({ name }) => name)).toEqual(['一、办案情况', '二、存在不足']);
    expect(symbols[0]!.children!.map(({ name }) => name)).toEqual(['（一）总体情况', '（二）下步安排']);
    expect(symbols[0]!.selectionRange).toEqual(rangeOf('一、办案情况'));
  });

  test('is a list for clients that know no trees', async () => {
    const client = await opened(BARE);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) as SymbolInformation[];
    expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
      ['一、办案情况', undefined],
      ['（一）总体情况', '一、办案情况'],
      ['（二）下步安排', '一、办案情况'],
      ['二、存在不足', undefined],
    ]);
  });

  test('can be folded, as often as the client likes', async () => {
    const client = await opened(FULL);
    const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(ranges).toContainEqual({ startLine: 1, endLine: 5 });
    expect(ranges).toContainEqual({ startLine: 2, endLine: 3 });
    const limited = await start({ ...FULL, textDocument: { ...FULL.textDocument, foldingRange: { rangeLimit: 1 } } });
    await limited.open(DRAFT);
    expect(await limited.connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toHaveLength(1);
  });
});

describe('hover', () => {
  test('reads a figure and shows its arithmetic', async () => {
    const client = await opened(FULL);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: rangeOf('13件').start });
    expect(hover?.range).toEqual(rangeOf('13件'));
    expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('14') });
  });

  test('is plain where the client knows no Markdown', async () => {
    const client = await opened(BARE);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: rangeOf('13件').start });
    expect(hover?.contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringMatching(/\*\*|`/) });
  });

  test('has nothing to say beside figures', async () => {
    const client = await opened(FULL);
    expect(await client.connection.sendRequest(HoverRequest.type, { textDocument, position: rangeOf('人手').start })).toBeNull();
  });
});

describe('inlay hints', () => {
  const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const HINT = { position: rangeOf('13件').end, label: ' ≠ 5+9=14 ✗', tooltip: expect.stringContaining('5 + 9 = 14 > 13 ✗') };

  test('are off until they are asked for, and then asked for anew', async () => {
    const client = await opened(FULL);
    await client.until(() => client.registrations.includes('workspace/didChangeConfiguration'));
    expect(await client.inlayHints(ALL)).toEqual([]);
    expect(client.hintRefreshes).toBe(0);
    client.settings = () => ({ inlayHints: true });
    await client.changeSettings(null);
    await client.until(() => client.hintRefreshes === 1);
    expect(await client.inlayHints(ALL)).toEqual([HINT]);
    client.settings = () => ({ inlayHints: false });
    await client.changeSettings(null);
    await client.until(() => client.hintRefreshes === 2);
    expect(await client.inlayHints(ALL)).toEqual([]);
  });

  test('are given for the range only and follow edits', async () => {
    const client = await start(FULL);
    client.settings = () => ({ inlayHints: true });
    await client.open(DRAFT);
    expect(await client.inlayHints(rangeOf('13件'))).toEqual([HINT]);
    expect(await client.inlayHints(rangeOf('行政许可5件、行政处罚9件'))).toEqual([]);
    await client.change(rangeOf('13'), '14');
    expect(await client.inlayHints(ALL)).toMatchObject([{ position: HINT.position, label: ' = 5+9 ✓' }]);
  });

  test('are there for clients that cannot be asked for settings or told to ask again', async () => {
    const client = await opened(BARE, { inlayHints: true });
    expect(await client.inlayHints(ALL)).toEqual([HINT]);
    await client.changeSettings({ hegao: { inlayHints: false } });
    expect(await client.inlayHints(ALL)).toEqual([]);
    expect(client.hintRefreshes).toBe(0);
  });

  test('of no draft are none, and a setting that is no boolean leaves them off and is named in the log', async () => {
    const client = await start(FULL);
    client.settings = () => ({ inlayHints: 'yes' });
    expect(await client.inlayHints(ALL, 'untitled:nowhere')).toEqual([]);
    await client.open(DRAFT);
    expect(await client.inlayHints(ALL)).toEqual([]);
    expect(await client.until(() => client.logs.find((line) => line.includes('hegao.inlayHints')))).toContain('"yes"');
  });

  test('are cancelled as other requests are', async () => {
    const client = await start(FULL);
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      client.settings = () => {
        resolve();
        return new Promise((give) => (answer = () => give({ inlayHints: true })));
      };
    });
    await client.open(DRAFT);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(InlayHintRequest.type, { textDocument, range: ALL }, source.token);
    await asked;
    source.cancel();
    answer();
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(await client.inlayHints(ALL)).toEqual([HINT]);
  });
});

describe('code actions', () => {
  const ask = (client: Client, words: string, only?: string[]) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(words),
      context: { diagnostics: [], only },
    }) as Promise<CodeAction[]>;

  test('put the draft right', async () => {
    const client = await opened(FULL);
    const action = (await ask(client, '13件')).find(({ diagnostics }) => diagnostics?.[0]?.code === RULE)!;
    expect(action.kind).toBe('quickfix');
    expect(action.diagnostics).toEqual(of(RULE, await client.diagnostics()));
    // What changes a figure is never the preferred choice.
    expect(action.isPreferred).toBeUndefined();
    const [change] = action.edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri: URI, version: 1 });
    const fixed = TextDocument.applyEdits(TextDocument.create(URI, '', 1, DRAFT), change!.edits as never);
    expect(fixed).toContain('全县共办理案件14件');
    await client.change({ start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, fixed);
    expect(await client.diagnostics()).toEqual([]);
  });

  test('are there only at their place and of the kind asked for', async () => {
    const client = await opened(FULL);
    expect(await ask(client, '人手')).toEqual([]);
    expect(await ask(client, '13件', ['refactor'])).toEqual([]);
    expect(await ask(client, '13件', ['quickfix'])).not.toEqual([]);
    // A suggestion takes no part in fixing all.
    expect(await ask(client, '13件', ['source.fixAll'])).toEqual([]);
  });
});

describe('renumbering', () => {
  const SLIPPED =
    '一、总体情况\n全面完成任务。\n三、存在不足\n（一）力量不足\n见（三）。\n（二）能力不强\n培训偏少。\n（二）机制不活\n见（二）。\n';

  async function renumbering(client: Client, words: string): Promise<CodeAction[]> {
    const params = { textDocument, range: rangeOf(words, SLIPPED), context: { diagnostics: [], only: ['refactor.rewrite'] } };
    const actions = ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
    return actions.filter(({ title }) => title.startsWith('重新编排'));
  }

  function applied({ edit }: CodeAction): string {
    const edits = (edit!.documentChanges![0] as TextDocumentEdit).edits as TextEdit[];
    return TextDocument.applyEdits(TextDocument.create(URI, 'report-draft', 1, SLIPPED), edits);
  }

  test('of a level and of the draft is offered at a heading', async () => {
    const client = await start(FULL);
    await client.open(SLIPPED);
    const actions = await renumbering(client, '力量不足');
    expect(actions.map(({ title, kind }) => [title, kind])).toEqual([
      ['重新编排本级序号', 'refactor.rewrite'],
      ['重新编排全文序号', 'refactor.rewrite'],
    ]);
    expect(applied(actions[0]!)).toBe(SLIPPED.replace('（二）机制', '（三）机制'));
    expect(applied(actions[1]!)).toBe(SLIPPED.replace('（二）机制', '（三）机制').replace('三、存在', '二、存在'));
  });

  test('is not offered beside headings, nor where all is in order', async () => {
    const client = await start(FULL);
    await client.open(SLIPPED);
    expect(await renumbering(client, '培训偏少')).toEqual([]);
    const other = await opened(FULL);
    expect(await renumbering(other, '一、')).toEqual([]);
  });
});

describe('nothing stops the server', () => {
  test('a request that is cancelled while it is served is answered so, and the next one is served', async () => {
    const client = await start(FULL);
    let answer = (): void => {};
    const asked = new Promise<void>((resolve) => {
      client.settings = () => {
        resolve();
        return new Promise((give) => (answer = () => give({})));
      };
    });
    await client.open(DRAFT);
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }, source.token);
    await asked;
    source.cancel();
    answer();
    await expect(request).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
  });

  test('an unknown request, an unknown notification, requests for unknown drafts', async () => {
    const client = await opened(FULL);
    await expect(client.connection.sendRequest('hegao/noSuchRequest', {})).rejects.toMatchObject({ code: -32601 });
    await client.connection.sendNotification('hegao/noSuchNotification', {});
    const unknown = { textDocument: { uri: 'untitled:nowhere' } };
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, unknown)).toEqual([]);
    expect(await client.connection.sendRequest(FoldingRangeRequest.type, unknown)).toEqual([]);
    expect(await client.connection.sendRequest(HoverRequest.type, { ...unknown, position: { line: 9, character: 9 } })).toBeNull();
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
  });

  test('a request without its parameters fails alone and is logged', async () => {
    const client = await opened(FULL);
    await expect(client.connection.sendRequest('textDocument/hover', { position: null })).rejects.toMatchObject({
      message: expect.any(String),
    });
    await client.until(() => client.logs.find((line) => line.includes('textDocument/hover')));
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
  });

  test('text that is no message', async () => {
    const client = await opened(FULL);
    client.write(frame('{"jsonrpc":'));
    client.write(frame('12'));
    client.write(frame('{"jsonrpc":"2.0","id":1,"method":5}'));
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
  });

  test('text that has no header', async () => {
    const client = await opened(FULL);
    client.write('这不是一条消息\r\n\r\n');
    client.write('Content-Type: text/plain\r\n\r\n');
    // What arrived in one piece with the bad header is read when more arrives, as it does from an editor.
    const more = setInterval(() => void client.connection.sendNotification('hegao/more'), 20);
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
    clearInterval(more);
  });

  test('drafts of every kind', async () => {
    const client = await start(FULL);
    const texts = [
      '',
      '\uFFFD\uFFFD',
      '\u0000',
      '一、\r二、\r\n三、\n',
      '其中'.repeat(2000),
      '\uD83D',
      '（'.repeat(5000),
      `${'9'.repeat(4000)}件`,
    ];
    for (const [index, text] of texts.entries()) {
      const uri = `untitled:${index}`;
      await client.open(text, uri);
      await client.diagnostics(uri);
      await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    }
    expect(client.logs.filter((line) => line.includes('出错'))).toEqual([]);
  });

  test('initialize comes once', async () => {
    const client = await opened(FULL);
    await expect(client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })).rejects.toMatchObject({
      code: -32600,
    });
    expect(of(RULE, await client.diagnostics())).toHaveLength(1);
  });
});

describe('the end', () => {
  test('shutdown and exit end it with 0', async () => {
    const client = await opened(FULL);
    expect(await client.stop()).toBe(0);
  });

  test('exit alone ends it with 1', async () => {
    const client = await opened(FULL);
    await client.connection.sendNotification('exit');
    expect(await client.exited).toBe(1);
  });
});
