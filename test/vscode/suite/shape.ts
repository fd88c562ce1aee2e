import { expect } from 'chai';
import * as vscode from 'vscode';
import { docx, paragraph } from '../../word/docx';
import { open, REPORT, until } from './editor';

const run = vscode.commands.executeCommand;

/** The caret in the draft that is shown, right before these words. */
function place(words: string): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor!;
  const at = editor.document.positionAt(editor.document.getText().indexOf(words));
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** What stands behind the caret. */
function behindCaret({ document, selection }: vscode.TextEditor, length: number): string {
  return document.getText(new vscode.Range(selection.active, document.positionAt(document.offsetAt(selection.active) + length)));
}

function headings(document: vscode.TextDocument): string[] {
  return document.getText().match(/^(?:[一二三四]、|（[一二三四]）|\d\.).*$/gm) ?? [];
}

const ORIGINAL = ['一、工程检修', '（一）渡槽', '（二）闸门', '二、灌区管理'];

describe('shaping', () => {
  let document: vscode.TextDocument;
  let original: string;

  beforeEach(async () => {
    document = await open(REPORT);
    original = document.getText();
    expect(headings(document)).to.deep.equal(ORIGINAL);
    // the server answers
    await until(
      'the outline',
      () => run<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri),
      (found) => (found ?? []).length > 0,
    );
  });

  afterEach(async () => {
    await vscode.window.showTextDocument(document);
    await run('workbench.action.files.revert');
  });

  /** Runs a command at a place, and gives the editor and the headings afterwards; undoing once gives the draft as it was. */
  async function shaped(command: string, words: string, expected: readonly string[]): Promise<vscode.TextEditor> {
    const editor = place(words);
    await run(command);
    expect(headings(document)).to.deep.equal(expected);
    return editor;
  }

  async function undone(): Promise<void> {
    await run('undo');
    expect(document.getText()).to.equal(original);
  }

  it('moves a section down and up, with the caret in it, and each is one undo', async () => {
    const editor = await shaped('hegao.moveSectionDown', '槽52座', ['一、工程检修', '（一）闸门', '（二）渡槽', '二、灌区管理']);
    expect(behindCaret(editor, 4)).to.equal('槽52座');
    await undone();
    await shaped('hegao.moveSectionUp', '灌区管理', ['一、灌区管理', '二、工程检修', '（一）渡槽', '（二）闸门']);
    expect(behindCaret(editor, 4)).to.equal('灌区管理');
    expect(document.getText()).to.match(/闸门17扇[^]*\n\n云溪县水务局\n2024年1月12日/);
    await undone();
  });

  it('keeps a selection, also one that was made backwards', async () => {
    const editor = place('闸门');
    const { active } = editor.selection;
    editor.selection = new vscode.Selection(active.translate(0, 2), active);
    await run('hegao.moveSectionUp');
    expect(document.getText(editor.selection)).to.equal('闸门');
    expect(editor.selection.isReversed).to.equal(true);
  });

  it('promotes and demotes a section with its numbers', async () => {
    const editor = await shaped('hegao.promoteSection', '渡槽', ['一、工程检修', '（一）闸门', '二、渡槽', '三、灌区管理']);
    expect(behindCaret(editor, 2)).to.equal('渡槽');
    await undone();
    await shaped('hegao.demoteSection', '灌区管理', ['一、工程检修', '（一）渡槽', '（二）闸门', '（三）灌区管理']);
    await undone();
  });

  it('leaves the draft alone where something cannot be done', async () => {
    await shaped('hegao.moveSectionUp', '工程检修', ORIGINAL);
    await shaped('hegao.promoteSection', '灌区管理', ORIGINAL);
    await shaped('hegao.renumberAll', '灌区管理', ORIGINAL);
    expect(document.isDirty).to.equal(false);
  });

  it('renumbers a level and the draft', async () => {
    const edit = new vscode.WorkspaceEdit();
    const text = original.replace('（二）闸门', '（四）闸门').replace('二、灌区', '三、灌区');
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
    await shaped('hegao.renumberLevel', '闸门', ['一、工程检修', '（一）渡槽', '（二）闸门', '三、灌区管理']);
    await shaped('hegao.renumberAll', '闸门', ORIGINAL);
    await run('undo');
    await run('undo');
    expect(document.getText()).to.equal(text);
  });

  it('is among the refactorings of a heading', async () => {
    const at = place('闸门').selection;
    const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, at, 'refactor', 20);
    const titles = actions.map(({ title }) => title);
    expect(titles).to.include('上移“（二）闸门”').and.to.include('降一级“（二）闸门”，归入“（一）渡槽”');
    const up = actions.find(({ title }) => title.startsWith('上移'))!;
    expect(await vscode.workspace.applyEdit(up.edit!)).to.equal(true);
    expect(headings(document)).to.deep.equal(['一、工程检修', '（一）闸门', '（二）渡槽', '二、灌区管理']);
    await undone();
  });

  it('inserts a contribution in GB18030 from the folder under the heading of the caret', async function (this: Mocha.Context) {
    this.timeout(120_000);
    await inserts('0号供稿.txt', await vscode.workspace.encode(CONTRIBUTION, { encoding: 'gb18030' }));
    expect(document.getText()).to.match(/议事会14次。\n\n（一）渠系维护\n清淤渠道三条。\n（二）用水管理\n水费收缴及时。\n\n云溪县水务局/);
    await undone();
  });

  it('inserts what a Word file says', async function (this: Mocha.Context) {
    this.timeout(120_000);
    await inserts(
      '0号供稿.docx',
      docx({
        body: CONTRIBUTION.split('\n')
          .map((line) => paragraph(line))
          .join(''),
      }),
    );
    expect(document.getText()).to.match(/议事会14次。\n\n（一）渠系维护\n清淤渠道三条。\n（二）用水管理\n水费收缴及时。\n\n云溪县水务局/);
    await undone();
  });

  /** The first file of the folder is inserted under the heading of the caret. */
  async function inserts(name: string, bytes: Uint8Array): Promise<void> {
    const file = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
    await vscode.workspace.fs.writeFile(file, bytes);
    try {
      await run('workbench.action.closeOtherEditors');
      // what a list shows cannot be asked for here, and a busy machine takes its time
      for (let pause = 1000; pause < 10_000 && document.getText() === original; pause *= 3) await mergeTheFirst(pause);
      expect(headings(document)).to.deep.equal([...ORIGINAL, '（一）渠系维护', '（二）用水管理']);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  }
});

const CONTRIBUTION = '灌区供稿\n\n一、渠系维护\n清淤渠道三条。\n二、用水管理\n水费收缴及时。\n\n灌区管理所\n2024年1月5日\n';

/** Takes the heading of the caret and ticks the first file, with a pause before each key. */
async function mergeTheFirst(pause: number): Promise<void> {
  place('灌区用水户');
  const merged = run('hegao.mergeContribution');
  const keys = [
    'acceptSelectedQuickOpenItem',
    'quickOpenSelectNext',
    'quickPickManyToggle',
    'acceptSelectedQuickOpenItem',
    'closeQuickOpen',
  ];
  for (const key of keys) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await run(`workbench.action.${key}`);
  }
  await merged;
}
