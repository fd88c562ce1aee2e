import { expect } from 'chai';
import * as vscode from 'vscode';
import { IRRIGATION, open, openAnother, pages, REPORT, until } from './editor';

const previews = (): vscode.Tab[] => pages('hegao.preview');
const titles = (): string[] => previews().map(({ label }) => label);

describe('the preview', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close([...previews(), ...pages('hegao.panel')]);
  });

  it('opens beside the draft, which keeps the keyboard, and is there once only', async () => {
    const document = await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPreview');
    await until('the preview with its title', titles, (all) => all.some((title) => title.includes(REPORT)));
    expect(previews()[0]!.group.viewColumn).to.equal(vscode.ViewColumn.Two);
    expect(vscode.window.activeTextEditor?.document).to.equal(document);
    await vscode.commands.executeCommand('hegao.openPreview');
    await openAnother('hegao.openPanel');
    expect(previews()).to.have.length(1);
  });

  it('stays with the draft while another kind of text is looked at', async () => {
    await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPreview');
    await until('the preview with its title', titles, (all) => all.some((title) => title.includes(REPORT)));
    // the list of purchases is a draft by now: another test has said so
    const other = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '清单3件' });
    await vscode.window.showTextDocument(other);
    await openAnother('hegao.openPanel');
    expect(vscode.window.activeTextEditor?.document).to.equal(other);
    expect(previews()[0]!.label).to.contain(REPORT);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('follows another draft', async () => {
    await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPreview');
    await until('the preview with its title', titles, (all) => all.some((title) => title.includes(REPORT)));
    await open(IRRIGATION);
    await until('the title of the other draft', titles, (all) => all.some((title) => title.includes(IRRIGATION)));
  });
});
