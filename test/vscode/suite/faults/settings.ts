import { expect } from 'chai';
import * as vscode from 'vscode';
import { brokenSums, current, RULE, until } from '../editor';
import { append, BROKEN, show, withFile } from './drafts';

const HEAD = '云溪县2023年水利工作报告\n';

describe('settings that change while a draft is written', () => {
  it('count for what is there in the end, of which nothing is lost', async () => {
    await withFile('设置工作报告.txt', HEAD, async (uri) => {
      await show(uri);
      try {
        for (const [i, letter] of [...BROKEN].entries()) {
          await append(uri, letter);
          if (i % 6 === 0) void setSeverity((['off', 'warning', 'hint'] as const)[(i / 6) % 3]);
        }
        await setSeverity('information');
        await until(
          'one broken sum of the severity set last',
          () => brokenSums(uri).map(({ severity }) => severity),
          (found) => found.length === 1 && found[0] === vscode.DiagnosticSeverity.Information,
        );
        expect(current(uri).getText()).to.equal(HEAD + BROKEN);
      } finally {
        await setSeverity(undefined);
      }
    });
  });
});

function setSeverity(severity: string | undefined): Thenable<void> {
  return vscode.workspace.getConfiguration('hegao').update(`severity.${RULE}`, severity, vscode.ConfigurationTarget.Global);
}
