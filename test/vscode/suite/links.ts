import { expect } from 'chai';
import * as vscode from 'vscode';
import { IRRIGATION, open, until } from './editor';

describe('links', () => {
  it('lead from addresses, from the list of attachments, and to files that stand beside the draft', async () => {
    const document = await open(IRRIGATION);
    const links = await linksOf(document);
    const targetOf = (words: string) => links.find(({ range }) => document.getText(range) === words)?.target?.toString(true);
    expect(targetOf('https://www.yunxi.example/shui')).to.equal('https://www.yunxi.example/shui');
    expect(targetOf('shui@yunxi.example')).to.equal('mailto:shui@yunxi.example');
    expect(targetOf('渠道名录')).to.match(new RegExp(`#L${lineOf(document, '附件1') + 1},1$`));
    // a browser's worker sees no folder
    const file = targetOf('采购清单.txt');
    if (document.uri.scheme === 'file') expect(file).to.match(/\/采购清单\.txt$/);
    else expect(file).to.equal(undefined);
    expect(links.every(({ target }) => target?.scheme !== 'command')).to.equal(true);
  });

  it('are followed by the key for it', async () => {
    const document = await open(IRRIGATION);
    await linksOf(document);
    const editor = vscode.window.activeTextEditor!;
    const from = document.positionAt(document.getText().indexOf('附件2') + 1);
    await until(
      'the cursor at the attachment',
      async () => {
        editor.selection = new vscode.Selection(from, from);
        await vscode.commands.executeCommand('editor.action.openLink');
        await new Promise((resolve) => setTimeout(resolve, 300));
        return vscode.window.activeTextEditor!.selection.active.line;
      },
      (line) => line === lineOf(document, '附件2'),
    );
    expect(vscode.window.activeTextEditor!.document.uri.toString()).to.equal(document.uri.toString());
  });
});

describe('folding', () => {
  it('has sections, attachments and tables', async () => {
    const document = await open(IRRIGATION);
    const folds = await until(
      'what can be folded',
      () => vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri),
      (found) => (found ?? []).length > 5,
    );
    const heads = folds!.map(({ start }) => document.lineAt(start).text.trim());
    expect(heads).to.include.members(['一、用水管理', '二、渠道管护', '附件：1.渠道名录', '附件1', '附件2']);
    const table = folds!.find(({ start }) => document.lineAt(start).text.startsWith('渠道\t'))!;
    expect(table.kind).to.equal(vscode.FoldingRangeKind.Region);
    const section = folds!.find(({ start }) => document.lineAt(start).text === '二、渠道管护')!;
    expect(document.lineAt(section.end).text).to.match(/^管护渠道/);
  });
});

function lineOf(document: vscode.TextDocument, words: string): number {
  return document.getText().split(/\r?\n/).indexOf(words);
}

async function linksOf({ uri }: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  const links = await until(
    'links',
    () => vscode.commands.executeCommand<vscode.DocumentLink[] | undefined>('vscode.executeLinkProvider', uri, 20),
    (found) => (found ?? []).length > 3,
  );
  return links!;
}
