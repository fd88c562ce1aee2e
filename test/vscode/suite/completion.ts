import { expect } from 'chai';
import * as vscode from 'vscode';
import { open, until } from './editor';

/** A draft of its own, since some editors save what is changed. */
const OWN = '云溪县2023年续写报告.txt';
const DRAFT = `云溪县2023年水利工作报告
　　2023年，我县推进水利建设，成立县水旱灾害防御指挥部（以下简称“县防指”）。
　　一、工程建设
　　（一）水库
　　依据《云溪县水库管理办法》加固水库12座。
`;

describe('completion', () => {
  let document: vscode.TextDocument;
  let editor: vscode.TextEditor;

  /** Puts words at the end of the draft, and the cursor behind them. */
  async function write(words: string): Promise<void> {
    document = await open(OWN);
    editor = vscode.window.activeTextEditor!;
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await editor.edit((edit) => edit.replace(all, DRAFT + words));
    const end = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
  }

  const file = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, OWN);

  before(() => vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(DRAFT)));

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file());
  });

  it('proposes the next ordinals where a line begins, and what they continue', async () => {
    await write('');
    const items = await until('the next ordinals', ask, (found) => found.length > 0);
    expect(items.slice(0, 3).map(labelOf)).to.deep.equal(['（二）', '二、', '1.']);
    expect((items[0]!.label as vscode.CompletionItemLabel).description).to.equal('接“（一）水库”');
  });

  it('puts the ordinal in when it is accepted, and nothing before', async () => {
    await write('');
    await until('the next ordinals', ask, (found) => found.length > 0);
    await accepted('　　（二）');
  });

  it('takes the place of a bracket that has been typed', async () => {
    await write('　　（');
    await until('the next ordinal', ask, (found) => found.length > 0);
    await accepted('　　（二）');
  });

  it('goes on with 二是 behind 一是', async () => {
    await write('　　一是加固水库；');
    const items = await until(
      '二是',
      () => ask('；'),
      (found) => found.length > 0,
    );
    expect(items.map(labelOf)).to.deep.equal(['二是']);
    await accepted('　　一是加固水库；二是');
  });

  it('knows the titles of the draft and of laws', async () => {
    await write('　　落实《');
    const items = await until(
      'titles',
      () => ask('《'),
      (found) => found.length > 0,
    );
    expect(labelOf(items[0]!)).to.equal('《云溪县水库管理办法》');
    expect(items.map(labelOf)).to.include('《行政复议法》');
    await accepted('　　落实《云溪县水库管理办法》');
  });

  it('knows short names, measure words, and phrases', async () => {
    await write('　　全年县防');
    expect(labelOf((await until('the short name', ask, (found) => found.length > 0))[0]!)).to.equal('县防指');
    await write('　　改造水库3');
    expect(labelOf((await until('the measure word', ask, (found) => found.length > 0))[0]!)).to.equal('座');
    await write('　　rmtj');
    expect(labelOf((await until('the phrase', ask, (found) => found.length > 0))[0]!)).to.equal('人民调解');
  });

  it('says nothing in the midst of a sentence', async () => {
    await write('　　一是加固水库；');
    await until(
      'the server to answer',
      () => ask('；'),
      (found) => found.length > 0,
    );
    await write('　　全县深入推进水利');
    expect((await ask()).map(labelOf)).to.deep.equal([]);
  });

  it('leaves Enter a new line', () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'report-draft' });
    expect(settings.get('acceptSuggestionOnEnter')).to.equal('off');
    expect(vscode.workspace.getConfiguration('hegao').get('completion.afterEnter')).to.equal(false);
  });

  async function ask(character?: string): Promise<vscode.CompletionItem[]> {
    const { uri } = document;
    const { active } = editor.selection;
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      active,
      character,
    );
    return list.items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
  }

  /** Opens the list, accepts its first entry, and waits until the last line says so. */
  async function accepted(line: string): Promise<void> {
    const text = document.getText();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    expect(document.getText()).to.equal(text);
    await until(
      `a last line ${line}`,
      async () => {
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return document.lineAt(document.lineCount - 1).text;
      },
      (last) => last === line,
    );
  }
});

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
