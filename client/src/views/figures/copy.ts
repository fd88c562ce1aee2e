import * as vscode from 'vscode';
import type { ListedFigures } from '../../../../server/src/protocol/figures';
import { tableOf } from '../list/table';
import { verdictOf } from './words';

/** Figures as rows of a table, as they are put on the clipboard, a heading only where `headed`. */
export function figureTable({ figures, sections }: ListedFigures, chosen: readonly number[], headed: boolean): string {
  const rows = chosen.map((number) => {
    const row = figures[number]!;
    const { line, character } = row.range.start;
    const place = `${line + 1}:${character + 1}`;
    return [place, verdictOf(row), row.text, row.subject, row.indicator, row.scope, row.period, sections[row.section]?.name ?? ''];
  });
  return tableOf([...(headed ? [headings()] : []), ...rows]);
}

function headings(): string[] {
  return [
    vscode.l10n.t('Place'),
    vscode.l10n.t('Verdict'),
    vscode.l10n.t('Figure'),
    vscode.l10n.t('Subject'),
    vscode.l10n.t('Indicator'),
    vscode.l10n.t('Scope'),
    vscode.l10n.t('Period'),
    vscode.l10n.t('Section'),
  ];
}
