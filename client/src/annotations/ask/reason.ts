import * as vscode from 'vscode';
import { askStep } from './steps';
import { recent, remember } from './recent';

const LONGEST = 500;

/** What is verified: why a finding is no mistake is hardly ever why a figure is right. */
export type Verified = 'finding' | 'figure';

/**
 * Asks why something is right as it stands; reasons given lately for the like are offered, and some that are common. Undefined
 * where it is given up.
 */
export async function askReason(memento: vscode.Memento, of: Verified, about: string, value = ''): Promise<string | undefined> {
  const question = `reason.${of}`;
  const reason = await askStep({
    title: vscode.l10n.t('Verify “{0}”', about),
    prompt: vscode.l10n.t('Why is it right as it stands? Type a reason, or choose one'),
    value,
    choices: [...new Set([...recent(memento, question), ...common()])],
    refuse: (answer) => {
      if (answer === '') return vscode.l10n.t('Give a reason.');
      return answer.length > LONGEST ? vscode.l10n.t('That is longer than {0} characters.', LONGEST) : undefined;
    },
  });
  if (reason !== undefined) await remember(memento, question, reason);
  return reason;
}

function common(): string[] {
  return [
    vscode.l10n.t('Checked against the ledger'),
    vscode.l10n.t('Confirmed by the department that gave the figure'),
    vscode.l10n.t('The figures are counted in different ways'),
    vscode.l10n.t('Rounded'),
  ];
}
