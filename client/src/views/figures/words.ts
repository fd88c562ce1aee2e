import * as vscode from 'vscode';
import type { FigureRow } from '../../../../server/src/protocol/figures';
import type { GroupNode } from './tree';

/** What a verdict is called. */
export function verdictOf({ verdict, isReported }: FigureRow): string {
  switch (verdict) {
    case 'broken':
      return isReported ? vscode.l10n.t('broken') : vscode.l10n.t('involved');
    case 'verified':
      return isReported ? vscode.l10n.t('verified') : vscode.l10n.t('involved in what is verified');
    case 'holds':
      return vscode.l10n.t('holds');
    case 'undecided':
      return vscode.l10n.t('undecided');
    case 'none':
      return vscode.l10n.t('not related');
  }
}

/** What a figure is of: `行政复议 · 受理（全县，2023年）`; '' where nothing is said. `bare` leaves out what its group says. */
export function aboutOf({ subject, indicator, scope, period }: FigureRow, bare: readonly GroupNode['of'][] = []): string {
  const about = [bare.includes('subject') ? '' : subject, bare.includes('indicator') ? '' : indicator].filter(Boolean).join(' · ');
  const aside = [scope, period].filter(Boolean).join('，');
  if (aside === '') return about;
  return about === '' ? aside : `${about}（${aside}）`;
}

export function groupNameOf({ of, name }: GroupNode): string {
  if (name !== '') return name;
  return of === 'section' ? vscode.l10n.t('Before the first heading') : vscode.l10n.t('Subject not stated');
}

export function countsOf({ figures, broken }: Pick<GroupNode, 'figures' | 'broken'>): string {
  return broken === 0 ? vscode.l10n.t('{0} figures', figures) : vscode.l10n.t('{0} of {1} involved in what is broken', broken, figures);
}
