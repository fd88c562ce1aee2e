import { expect } from 'chai';
import * as vscode from 'vscode';
import { open, REPORT, theBrokenSum } from './editor';

describe('the hover', () => {
  it('on a figure shows the arithmetic it takes part in', async () => {
    const document = await open(REPORT);
    const { range } = await theBrokenSum(document.uri);
    expect(await hoverAt(document.uri, range.start)).to.include('31 + 22 = 53');
  });

  it('away from figures shows nothing', async () => {
    const { uri } = await open(REPORT);
    expect(await hoverAt(uri, new vscode.Position(0, 0))).to.equal('');
  });
});

async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
  return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
}

function textOf(content: vscode.MarkdownString | vscode.MarkedString): string {
  return typeof content === 'string' ? content : content.value;
}
