import { describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type ClientCapabilities,
  type CompletionContext,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { BARE, FULL, URI } from './client';
import { testServer } from './clients';

const ABLE: ClientCapabilities = {
  ...FULL,
  textDocument: {
    ...FULL.textDocument,
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        documentationFormat: [MarkupKind.Markdown, MarkupKind.PlainText],
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
    },
  },
};
const DRAFT = `云川县2023年法治政府建设年度报告
　　2023年，我县推进各项工作。
　　一、主要做法
　　（一）加强领导。全年学法12次。
`;
const KEY: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked };

const server = testServer();

/** A client with a draft open in which █ is the place that `ask` asks at. */
async function opened(marked: string, capabilities: ClientCapabilities = ABLE, options?: unknown) {
  const client = await server.start(capabilities, options);
  await client.open(marked.replace('█', ''));
  const before = marked.slice(0, marked.indexOf('█')).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  const ask = (context: CompletionContext = KEY, at: Position = position) =>
    client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: URI },
      position: at,
      context,
    }) as Promise<CompletionList | null>;
  return { client, ask, position };
}

function typed(triggerCharacter: string): CompletionContext {
  return { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter };
}

function labels(list: CompletionList | null): string[] {
  return (list?.items ?? []).map(({ label }) => label);
}

function itemOf(list: CompletionList | null, label: string): CompletionItem {
  const item = list?.items.find((one) => one.label === label);
  if (!item) throw new Error(`${label} is not among ${labels(list).join(' ')}`);
  return item;
}

describe('completion', () => {
  test('is announced with the characters at which an editor asks of its own accord', async () => {
    const { client } = await opened('█');
    expect(client.result.capabilities.completionProvider).toEqual({ triggerCharacters: ['《', '；', ';', '。', '（', '(', '\n'] });
  });

  test('gives items in our order, none of them preselected or accepted by a mark', async () => {
    const { ask, position } = await opened(`${DRAFT}█`);
    const list = await ask();
    expect(labels(list).slice(0, 3)).toEqual(['（二）', '二、', '1.']);
    expect(list!.isIncomplete).toBe(false);
    expect(list!.items.map(({ sortText }) => sortText)).toEqual(list!.items.map(({ sortText }) => sortText).sort());
    for (const item of list!.items) {
      expect(item.preselect ?? false).toBe(false);
      expect(item.commitCharacters).toBeUndefined();
    }
    expect(itemOf(list, '（二）')).toMatchObject({
      labelDetails: { description: '接“（一）加强领导”' },
      textEdit: { range: { start: position, end: position }, newText: '　　（二）' },
      insertTextFormat: InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
    });
  });

  test('has tab stops and Markdown for who can show them', async () => {
    const { ask } = await opened(`${DRAFT}　　人民调解█`);
    const item = itemOf(await ask(), '人民调解');
    expect(item.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect((item.textEdit as TextEdit).newText).toContain('受理矛盾纠纷${2:××}件');
    expect(item.documentation).toMatchObject({ kind: 'markdown' });
  });

  test('is plain text for a client that can do nothing', async () => {
    const { ask } = await opened(`${DRAFT}　　人民调解█`, BARE);
    const item = itemOf(await ask(), '人民调解');
    expect(item).toMatchObject({ detail: '常用语', insertTextFormat: InsertTextFormat.PlainText });
    expect(item.labelDetails ?? item.insertTextMode).toBeUndefined();
    expect((item.textEdit as TextEdit).newText).toContain('受理矛盾纠纷××件');
    expect((item.documentation as MarkupContent).kind).toBe('plaintext');
    expect((item.documentation as MarkupContent).value).not.toContain('\\');
  });

  test('behind 《 replaces what has been typed and the 》 that the editor has closed', async () => {
    const { ask, position } = await opened(`${DRAFT}　　依据《行政复█》办理。`);
    const item = itemOf(await ask(), '《行政复议法》');
    const start = { ...position, character: position.character - 3 };
    const end = { ...position, character: position.character + 1 };
    expect(item.textEdit).toEqual({ range: { start, end }, newText: '行政复议法》' });
    expect(item.filterText).toMatch(/^行政复议法/);
  });

  test('asks again with every letter of pinyin, which editors cannot read', async () => {
    const { ask } = await opened(`${DRAFT}　　xzfy█`);
    expect(await ask()).toMatchObject({ isIncomplete: true, items: [{ label: '行政复议' }] });
  });

  test('is quiet as words are typed, and gives more to who asks a second time', async () => {
    const { client, ask } = await opened(`${DRAFT}　　行政█`);
    expect(await ask()).toBeNull();
    expect(labels(await ask())).toContain('行政执法');
    // somebody types on: the next question is the first one there
    await client.change({ start: { line: 4, character: 4 }, end: { line: 4, character: 4 } }, '执');
    expect(await ask(KEY, { line: 4, character: 5 })).toBeNull();
  });

  test('a new line is answered only where a setting asks for it, and that counts at once', async () => {
    const { client, ask } = await opened(`${DRAFT}█`, { ...ABLE, workspace: {} });
    expect(await ask(typed('\n'))).toBeNull();
    await client.changeSettings({ hegao: { completion: { afterEnter: true } } });
    expect(labels(await ask(typed('\n')))).toEqual(['（二）', '二、', '1.']);
    await client.changeSettings({ hegao: { completion: { afterEnter: 'yes' } } });
    expect(await ask(typed('\n'))).toBeNull();
    await client.until(() => client.logs.some((line) => line.includes('completion.afterEnter')));
  });

  test('what was typed decides, whatever character an editor was set to ask at', async () => {
    const { ask } = await opened(`${DRAFT}　　我们做了两件事。一是学习；█`);
    expect(labels(await ask(typed('；')))).toEqual(['二是']);
    expect(labels(await ask(typed('x')))).toContain('二是');
  });

  test('goes by the kind of report that is set', async () => {
    const { ask } = await opened('█', ABLE, { profile: 'court' });
    expect(labels(await ask())[0]).toBe('法院工作报告框架');
  });

  test('of a draft that is not open, and beyond its end, is nothing or what its end has', async () => {
    const { client, ask } = await opened(`${DRAFT}█`);
    const params = { textDocument: { uri: 'file:///nowhere.txt' }, position: { line: 0, character: 0 } };
    expect(await client.connection.sendRequest(CompletionRequest.type, params)).toBeNull();
    expect(labels(await ask(KEY, { line: 900, character: 9 })).slice(0, 2)).toEqual(['（二）', '二、']);
  });
});
