import { expect } from 'chai';
import * as vscode from 'vscode';
import { open, REPORT, until } from './editor';

/** A heading and what lies below it, by name. */
type Names = [name: string, ...below: Names[]];

describe('the outline', () => {
  it('has the headings of the draft, each below the one it belongs to', async () => {
    const { uri } = await open(REPORT);
    const symbols = await until(
      'the outline',
      () => symbolsOf(uri),
      (found) => (found ?? []).length > 0,
    );
    const headings = symbols!.map(namesOf).filter(([name]) => /^[一二三]、/.test(name));
    expect(headings).to.deep.equal([['一、工程检修', ['（一）渡槽'], ['（二）闸门']], ['二、灌区管理']] satisfies Names[]);
  });

  it('selects the heading and spans its section', async () => {
    const document = await open(REPORT);
    const symbols = await until(
      'the outline',
      () => symbolsOf(document.uri),
      (found) => (found ?? []).length > 0,
    );
    const first = symbols!.find(({ name }) => name.startsWith('一、'))!;
    expect(document.getText(first.selectionRange)).to.equal('一、工程检修');
    expect(document.getText(first.range))
      .to.match(/^一、工程检修/)
      .and.to.include('闸门')
      .and.not.to.include('灌区');
  });
});

function symbolsOf(uri: vscode.Uri): Thenable<vscode.DocumentSymbol[] | undefined> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}

function namesOf({ name, children }: vscode.DocumentSymbol): Names {
  return [name, ...children.map(namesOf)];
}
