import { expect } from 'chai';
import * as vscode from 'vscode';
import { IRRIGATION, open, until } from './editor';
import { readTokens, tokensOf } from './tokensOf';

describe('semantic tokens', () => {
  it('tell figures by how they stand, short names, laws and other documents', async () => {
    const tokens = await tokensOf(await open(IRRIGATION));
    expect(tokens).to.include.members([
      '36次 reportFigure.holds',
      '95% reportFigure.broken',
      '128条 reportFigure.unrelated',
      '县水防指 reportShortName.definition',
      '县水防指 reportShortName',
      '《中华人民共和国水法》 reportLaw',
      '《云溪县用水办法》 reportDocument',
      '（一）水量调度 reportHeading',
    ]);
  });

  it('of what is in view are those of its lines', async () => {
    const document = await open(IRRIGATION);
    const all = await tokensOf(document);
    const lines = document.getText().split(/\r?\n/);
    const line = lines.findIndex((text) => text.startsWith('（二）水费'));
    const range = document.lineAt(line).range;
    const [legend, tokens] = await Promise.all([
      vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentRangeSemanticTokensLegend', document.uri, range),
      vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens', document.uri, range),
    ]);
    const own = readTokens(document, legend, tokens);
    expect(own).to.include('95% reportFigure.broken').and.to.have.length.below(all.length);
    expect(all.join('\n')).to.include(own.join('\n'));
  });

  it('follow what is typed', async () => {
    const document = await open(IRRIGATION);
    await tokensOf(document);
    const at = document.positionAt(document.getText().indexOf('95%'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 2)), '90');
    expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
    await until(
      'a figure that holds',
      () => tokensOf(document),
      (tokens) => tokens.includes('90% reportFigure.holds'),
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are on in drafts, whatever the theme says of other languages', async () => {
    const { uri } = await open(IRRIGATION);
    const settings = vscode.workspace.getConfiguration('editor', { uri, languageId: 'report-draft' });
    expect(settings.get('semanticHighlighting.enabled')).to.equal(true);
    expect(settings.get('stickyScroll.defaultModel')).to.equal('outlineModel');
  });
});
