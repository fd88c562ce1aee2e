import { expect } from 'chai';
import * as vscode from 'vscode';
import { noBrokenSum, open, REPORT, RULE, theBrokenSum, until } from './editor';
import { fixesAt } from './quickFix';

describe('the settings file', () => {
  const file = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.hegaorc.json');

  it('is written by a quick fix, counts at once, and not any more when it is gone', async () => {
    const { uri } = await open(REPORT);
    const { range } = await theBrokenSum(uri);
    const fix = (await fixesAt(uri, range)).find(({ title }) => title.startsWith('本稿不再提示'))!;
    try {
      expect(await vscode.workspace.applyEdit(fix.edit!)).to.equal(true);
      await vscode.commands.executeCommand(fix.command!.command, ...(fix.command!.arguments as unknown[]));
      await noBrokenSum(uri);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file()));
      expect(JSON.parse(text)).to.deep.equal({ overrides: [{ files: `/${REPORT}`, severity: { [RULE]: 'off' } }] });
      expect((await vscode.workspace.openTextDocument(file())).languageId).to.equal('jsonc');
    } finally {
      await vscode.workspace.fs.delete(file());
    }
    await theBrokenSum(uri);
  });

  it('has what is wrong in it underlined', async () => {
    await open(REPORT);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(file(), { contents: new TextEncoder().encode('{ "severity": { "part-miss-total": "off" } }') });
    expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
    try {
      const [wrong] = await until(
        'a finding in the settings file',
        () => vscode.languages.getDiagnostics(file()).filter(({ source }) => source === '核稿'),
        (found) => found.length > 0,
      );
      expect(wrong!.message).to.include('parts-miss-total');
    } finally {
      await vscode.workspace.fs.delete(file());
    }
  });
});

describe('the page of a rule', () => {
  it('is what the link at a finding shows', async () => {
    const { uri } = await open(REPORT);
    const { code } = await theBrokenSum(uri);
    const { target } = code as { target: vscode.Uri };
    expect(target.scheme).to.equal('command');
    await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]));
    const tab = await until(
      'a preview of the page',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label,
      (label) => label?.includes(RULE) === true,
    );
    expect(tab).to.include(RULE);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const page = await vscode.workspace.openTextDocument(vscode.Uri.parse(`hegao-rule:/${RULE}.md`));
    expect(page.getText()).to.include('# 分项合计超过总数');
  });
});
