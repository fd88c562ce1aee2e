import * as vscode from 'vscode';
import type { ListedAnnotation, ListedSource } from '../../../../server/src/protocol/annotations';
import { dateIn } from './dates';
import { standingOf, type Standing } from './tree';

/** Longer words are cut where they stand in a row. */
const LONGEST = 60;

/** What a standing is called, of one annotation. */
export function standingName(standing: Standing): string {
  switch (standing) {
    case 'lost':
      return vscode.l10n.t('lost');
    case 'differs':
      return vscode.l10n.t('differs from its source');
    case 'outdated':
      return vscode.l10n.t('to be verified again');
    case 'open':
      return vscode.l10n.t('open');
    case 'verified':
      return vscode.l10n.t('verified');
    case 'source':
      return vscode.l10n.t('source recorded');
    case 'resolved':
      return vscode.l10n.t('resolved');
  }
}

/** What a group of annotations with a standing is called. */
export function groupName(standing: Standing): string {
  switch (standing) {
    case 'lost':
      return vscode.l10n.t('Lost: their words are not in the draft');
    case 'differs':
      return vscode.l10n.t('Draft and Source Differ');
    case 'outdated':
      return vscode.l10n.t('To Be Verified Again');
    case 'open':
      return vscode.l10n.t('Open Remarks');
    case 'verified':
      return vscode.l10n.t('Verified');
    case 'source':
      return vscode.l10n.t('Sources');
    case 'resolved':
      return vscode.l10n.t('Resolved Remarks');
  }
}

export function kindName({ kind }: ListedAnnotation): string {
  if (kind === 'remark') return vscode.l10n.t('Remark');
  return kind === 'verification' ? vscode.l10n.t('Verification') : vscode.l10n.t('Source');
}

/** `核实，须重新核实`. */
export function kindAndStanding(annotation: ListedAnnotation): string {
  return [kindName(annotation), standingName(standingOf(annotation))].join(vscode.l10n.t(', '));
}

/** What it says, in one line. */
export function saidIn(annotation: ListedAnnotation): string {
  switch (annotation.kind) {
    case 'remark':
      return oneLine(withoutMarks(annotation.comments[0]?.text ?? ''));
    case 'verification':
      return oneLine(annotation.reason);
    case 'source':
      return oneLine(sourceWords(annotation));
  }
}

/** `县司法局 · 行政复议台账.xlsx · 第3行：52件`. */
export function sourceWords({ department, document, place, value }: ListedSource): string {
  return vscode.l10n.t('{0}: {1}', [department, document, place].filter(Boolean).join(' · '), value);
}

/** The date and time of the reader; what is none stays as it stands. */
export function dateWords(iso: string): string {
  return dateIn(vscode.env.language, iso);
}

export function lineWords({ range }: ListedAnnotation): string {
  return range === null ? vscode.l10n.t('lost') : vscode.l10n.t('line {0}', range.start.line + 1);
}

/** Without the marks of Markdown that say how words look: `**再核**`. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*|~~|`+/g, '');
}

export function oneLine(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
