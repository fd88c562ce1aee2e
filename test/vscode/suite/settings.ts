import * as vscode from 'vscode';
import { brokenSums, open, REPORT, RULE, until } from './editor';

const { Error, Information } = vscode.DiagnosticSeverity;

describe('a change of settings', () => {
  it('counts at once, without a restart', async () => {
    const { uri } = await open(REPORT);
    await severityBecomes(uri, Error);
    try {
      await setSeverity('off');
      await severityBecomes(uri, undefined);
      await setSeverity('information');
      await severityBecomes(uri, Information);
    } finally {
      await setSeverity(undefined);
    }
    await severityBecomes(uri, Error);
  });
});

async function setSeverity(severity: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('hegao').update(`severity.${RULE}`, severity, vscode.ConfigurationTarget.Global);
}

/** Waits until the broken sum is reported so; not at all where `severity` is undefined. */
async function severityBecomes(uri: vscode.Uri, severity: vscode.DiagnosticSeverity | undefined): Promise<void> {
  await until(
    `a broken sum of severity ${severity}`,
    () => brokenSums(uri).map((finding) => finding.severity),
    (found) => found[0] === severity,
  );
}
