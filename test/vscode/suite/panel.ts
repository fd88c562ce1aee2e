import { expect } from 'chai';
import * as vscode from 'vscode';
import { open, openAnother, pages, REPORT, until } from './editor';

const panels = (): vscode.Tab[] => pages('hegao.panel');

describe('the report panel', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close([...panels(), ...pages('hegao.preview')]);
  });

  it('opens beside the draft, once, and leaves the keyboard in the draft', async () => {
    const document = await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPanel');
    await vscode.commands.executeCommand('hegao.openPanel');
    await openAnother('hegao.openPreview');
    expect(panels()).to.have.length(1);
    expect(panels()[0]!.group.viewColumn).to.equal(vscode.ViewColumn.Two);
    expect(vscode.window.activeTextEditor?.document).to.equal(document);
  });

  it('opens again after it was closed', async () => {
    await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPanel');
    await vscode.window.tabGroups.close(await until('the panel', panels, (tabs) => tabs.length === 1));
    await until('no panel', panels, (tabs) => tabs.length === 0);
    await vscode.commands.executeCommand('hegao.openPanel');
    await until('the panel', panels, (tabs) => tabs.length === 1);
  });
});
