import * as vscode from 'vscode';
import type { SourceFields } from '../../../../server/src/protocol/annotations';
import { badLink } from '../link/link';
import { recent, remember } from './recent';
import { askSteps, type Step } from './steps';

const LONGEST = 300;

/** Asks where a figure comes from, in five steps; undefined where it is given up. */
export async function askSource(memento: vscode.Memento, known: SourceFields): Promise<SourceFields | undefined> {
  const title = vscode.l10n.t('Source of “{0}”', known.value);
  const step = (prompt: string, value: string, choices: string[], refuse: Step['refuse']): Step => ({
    title,
    prompt,
    value,
    choices,
    refuse: (answer) => (answer.length > LONGEST ? vscode.l10n.t('That is longer than {0} characters.', LONGEST) : refuse(answer)),
  });
  const needed = (why: string) => (answer: string) => (answer === '' ? why : undefined);
  const free = (): undefined => undefined;
  const answers = await askSteps([
    () =>
      step(
        vscode.l10n.t('Which department keeps the record?'),
        known.department,
        recent(memento, 'department'),
        needed(vscode.l10n.t('Name the department.')),
      ),
    ([department]) =>
      step(vscode.l10n.t('Which ledger or file is it? May be left out'), known.document, recent(memento, `document.${department!}`), free),
    () => step(vscode.l10n.t('Where in it? As: sheet 2, row 3. May be left out'), known.place, [], free),
    () => step(vscode.l10n.t('An address (https), or a path beside the draft. May be left out'), known.link, [], badLink),
    () =>
      step(
        vscode.l10n.t('Which value does the record have?'),
        known.value,
        [],
        needed(vscode.l10n.t('Give the value that the record has.')),
      ),
  ]);
  if (!answers) return undefined;
  const [department, document, place, link, value] = answers as [string, string, string, string, string];
  await remember(memento, 'department', department);
  await remember(memento, `document.${department}`, document);
  return { department, document, place, link, value };
}
