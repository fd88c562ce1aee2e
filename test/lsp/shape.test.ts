import { describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  ExecuteCommandRequest,
  ShowMessageNotification,
  type ClientCapabilities,
  type CodeAction,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  APPLY_SHAPE_COMMAND,
  MERGE_TARGETS_REQUEST,
  SHAPE_REQUEST,
  TELL_COMMAND,
  type MergeTarget,
  type ShapeParams,
  type ShapeResult,
} from '../../server/src/protocol';
import { BARE, Client, FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = '一、总体\n（一）机制\n健全。见（二）。\n（二）培训\n加强。\n二、不足\n人手不够。\n';
const textDocument = { uri: URI };

/** What VS Code can do with actions. */
const ACTIONS: ClientCapabilities['textDocument'] = {
  codeAction: {
    codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    disabledSupport: true,
    dataSupport: true,
    resolveSupport: { properties: ['edit'] },
  },
};
const ABLE: ClientCapabilities = {
  ...FULL,
  workspace: {
    ...FULL.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
  textDocument: { ...FULL.textDocument, ...ACTIONS },
};

const server = testServer();

async function opened(capabilities: ClientCapabilities, text = DRAFT): Promise<Client> {
  const client = await server.start(capabilities);
  await client.open(text);
  return client;
}

function at(words: string): Range {
  const document = TextDocument.create(URI, '', 1, DRAFT);
  const offset = DRAFT.indexOf(words);
  return { start: document.positionAt(offset), end: document.positionAt(offset) };
}

async function actionsAt(client: Client, words: string, only?: string[]): Promise<CodeAction[]> {
  const params = { textDocument, range: at(words), context: { diagnostics: [], only } };
  return ((await client.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

function applied(edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(URI, '', 1, DRAFT), [...edits]);
}

function editsOf(edit: WorkspaceEdit): TextEdit[] {
  return edit.changes?.[URI] ?? ((edit.documentChanges![0] as TextDocumentEdit).edits as TextEdit[]);
}

const SWAPPED = '一、总体\n（一）培训\n加强。\n（二）机制\n健全。见（一）。\n二、不足\n人手不够。\n';

describe('code actions at a heading', () => {
  test('are worked out when one is chosen, and say what becomes of references', async () => {
    const client = await opened(ABLE);
    const [up] = await actionsAt(client, '培训', ['refactor.move']);
    expect(up).toMatchObject({ title: '上移“（二）培训”', kind: 'refactor.move' });
    expect(up!.edit).toBeUndefined();
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, up!);
    expect(applied(editsOf(resolved.edit!))).toBe(SWAPPED);
    const message = '第5行“见（二）”已随着改为“见（一）”。';
    expect(Object.values(resolved.edit!.changeAnnotations!)).toEqual([
      { label: '序号变动，涉及正文里的引用', needsConfirmation: false, description: message },
    ]);
    expect(resolved.command).toMatchObject({ command: TELL_COMMAND, arguments: [[message]] });
  });

  test('that cannot be taken are shown with the reason where refactorings are asked for', async () => {
    const client = await opened(ABLE);
    const actions = await actionsAt(client, '培训', ['refactor.move']);
    expect(actions[1]).toEqual({
      title: '下移本节',
      kind: 'refactor.move',
      disabled: { reason: '“（二）培训”已是这一级的最后一节，不能再下移。' },
    });
    expect((await actionsAt(client, '培训')).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['上移“（二）培训”', '升一级“（二）培训”，列在“一、总体”之后', '降一级“（二）培训”，归入“（一）机制”']),
    );
    expect((await actionsAt(client, '培训')).filter(({ disabled }) => disabled)).toEqual([]);
    expect(await actionsAt(client, '加强', ['refactor'])).toEqual([]);
  });

  test('have their edits with them where a client cannot ask for these', async () => {
    const client = await opened(FULL);
    const [up] = await actionsAt(client, '培训', ['refactor.move']);
    expect(applied(editsOf(up!.edit!))).toBe(SWAPPED);
  });

  test('are not worked out for another version', async () => {
    const client = await opened(ABLE);
    const [up] = await actionsAt(client, '培训', ['refactor.move']);
    await client.change({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, '附：');
    await expect(client.connection.sendRequest(CodeActionResolveRequest.type, up!)).rejects.toThrow('草稿已改动');
  });
});

describe('what our own client asks', () => {
  const ask = (client: Client, params: Omit<ShapeParams, 'textDocument'>) =>
    client.connection.sendRequest<ShapeResult>(SHAPE_REQUEST, { textDocument, ...params });

  test('gives edits, the new selection and notes', async () => {
    const client = await opened(FULL);
    const result = await ask(client, { operation: 'moveDown', range: at('机制') });
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(applied([...result.edits])).toBe(SWAPPED);
    expect(result).toMatchObject({
      version: 1,
      selection: { start: { line: 3, character: 3 }, end: { line: 3, character: 3 } },
      notes: [
        { message: '第5行“见（二）”已随着改为“见（一）”。', range: { start: { line: 4, character: 3 }, end: { line: 4, character: 7 } } },
      ],
    });
  });

  test('is refused with a sentence', async () => {
    const client = await opened(FULL);
    expect(await ask(client, { operation: 'moveUp', range: at('总体') })).toEqual({
      kind: 'refused',
      reason: '“一、总体”已是这一级的第一节，不能再上移。',
    });
    expect(await ask(client, { operation: 'merge', range: at('总体') })).toMatchObject({ kind: 'refused' });
    expect(await ask(client, { operation: 'sort' as 'merge', range: at('总体') })).toMatchObject({ kind: 'refused' });
    await client.close();
    expect(await ask(client, { operation: 'moveUp', range: at('总体') })).toMatchObject({ kind: 'refused' });
  });

  test('merges, and names the headings to merge below', async () => {
    const client = await opened(FULL);
    const targets = await client.connection.sendRequest<MergeTarget[]>(MERGE_TARGETS_REQUEST, { textDocument });
    expect(targets.map(({ title, depth }) => [title, depth])).toEqual([
      ['一、总体', 0],
      ['（一）机制', 1],
      ['（二）培训', 1],
      ['二、不足', 0],
    ]);
    const contributions = [{ name: '供稿', text: '一、甲\n甲文。\n' }];
    const result = await ask(client, { operation: 'merge', range: targets[0]!.range, contributions });
    if (result.kind === 'refused') throw new Error(result.reason);
    expect(applied([...result.edits])).toBe(DRAFT.replace('加强。\n', '加强。\n（三）甲\n甲文。\n'));
  });
});

describe('the command for other clients', () => {
  /** Runs it and gives what the server asked to be edited and said. */
  async function run(client: Client, argument: unknown, accepts = true) {
    const edits: WorkspaceEdit[] = [];
    const said: string[] = [];
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: accepts };
    });
    client.connection.onNotification(ShowMessageNotification.type, ({ message }) => void said.push(message));
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: APPLY_SHAPE_COMMAND, arguments: [argument] });
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command: TELL_COMMAND, arguments: [['完。']] });
    await client.until(() => said.includes('完。'));
    return { edits, said: said.filter((one) => one !== '完。') };
  }

  test('has the edits applied and says what becomes of references', async () => {
    const { edits, said } = await run(await opened(ABLE), { textDocument, operation: 'moveUp', range: at('培训') });
    expect(edits.map((edit) => applied(editsOf(edit)))).toEqual([SWAPPED]);
    expect(said).toEqual(['第5行“见（二）”已随着改为“见（一）”。']);
  });

  test('merges a draft that is open, and texts', async () => {
    const client = await opened(ABLE);
    const other = 'file:///drafts/%E4%BE%9B%E7%A8%BF.txt';
    await client.open('县司法局工作总结\n\n一、甲\n甲文。\n', other);
    const contributions = [{ uri: other }, { name: '另一份', text: '一、乙\n乙文。\n' }];
    const { edits, said } = await run(client, { textDocument, operation: 'merge', range: at('总体'), contributions });
    expect(applied(editsOf(edits[0]!))).toBe(DRAFT.replace('加强。\n', '加强。\n（三）甲\n甲文。\n（四）乙\n乙文。\n'));
    expect(said).toEqual(['“供稿.txt”未并入：标题。']);
  });

  test('says why it cannot be done', async () => {
    const client = await opened(ABLE);
    const asked = { textDocument, operation: 'merge', range: at('总体'), contributions: [{ uri: 'file:///drafts/none.txt' }] };
    expect(await run(client, asked)).toEqual({ edits: [], said: ['供稿“none.txt”没有打开，请先在编辑器里打开它。'] });
    expect((await run(client, 'moveUp')).said).toEqual(['这项命令的参数不对。']);
    const refusing = await run(client, { textDocument, operation: 'moveUp', range: at('培训') }, false);
    expect(refusing.said).toEqual(['编辑器没有接受这项改动。']);
  });

  test('stands in for edits where a client runs commands and cannot ask for edits', async () => {
    const client = await opened({ ...FULL, workspace: { ...FULL.workspace, applyEdit: true } });
    const [up] = await actionsAt(client, '培训', ['refactor.move']);
    expect(up!.command).toMatchObject({ command: APPLY_SHAPE_COMMAND, arguments: [{ textDocument, operation: 'moveUp' }] });
    const { edits } = await run(client, up!.command!.arguments![0]);
    expect(applied(editsOf(edits[0]!))).toBe(SWAPPED);
  });

  test('is offered to every client', async () => {
    const { capabilities } = (await opened(BARE)).result;
    expect(capabilities.executeCommandProvider?.commands).toEqual(expect.arrayContaining([APPLY_SHAPE_COMMAND, TELL_COMMAND]));
  });
});
