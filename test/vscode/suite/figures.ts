import { expect } from 'chai';
import * as vscode from 'vscode';
import { open, REPORT, theBrokenSum, until } from './editor';

const run = vscode.commands.executeCommand;
const ASKED = 'hegao/figures';

interface Exported {
  asked(method: string): number;
}

function asked(): number {
  return (vscode.extensions.getExtension('hegao.hegao')!.exports as Exported).asked(ASKED);
}

/** Changes the draft in a way that makes no difference to its figures' words, and waits until it has been checked. */
async function edit(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  const at = document.getText().indexOf(from);
  change.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  expect(await vscode.workspace.applyEdit(change)).to.equal(true);
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The figures that are shown, in the order of the text. */
async function shown(): Promise<string[]> {
  const table = await run<string>('hegao.figures.copyAll');
  return table
    .split('\n')
    .slice(1, -1)
    .map((row) => row.split('\t')[2]!);
}

const EVERY = ['52座', '31座', '22座', '14次'];

describe('the view of figures', () => {
  let document: vscode.TextDocument;

  beforeEach(async () => {
    document = await open(REPORT);
    await theBrokenSum(document.uri);
  });

  after(async () => {
    await vscode.window.showTextDocument(document);
    await run('workbench.action.files.revert');
    await run('workbench.view.explorer');
  });

  it('asks nothing while it has not been opened', async () => {
    await edit(document, '水利工作情况', '水利工作的情况');
    await pause(1500);
    expect(asked()).to.equal(0);
  });

  it('lists the figures once it is open, and follows edits', async () => {
    await run('hegao.figures.focus');
    await until('a question', asked, (count) => count > 0);
    expect(await shown()).to.include.members(EVERY);
    const before = asked();
    await vscode.window.showTextDocument(document);
    await edit(document, '52座', '53座');
    await until('another question', asked, (count) => count > before);
    await until('the new figure', shown, (figures) => figures.includes('53座') && !figures.includes('52座'));
  });

  it('goes to a figure, by the keyboard', async () => {
    await run('hegao.figures.focus');
    await until('its figures', shown, (figures) => figures.includes('52座'));
    await until(
      'the figure in the text',
      async () => {
        await run('hegao.figures.focus');
        // the headings 一、 and （一） stand above it
        for (const key of ['focusFirst', 'focusDown', 'focusDown', 'select']) await run(`list.${key}`);
        await pause(300);
        const editor = vscode.window.activeTextEditor!;
        return editor.document.getText(editor.selection);
      },
      (words) => words === '52座',
    );
  });

  it('follows the cursor, and leaves the keyboard where it is', async () => {
    await run('hegao.figures.focus');
    await until('its figures', shown, (figures) => figures.includes('52座'));
    const editor = await vscode.window.showTextDocument(document);
    const place = (words: string): void => {
      const at = document.positionAt(document.getText().indexOf(words) + 1);
      editor.selection = new vscode.Selection(at, at);
    };
    for (const words of ['22座', '14次']) {
      place(words);
      await until(
        `the row of ${words}`,
        () => run<string>('hegao.figures.copy'),
        (row) => row.split('\t')[2] === words,
      );
    }
    await run('type', { text: '了' });
    expect(document.getText()).to.include('1了4次');
  });

  it('is filtered and grouped as is asked for', async () => {
    await run('hegao.figures.focus');
    await until('its figures', shown, (figures) => figures.includes('52座'));
    await run('hegao.figures.groupBySubject');
    expect(await shown()).to.include.members(EVERY);
    await run('hegao.figures.filter', { only: 'broken' });
    expect(await shown()).to.deep.equal(['52座', '31座', '22座']);
    await run('hegao.figures.filter', { words: '石渡槽', only: 'all' });
    expect(await shown()).to.deep.equal(['22座']);
    await run('hegao.figures.clearFilter');
    await run('hegao.figures.groupBySection');
    expect(await shown()).to.include.members(EVERY);
  });

  it('is saved as CSV that Excel reads, or says that it cannot be', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const target = vscode.Uri.joinPath(folder, '数据.csv');
    expect(String(await run('hegao.figures.export', target))).to.equal(String(target));
    const bytes = await vscode.workspace.fs.readFile(target);
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text).to.match(/^path,section,subject/);
    expect(text).to.include(',52座,52,52,');
    expect(text.split('\r\n')[1]).to.include(REPORT);
    await vscode.workspace.fs.delete(target);
    expect(await run('hegao.figures.export', vscode.Uri.parse('nowhere:/数据.csv'))).to.equal(undefined);
    await run('notifications.clearAll');
  });

  it('keeps the draft while another file is looked at', async () => {
    await run('hegao.figures.focus');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'plaintext', content: '清单3件' }));
    expect(await shown()).to.include.members(EVERY);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('asks nothing once it is hidden, and catches up when it is opened again', async () => {
    await run('hegao.figures.focus');
    await until('its figures', shown, (figures) => figures.includes('52座'));
    await run('workbench.view.explorer');
    await vscode.window.showTextDocument(document);
    await pause(500);
    const before = asked();
    await edit(document, '14次', '16次');
    await edit(document, '52座', '53座');
    await until('no broken sum', () => vscode.languages.getDiagnostics(document.uri).length, (count) => count === 0); // prettier-ignore
    await pause(1000);
    expect(asked()).to.equal(before);
    await run('hegao.figures.focus');
    await until('a question', asked, (count) => count > before);
    expect(await shown()).to.include.members(['16次', '53座']);
  });
});
