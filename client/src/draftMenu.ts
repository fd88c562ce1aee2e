import * as vscode from 'vscode';
import type { CheckedParams, VerifiedShare } from '../../server/src/protocol';
import { isOfWord } from '../../server/src/protocol/word';
import { shareWords } from './annotations/shares';
import { findingsOf } from './draftStatus';

/** Something that can be done with a draft. */
interface Choice extends vscode.QuickPickItem {
  readonly command: string;
  readonly argument?: unknown;
  /** Works on the text, so that its editor has to have the keyboard. */
  readonly onText?: boolean;
}

/** Lists what can be done with a draft, and does what is chosen. */
export async function showDraftMenu(
  editor: vscode.TextEditor,
  checked: CheckedParams | undefined,
  share: VerifiedShare | undefined,
): Promise<void> {
  const known = new Set(await vscode.commands.getCommands(true));
  const groups = [looking(checked, share), isOfWord(editor.document.uri.toString()) ? [] : changing(), word(editor.document), setting()];
  const choices = groups
    .filter((group) => group.length > 0)
    .flatMap((group, i) => (i === 0 ? group : [separator(), ...group]))
    .filter(({ command }) => command === '' || known.has(command));
  const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Hegao'), matchOnDescription: true });
  if (!chosen) return;
  const { document, viewColumn } = editor;
  if (chosen.onText) await vscode.window.showTextDocument(document, { viewColumn });
  await vscode.commands.executeCommand(chosen.command, ...(chosen.argument === undefined ? [] : [chosen.argument]));
}

function looking(checked: CheckedParams | undefined, share: VerifiedShare | undefined): Choice[] {
  const broken = checked && vscode.l10n.t('{0} figures, {1} relation(s) broken', checked.figures, checked.broken);
  return [
    choice('list-unordered', vscode.l10n.t('Show Problems'), 'workbench.actions.view.problems', checked && findingsOf(checked)),
    choice('symbol-number', vscode.l10n.t('Show Figures'), 'hegao.figures.focus', broken),
    choice('comment-discussion', vscode.l10n.t('Show Remarks and Verifications'), 'hegao.annotations.focus', share && shareWords(share)),
    choice('graph', vscode.l10n.t('Show the Report Panel'), 'hegao.openPanel'),
    choice('open-preview', vscode.l10n.t('Preview as Printed'), 'hegao.openPreview'),
  ];
}

function changing(): Choice[] {
  return [
    choice('wand', vscode.l10n.t('Apply All Safe Fixes'), 'hegao.fixAll'),
    { ...choice('list-ordered', vscode.l10n.t('Renumber the Whole Draft'), 'hegao.renumberAll'), onText: true },
  ];
}

function word({ uri }: vscode.TextDocument): Choice[] {
  const out = choice('export', vscode.l10n.t('Export as Word'), 'hegao.exportWord');
  if (!isOfWord(uri.toString())) return [out, choice('file', vscode.l10n.t('Open a Word File as a Draft (Read-Only)'), 'hegao.openWord')];
  return [
    choice('comment', vscode.l10n.t('Put Findings and Annotations into a Copy of the Word File'), 'hegao.commentWord'),
    choice('edit', vscode.l10n.t('Import the Word File, to Edit It Here'), 'hegao.importWord'),
    out,
  ];
}

function setting(): Choice[] {
  const open = 'workbench.action.openSettings';
  return [
    { ...choice('book', vscode.l10n.t('Choose the Kind of Report'), open), argument: 'hegao.profile' },
    { ...choice('settings-gear', vscode.l10n.t('Settings of Rules'), open), argument: 'hegao.severity' },
    choice('mortar-board', vscode.l10n.t('First Five Minutes: a Sample to Mend'), 'hegao.openWalkthrough'),
    choice('folder', vscode.l10n.t('Check All Drafts in the Folder'), 'hegao.checkFolder'),
    choice('output', vscode.l10n.t('Show Log'), 'hegao.showOutput'),
  ];
}

function choice(icon: string, label: string, command: string, description?: string): Choice {
  return { label: `$(${icon}) ${label}`, command, ...(description !== undefined && { description }) };
}

function separator(): Choice {
  return { label: '', kind: vscode.QuickPickItemKind.Separator, command: '' };
}
