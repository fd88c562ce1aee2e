import { expect } from 'chai';
import * as vscode from 'vscode';
import { brokenSums, noBrokenSum, open, REPORT, theBrokenSum } from './editor';

describe('a sum that does not come out', () => {
  it('is an error at its total, which names both figures and points at the parts', async () => {
    const document = await open(REPORT);
    const finding = await theBrokenSum(document.uri);

    expect(finding.severity).to.equal(vscode.DiagnosticSeverity.Error);
    expect(finding.source).to.equal('核稿');
    expect(document.getText(finding.range)).to.equal('52座');
    expect(finding.message).to.include('53').and.to.include('52');
    const related = finding.relatedInformation ?? [];
    expect(related.map(({ location }) => document.getText(location.range))).to.deep.equal(['31座', '22座']);
    expect(related.every(({ location }) => location.uri.toString() === document.uri.toString())).to.equal(true);
  });

  it('is reported once, and nowhere where it does come out', async () => {
    const document = await open(REPORT);
    await theBrokenSum(document.uri);
    expect(brokenSums(document.uri)).to.have.length(1);
  });

  it('is found while it is being written, and gone when it is mended', async () => {
    const document = await open(REPORT);
    const finding = await theBrokenSum(document.uri);
    await replace(document, finding.range, '53座');
    await noBrokenSum(document.uri);
    await vscode.commands.executeCommand('undo');
    await theBrokenSum(document.uri);
  });
});

async function replace({ uri }: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(uri, range, text);
  expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
}
