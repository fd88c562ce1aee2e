import { expect } from 'chai';
import * as vscode from 'vscode';
import { IRRIGATION, NOTES, open, REPORT, until } from './editor';

/** The tabs that show our preview. */
function previews(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('hegao.preview')),
  );
}

const titles = (): string[] => previews().map(({ label }) => label);

describe('the preview', () => {
  afterEach(async () => {
    await vscode.window.tabGroups.close(previews());
  });

  it('opens beside the draft, which keeps the keyboard, and is there once only', async () => {
    const document = await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPreview');
    await until('the preview with its title', titles, (all) => all.some((title) => title.includes(REPORT)));
    expect(previews()[0]!.group.viewColumn).to.equal(vscode.ViewColumn.Two);
    expect(vscode.window.activeTextEditor?.document).to.equal(document);
    await vscode.commands.executeCommand('hegao.openPreview');
    expect(previews()).to.have.length(1);
  });

  it('stays with the draft while another kind of text is looked at', async () => {
    await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPreview');
    await until('the preview with its title', titles, (all) => all.some((title) => title.includes(REPORT)));
    await open(NOTES);
    expect(previews()[0]!.label).to.contain(REPORT);
  });

  it('follows another draft', async () => {
    await open(REPORT);
    await vscode.commands.executeCommand('hegao.openPreview');
    await until('the preview with its title', titles, (all) => all.some((title) => title.includes(REPORT)));
    await open(IRRIGATION);
    await until('the title of the other draft', titles, (all) => all.some((title) => title.includes(IRRIGATION)));
  });
});
