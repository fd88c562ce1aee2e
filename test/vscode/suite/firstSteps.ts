import { expect } from 'chai';
import * as vscode from 'vscode';
import { until } from './editor';

const run = vscode.commands.executeCommand;
const active = (): vscode.TextEditor => vscode.window.activeTextEditor!;
const selected = (): string => active().document.getText(active().selection);
const findings = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(active().document.uri);

describe('first steps', () => {
  before(async () => {
    await run('workbench.action.closeAllEditors');
    await run('hegao.openSample');
  });

  after(async () => {
    for (let i = 0; i < 3; i += 1) await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('a sample lies nowhere, is a draft, and has the findings that the walkthrough tells of', async () => {
    expect(active().document.isUntitled).to.equal(true);
    expect(active().document.languageId).to.equal('report-draft');
    await until('the findings', findings, (all) => all.length === 5);
  });

  it('the next finding is gone to, and after the last the first', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 6; i += 1) {
      await run('hegao.nextFinding');
      seen.push(selected());
    }
    expect(seen).to.deep.equal(['264件', '95.2%', '55件', '布署', '（四）', '264件']);
  });

  it('what is safe is mended at once, and undone at once', async () => {
    const before = active().document.getText();
    await run('hegao.fixAll');
    await until(
      'the right word',
      () => active().document.getText(),
      (text) => text.includes('部署') && !text.includes('布署'),
    );
    expect(active().document.getText()).to.contain('264件');
    await run('undo');
    expect(active().document.getText()).to.equal(before);
  });

  it('is mended right after an edit too, with the keyboard elsewhere', async () => {
    const { document } = active();
    const before = document.getText();
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n');
    const insertingAndLeaving = [vscode.workspace.applyEdit(typed), run('workbench.action.focusSideBar')];
    await run('hegao.fixAll');
    await Promise.all(insertingAndLeaving);
    await until(
      'the right word',
      () => document.getText(),
      (text) => text.includes('部署') && !text.includes('布署'),
    );
    await vscode.window.showTextDocument(document);
    await run('undo');
    await run('undo');
    expect(document.getText()).to.equal(before);
  });

  it('a new draft is empty', async () => {
    await run('hegao.newReport');
    expect(active().document.languageId).to.equal('report-draft');
    expect(active().document.getText()).to.equal('');
    await run('hideSuggestWidget');
  });
});
