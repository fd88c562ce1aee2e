import * as vscode from 'vscode';
import { askFilter } from '../../views/list/askFilter';
import type { AnnotationFilter } from './filter';

/** Asks which annotations are to be shown: words, and which kind. `count` says how many a filter leaves. Undefined where it is given up. */
export function askAnnotationFilter(
  known: AnnotationFilter,
  count: (filter: AnnotationFilter) => number,
): Promise<AnnotationFilter | undefined> {
  const question = {
    title: vscode.l10n.t('Filter annotations'),
    placeholder: vscode.l10n.t('Words of the passage, the remark, the reason, the source or the author; then Enter'),
    choices: [
      { only: 'all', icon: 'list-flat', label: vscode.l10n.t('All annotations') },
      { only: 'urgent', icon: 'warning', label: vscode.l10n.t('Only what is to be looked at') },
      { only: 'remark', icon: 'comment', label: vscode.l10n.t('Only remarks') },
      { only: 'verification', icon: 'verified', label: vscode.l10n.t('Only verifications') },
      { only: 'source', icon: 'references', label: vscode.l10n.t('Only sources') },
    ],
    counted: (filter: AnnotationFilter) => vscode.l10n.t('{0} annotations', count(filter)),
  } as const;
  return askFilter(question, known);
}
