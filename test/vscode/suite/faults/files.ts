import { expect } from 'chai';
import * as vscode from 'vscode';
import { current, RULE, until } from '../editor';
import { append, BROKEN, closeAll, folder, show, sums, withFile } from './drafts';

const DRAFT = `云溪县2023年水利工作报告\n${BROKEN}\n`;

describe('a file that changes under the editor', () => {
  it('deleted while it is open stays a draft until it is closed', async () => {
    await withFile('删除工作报告.txt', DRAFT, async (uri) => {
      await show(uri);
      await sums(uri, 1);
      await append(uri, '尚未保存。');
      await vscode.workspace.fs.delete(uri);
      await append(uri, `\n${BROKEN}`);
      await sums(uri, 2);
      expect(current(uri).getText()).to.equal(`${DRAFT}尚未保存。\n${BROKEN}`);
      await closeAll();
      await sums(uri, 0);
    });
  });

  it('renamed while it is open is a draft under its new name alone', async () => {
    await withFile('旧名工作报告.txt', DRAFT, async (uri) => {
      const renamed = vscode.Uri.joinPath(folder(), '新名工作报告.txt');
      await show(uri);
      await sums(uri, 1);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(uri, renamed);
      expect(await vscode.workspace.applyEdit(edit)).to.equal(true);
      await sums(renamed, 1);
      await sums(uri, 0);
      await closeAll();
      await vscode.workspace.fs.delete(renamed);
    });
  });

  it('changed by another program is checked as it now is', async () => {
    await withFile('外部工作报告.txt', DRAFT, async (uri) => {
      await show(uri);
      await sums(uri, 1);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${DRAFT}${BROKEN}\n`));
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await sums(uri, 2);
    });
  });
});

describe('two folders', () => {
  it('have their own settings files', async function () {
    if ((vscode.workspace.workspaceFolders ?? []).length < 2) this.skip();
    const off = JSON.stringify({ severity: { [RULE]: 'off' } });
    const other = folder(1);
    await withFile('甲工作报告.txt', DRAFT, async (here) => {
      await show(here);
      await withFile('.hegaorc.json', off, () => quietThere(here, other), other);
    });
  });

  async function quietThere(here: vscode.Uri, other: vscode.Uri): Promise<void> {
    await withFile(
      '乙工作报告.txt',
      `${DRAFT}（一）、工程建设\n按时完成。\n`,
      async (there) => {
        await show(there);
        await until(
          'another finding there',
          () => vscode.languages.getDiagnostics(there).filter(({ source }) => source === '核稿').length,
          (found) => found > 0,
        );
        await sums(there, 0);
        await show(here);
        await sums(here, 1);
      },
      other,
    );
  }
});
