import { describe, expect, test } from 'vitest';
import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  HoverRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type ClientCapabilities,
  type LocationLink,
  type MarkupContent,
  type Position,
  type PrepareRenamePlaceholder,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { BARE, Client, FULL, URI } from './client';
import { testServer } from './clients';

const DRAFT = `甲县2023年法治政府建设年度报告\r
一、健全制度\r
制定《甲县停车管理办法》（以下简称《办法》）。甲县交通运输局（以下简称“县局”）牵头。\r
《办法》施行后，县局受理举报3件，县局长到会，做法见第二部分。\r
二、加强执法\r
《甲县停车管理办法》施行一年，县局受理举报5件。\r
`;
const textDocument = { uri: URI };

const server = testServer();

const PREPARING: ClientCapabilities = {
  ...FULL,
  textDocument: { ...FULL.textDocument, rename: { prepareSupport: true }, definition: { linkSupport: true } },
};

async function opened(capabilities = PREPARING): Promise<Client> {
  const client = await server.start(capabilities);
  await client.open(DRAFT);
  return client;
}

const document = TextDocument.create(URI, '', 1, DRAFT);

/** The position of words in the draft, as many times further on as `skip` says. */
function at(words: string, skip = 0): Position {
  let offset = DRAFT.indexOf(words);
  for (let i = 0; i < skip; i += 1) offset = DRAFT.indexOf(words, offset + 1);
  if (offset < 0) throw new Error(`no ${words}`);
  return document.positionAt(offset);
}

/** Lines and words of ranges. */
function shown(ranges: readonly Range[]): string[] {
  return ranges.map((range) => `${range.start.line + 1} ${document.getText(range)}`);
}

test('the server offers what it answers, and preparing a rename only to a client that asks before', async () => {
  const { capabilities } = (await opened()).result;
  expect(capabilities).toMatchObject({ documentHighlightProvider: true, referencesProvider: true, definitionProvider: true });
  expect(capabilities.renameProvider).toEqual({ prepareProvider: true });
  expect((await opened(BARE)).result.capabilities.renameProvider).toBe(true);
});

describe('places of one name', () => {
  test('highlights: a document by its title and its short name, the definition told apart', async () => {
    const client = await opened();
    const found = (await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position: at('办法》施行后') }))!;
    expect(shown(found.map(({ range }) => range))).toEqual(['3 甲县停车管理办法', '3 办法', '4 办法', '6 甲县停车管理办法']);
    expect(found.map(({ kind }) => kind)).toEqual([
      DocumentHighlightKind.Read,
      DocumentHighlightKind.Write,
      DocumentHighlightKind.Read,
      DocumentHighlightKind.Read,
    ]);
  });

  test('references with the definition and without', async () => {
    const client = await opened();
    const ask = async (includeDeclaration: boolean): Promise<string[]> => {
      const context = { includeDeclaration };
      const found = await client.connection.sendRequest(ReferencesRequest.type, { textDocument, position: at('县局受理举报3'), context });
      expect(found!.every(({ uri }) => uri === URI)).toBe(true);
      return shown(found!.map(({ range }) => range));
    };
    expect(await ask(true)).toEqual(['3 县交通运输局', '3 县局', '4 县局', '6 县局']);
    expect(await ask(false)).toEqual(['3 县交通运输局', '4 县局', '6 县局']);
  });

  test('figures of one indicator', async () => {
    const client = await opened();
    const found = (await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position: at('3件') }))!;
    expect(shown(found.map(({ range }) => range))).toEqual(['4 3件', '6 5件']);
  });

  test('nothing where nothing is named', async () => {
    const client = await opened();
    const position = at('牵头');
    expect(await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position })).toBeNull();
    expect(
      await client.connection.sendRequest(ReferencesRequest.type, { textDocument, position, context: { includeDeclaration: true } }),
    ).toBeNull();
    expect(await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position })).toBeNull();
    expect(await client.connection.sendRequest(HoverRequest.type, { textDocument, position })).toBeNull();
  });
});

