import { expect } from 'chai';
import * as vscode from 'vscode';
import { noBrokenSum, open, REPORT, RULE, theBrokenSum } from './editor';

describe('a change of settings', () => {
  it('counts at once, without a restart', async () => {
    const { uri } = await open(REPORT);
    await theBrokenSum(uri);
    try {
      await setSeverity('off');
      await noBrokenSum(uri);
      await setSeverity('information');
      expect((await theBrokenSum(uri)).severity).to.equal(vscode.DiagnosticSeverity.Information);
    } finally {
      await setSeverity(undefined);
    }
    expect((await theBrokenSum(uri)).severity).to.equal(vscode.DiagnosticSeverity.Error);
  });
});

async function setSeverity(severity: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('hegao').update(`severity.${RULE}`, severity, vscode.ConfigurationTarget.Global);
}
