import { expect } from 'chai';
import * as vscode from 'vscode';
import { current, until } from '../editor';
import { append, BROKEN, closeAll, show, sums, withFile } from './drafts';

const DRAFT = `云溪县2023年水利工作报告\n${BROKEN}\n`;
const LANGUAGE = 'report-draft';
const run = (command: string, ...args: unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...args);

describe('a draft in unusual editors', () => {
  afterEach(closeAll);

  it('that has never been saved is checked', async () => {
    const { uri } = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: DRAFT });
    await show(uri);
    await sums(uri, 1);
    await append(uri, BROKEN);
    await sums(uri, 2);
    await closeAll();
    await sums(uri, 0);
  });

  it('open twice is checked once, until both are closed', async () => {
    await withFile('两栏工作报告.txt', DRAFT, async (uri) => {
      await show(uri);
      await show(uri, { viewColumn: vscode.ViewColumn.Beside });
      await sums(uri, 1);
      await append(uri, BROKEN);
      await sums(uri, 2);
      await run('workbench.action.files.save');
      await run('workbench.action.closeActiveEditor');
      await append(uri, `\n${BROKEN}`);
      await sums(uri, 3);
      await run('workbench.action.files.revert');
      await closeAll();
      await sums(uri, 0);
    });
  });

  it('that is read-only is checked all the same', async () => {
    await withFile('只读工作报告.txt', DRAFT, async (uri) => {
      await show(uri);
      await run('workbench.action.files.setActiveEditorReadonlyInSession');
      await sums(uri, 1);
      await run('workbench.action.files.resetActiveEditorReadonlyInSession');
    });
  });

  it('from a source that only gives text is checked', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('given', { provideTextDocumentContent: () => DRAFT });
    try {
      const uri = vscode.Uri.parse('given:/来件工作报告.txt');
      await show(uri);
      await sums(uri, 1);
    } finally {
      await closeAll();
      provider.dispose();
    }
  });

  it('beside its older version is checked, and the older version is not', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('gitlens', {
      provideTextDocumentContent: () => `${DRAFT}${DRAFT}`,
    });
    try {
      await withFile('比较工作报告.txt', DRAFT, async (uri) => {
        const older = uri.with({ scheme: 'gitlens', authority: '' });
        await run('vscode.diff', older, uri);
        await until(
          'the older version',
          () => current(older)?.languageId,
          (language) => language === LANGUAGE,
        );
        await sums(uri, 1);
        await append(uri, BROKEN);
        await sums(uri, 2);
        expect(vscode.languages.getDiagnostics(older)).to.deep.equal([]);
        // Nor in an editor of its own.
        await show(older);
        await append(uri, BROKEN);
        await sums(uri, 3);
        expect(vscode.languages.getDiagnostics(older)).to.deep.equal([]);
      });
    } finally {
      provider.dispose();
    }
  });
});

describe('the language of a draft', () => {
  afterEach(closeAll);

  it('switched to and fro decides whether it is checked', async () => {
    await withFile('来回工作报告.txt', DRAFT, async (uri) => {
      await show(uri);
      await sums(uri, 1);
      for (let time = 0; time < 5; time += 1) {
        await vscode.languages.setTextDocumentLanguage(current(uri), 'plaintext');
        await vscode.languages.setTextDocumentLanguage(current(uri), LANGUAGE);
      }
      await append(uri, BROKEN);
      await sums(uri, 2);
      await vscode.languages.setTextDocumentLanguage(current(uri), 'plaintext');
      await sums(uri, 0);
      await vscode.languages.setTextDocumentLanguage(current(uri), LANGUAGE);
      await sums(uri, 2);
    });
  });
});
