import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';
import { tableOf } from '../../views/list/table';
import { standingOf } from './tree';
import { dateWords, kindName, sourceWords, standingName } from './words';

/** Annotations as rows of a table, as they are put on the clipboard, a heading only where `headed`. */
export function annotationTable(annotations: readonly ListedAnnotation[], headed: boolean): string {
  const rows = annotations.map((one) => [
    one.range === null ? '' : String(one.range.start.line + 1),
    kindName(one),
    standingName(standingOf(one)),
    one.quote,
    wholeText(one),
    one.author,
    dateWords(one.created),
  ]);
  return tableOf([...(headed ? [headings()] : []), ...rows]);
}

function wholeText(annotation: ListedAnnotation): string {
  switch (annotation.kind) {
    case 'remark':
      return annotation.comments.map(({ text, author }) => vscode.l10n.t('{0}: {1}', author, text)).join(' / ');
    case 'verification':
      return annotation.reason;
    case 'source':
      return [sourceWords(annotation), annotation.link].filter(Boolean).join(' · ');
  }
}

function headings(): string[] {
  return [
    vscode.l10n.t('Line'),
    vscode.l10n.t('Kind'),
    vscode.l10n.t('State'),
    vscode.l10n.t('Words'),
    vscode.l10n.t('Content'),
    vscode.l10n.t('Author'),
    vscode.l10n.t('Date'),
  ];
}
