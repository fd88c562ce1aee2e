import * as vscode from 'vscode';
import { askFilter } from '../list/askFilter';
import type { FigureFilter } from './filter';

/** Asks which figures are to be shown: words, and which kind of verdict. `count` says how many a filter leaves. Undefined where it is given up. */
export function askFigureFilter(known: FigureFilter, count: (filter: FigureFilter) => number): Promise<FigureFilter | undefined> {
  const question = {
    title: vscode.l10n.t('Filter figures'),
    placeholder: vscode.l10n.t('Words of the figure, its subject, indicator or section; then Enter'),
    choices: [
      { only: 'all', icon: 'list-flat', label: vscode.l10n.t('All figures') },
      { only: 'broken', icon: 'error', label: vscode.l10n.t('Only what is broken, and what is involved in it') },
      { only: 'checked', icon: 'pass', label: vscode.l10n.t('Only what stands in a relation') },
    ],
    counted: (filter: FigureFilter) => vscode.l10n.t('{0} figures', count(filter)),
  } as const;
  return askFilter(question, known);
}