describe('definitions', () => {
  test('a link where the client takes one', async () => {
    const client = await opened();
    const [link] = (await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: at('第二部分'),
    })) as Required<LocationLink>[];
    expect(shown([link!.originSelectionRange, link!.targetRange])).toEqual(['4 第二部分', '5 二、加强执法']);
    expect(link!.targetUri).toBe(URI);
  });

  test('a location where it does not', async () => {
    const client = await opened(BARE);
    const found = (await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position: at('县局受理') })) as {
      range: Range;
    };
    expect(shown([found.range])).toEqual(['3 县局']);
  });
});

describe('rename', () => {
  test('is prepared with the name alone', async () => {
    const client = await opened();
    const found = (await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position: at('《甲县停车'),
    })) as PrepareRenamePlaceholder;
    expect(found.placeholder).toBe('甲县停车管理办法');
    expect(shown([found.range])).toEqual(['3 甲县停车管理办法']);
  });

  test('changes the definition and every use in the version that was asked about', async () => {
    const client = await opened();
    const edit = await client.connection.sendRequest(RenameRequest.type, { textDocument, position: at('县局受理'), newName: '县交通局' });
    const [change] = edit!.documentChanges as TextDocumentEdit[];
    expect(change!.textDocument).toEqual({ uri: URI, version: 1 });
    const after = TextDocument.applyEdits(document, change!.edits as never);
    expect(after).toBe(DRAFT.replaceAll('县局长', '\u0000').replaceAll('县局', '县交通局').replaceAll('\u0000', '县局长'));
  });

  test('of a title, as plain changes for a client without versions', async () => {
    const client = await opened(BARE);
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument,
      position: at('停车管理'),
      newName: '甲县泊车办法',
    });
    const after = TextDocument.applyEdits(document, edit!.changes![URI]!);
    expect(after).toBe(DRAFT.replaceAll('甲县停车管理办法', '甲县泊车办法'));
  });

  test.each([
    ['县局受理', '', '不能是空的'],
    ['县局受理', '县\n局', '换行'],
    ['停车管理', '停车》', '没有成对'],
    ['3件', '4件', '数据不能改名'],
    ['牵头', '主办', '没有可以改名的名称'],
  ])('at %s to “%s” is refused with a sentence', async (words, newName, reason) => {
    const client = await opened();
    const asked = client.connection.sendRequest(RenameRequest.type, { textDocument, position: at(words), newName });
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed, message: expect.stringContaining(reason) as string });
    expect(client.logs.filter((line) => line.includes('出错'))).toEqual([]);
  });

  test('is refused before it begins where nothing can be renamed', async () => {
    const client = await opened();
    const asked = client.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position: at('3件') });
    await expect(asked).rejects.toMatchObject({ message: '数据不能改名。' });
  });
});

describe('the hover', () => {
  test('names lines, as links only to our own client', async () => {
    const position = at('停车管理');
    const plain = await (await opened()).connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect((plain!.contents as MarkupContent).value).toContain('本稿提到 2 处：第3、6行');
    const ours = await opened({ ...PREPARING, experimental: { hegaoCommands: true } });
    const linked = await ours.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect((linked!.contents as MarkupContent).value).toContain(`[6](${URI}#L6)`);
  });
});

test('after an edit the places are those of the new text', async () => {
  const client = await opened();
  await client.change({ start: at('县局受理举报3'), end: at('受理举报3') }, '');
  const found = (await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position: at('县局”') }))!;
  expect(found.map(({ range }) => range.start.line)).toEqual([2, 2, 5]);
});

test('a draft that is not open, and places outside, are answered', async () => {
  const client = await opened();
  const elsewhere = { uri: 'file:///nowhere.txt' };
  const far = { line: 999, character: 999 };
  expect(await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument: elsewhere, position: far })).toBeNull();
  expect(await client.connection.sendRequest(RenameRequest.type, { textDocument: elsewhere, position: far, newName: '甲' })).toBeNull();
  expect(await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position: far })).toBeNull();
});
