import { expect } from 'chai';
import * as vscode from 'vscode';
import { current, open, until } from './editor';

const REPORT = '云溪县2023年政务公开工作报告.txt';
const TITLE = '云溪县政务公开管理办法';

describe('what the draft names', () => {
  it('a title shows in its hover where it is named, and that it has a short name', async () => {
    const document = await open(REPORT);
    const hover = await hoverAt(document, TITLE);
    expect(hover).to.include(`《${TITLE}》`);
    expect(hover).to.include('简称《办法》');
    expect(hover).to.include('本稿提到 2 处');
    expect(hover, 'lines are links').to.match(/\[17\]\([^)]*#L17\)/);
  });

  it('a short name shows what it is for, and an ordinal its place', async () => {
    const document = await open(REPORT);
    expect(await hoverAt(document, '县政务局受理')).to.include('县政务服务管理局的简称');
    expect(await hoverAt(document, '二、依')).to.include('第 2 个标题，共 3 个标题');
  });

  it('a title is highlighted by all its names and nowhere else', async () => {
    const document = await open(REPORT);
    const ask = () =>
      vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at(document, TITLE));
    const found = await until('highlights', ask, (answer) => answer?.length === 4);
    expect(found.map(({ range }) => document.getText(range))).to.deep.equal([TITLE, '办法', '办法', TITLE]);
    expect(found[1]!.kind).to.equal(vscode.DocumentHighlightKind.Write);
  });

  it('references of a short name', async () => {
    const document = await open(REPORT);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, '县政务局受理'),
    );
    expect(found.map(({ range }) => `${range.start.line + 1} ${document.getText(range)}`)).to.deep.equal([
      '9 县政务服务管理局',
      '9 县政务局',
      '13 县政务局',
      '17 县政务局',
    ]);
  });

  it('go to definition goes to 以下简称, and from a reference to its heading', async () => {
    const document = await open(REPORT);
    expect(await goTo(document, '县政务局将修订')).to.equal('9:县政务局');
    expect(await goTo(document, '办法》施行')).to.equal('9:办法');
    expect(await goTo(document, '第一部分')).to.equal('7:一、健全制度');
  });

  it('rename changes the definition and the uses in one step', async () => {
    const document = await open(REPORT);
    const before = document.getText();
    await rename(document, '县政务局受理', '县数据局');
    expect(document.getText()).to.equal(before.replaceAll('县政务局', '县数据局'));
    await vscode.commands.executeCommand('undo');
    await until(
      'the draft as it was',
      () => current(document.uri).getText(),
      (text) => text === before,
    );
  });

  it('rename of a title leaves the longer one that begins alike', async () => {
    const document = await open(REPORT);
    const before = document.getText();
    await rename(document, TITLE, '云溪县政务公开规定');
    expect(document.getText()).to.equal(before.replaceAll(`${TITLE}》`, '云溪县政务公开规定》'));
    expect(document.getText()).to.include(`${TITLE}实施细则`);
    await vscode.commands.executeCommand('undo');
  });

  it('rename says why it is refused', async () => {
    const document = await open(REPORT);
    expect(await refusalOf(() => rename(document, '县政务局受理', ''))).to.include('空');
    expect(await refusalOf(() => rename(document, TITLE, '办法《'))).to.include('没有成对');
    expect(await refusalOf(() => prepare(document, '46件'))).to.include('数据不能改名');
  });

  it('rename is offered with the name alone', async () => {
    const document = await open(REPORT);
    const { range, placeholder } = await prepare(document, TITLE);
    expect(placeholder).to.equal(TITLE);
    expect(document.getText(range)).to.equal(TITLE);
  });
});

/** Inside the first place of words, as a cursor that somebody has put there. */
function at(document: vscode.TextDocument, words: string): vscode.Position {
  const offset = document.getText().indexOf(words);
  expect(offset, words).to.be.greaterThan(-1);
  return document.positionAt(offset + 1);
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const ask = () => vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, words));
  const hovers = await until(`a hover on ${words}`, ask, (answer) => answer.length > 0);
  return hovers.flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value))).join('\n');
}

/** Puts the cursor there, goes to the definition as F12 does, and says where that is: line and words. */
async function goTo(document: vscode.TextDocument, words: string): Promise<string> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    at(document, words),
  );
  const [first] = found;
  const range = 'range' in first! ? first.range : first!.targetRange;
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(at(document, words), at(document, words));
  await vscode.commands.executeCommand('editor.action.revealDefinition');
  await until(
    'the cursor at the definition',
    () => editor.selection.active,
    (position) => range.contains(position),
  );
  return `${range.start.line + 1}:${document.getText(range)}`;
}

async function rename(document: vscode.TextDocument, words: string, name: string): Promise<void> {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at(document, words),
    name,
  );
  expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
}

function prepare(document: vscode.TextDocument, words: string): Thenable<{ range: vscode.Range; placeholder: string }> {
  return vscode.commands.executeCommand('vscode.prepareRename', document.uri, at(document, words));
}

async function refusalOf(attempt: () => Thenable<unknown>): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'not refused';
}
