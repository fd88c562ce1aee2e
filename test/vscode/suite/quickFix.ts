import { expect } from 'chai';
import * as vscode from 'vscode';
import { noBrokenSum, open, REPORT, theBrokenSum } from './editor';

describe('the quick fix of a broken sum', () => {
  it('puts the right total, after which nothing is reported', async () => {
    const document = await open(REPORT);
    const { range } = await theBrokenSum(document.uri);
    const fix = (await fixesAt(document.uri, range)).find(({ title }) => title.includes('53'));
    expect(fix?.edit, 'a fix that names the right total').not.to.equal(undefined);

    expect(await vscode.workspace.applyEdit(fix!.edit!)).to.equal(true);
    expect(document.lineAt(range.start.line).text).to.include('检修渡槽53座');
    await noBrokenSum(document.uri);
  });
});

/** The quick fixes for a place. */
export function fixesAt(uri: vscode.Uri, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  const resolved = 20;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, vscode.CodeActionKind.QuickFix.value, resolved);
}
