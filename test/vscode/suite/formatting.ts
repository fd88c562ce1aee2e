import { expect } from 'chai';
import * as vscode from 'vscode';
import { codeOf, open, REPORT, until } from './editor';

const RULE = 'ordinal-mark';
const WRONG = '（一）、工程建设\n按时完成。\n（二）、工程管理\n不断加强。\n';
const MENDED = WRONG.replaceAll('）、', '）');

/** Whether this version knows the rule whose safe fix is applied here. */
function isKnown(): boolean {
  const { contributes } = vscode.extensions.getExtension('hegao.hegao')!.packageJSON as { contributes: object };
  return JSON.stringify(contributes).includes(`hegao.severity.${RULE}`);
}

describe('safe fixes', () => {
  let document: vscode.TextDocument;
  let original: string;

  beforeEach(async function (this: Mocha.Context) {
    if (!isKnown()) this.skip();
    document = await open(REPORT);
    original = document.getText();
    await write(document, WRONG);
    await until(
      'two wrong ordinal marks',
      () => vscode.languages.getDiagnostics(document.uri).filter((one) => codeOf(one) === RULE).length,
      (count) => count === 2,
    );
  });

  afterEach(() => vscode.commands.executeCommand('workbench.action.files.revert'));

  it('are what formatting the document does', async () => {
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {});
    expect(await after(document, edits)).to.equal(MENDED);
  });

  it('are what formatting does as a line is ended, in that line alone', async () => {
    const at = new vscode.Position(1, 0);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatOnTypeProvider', document.uri, at, '\n', {});
    expect(await after(document, edits)).to.equal(WRONG.replace('）、', '）'));
  });

  it('are applied on saving, where the editor is told to', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.hegao': 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      // the editor saves without waiting for actions that come late, as the first may on a busy machine
      for (let attempt = 0; attempt < 5 && document.getText() !== MENDED; attempt += 1) {
        await write(document, WRONG);
        await vscode.commands.executeCommand('workbench.action.files.save');
      }
      expect(document.getText()).to.equal(MENDED);
      expect(document.isDirty).to.equal(false);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
      await write(document, original);
      await document.save();
    }
  });
});

async function write(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
}

async function after(document: vscode.TextDocument, edits: vscode.TextEdit[]): Promise<string> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
  return document.getText();
}
