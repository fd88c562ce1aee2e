import { expect } from 'chai';
import * as vscode from 'vscode';
import { open, REPORT, until } from './editor';

describe('the report panel', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(panels());
  });

  it('opens beside the draft, once, and leaves the keyboard in the draft', async () => {
    const document = await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPanel');
    await vscode.commands.executeCommand('hegao.openPanel');
    const [tab, ...more] = await until('the panel', panels, (tabs) => tabs.length > 0);
    expect(more).to.have.length(0);
    expect(tab!.group.viewColumn).to.equal(vscode.ViewColumn.Two);
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

function panels(): vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('hegao.panel'));
}
