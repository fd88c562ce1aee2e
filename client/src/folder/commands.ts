import * as vscode from 'vscode';
import { CHECK_FOLDER_COMMAND, LEAVE_FOLDER_COMMAND, type FolderSummary } from '../../../server/src/protocol';
import type { LanguageServer } from '../server/languageServer';

/** Whether findings of drafts are listed that are not open, for the menu. */
const CONTEXT = 'hegao.folderIsChecked';

/** Checks all drafts of the open folders, and ends the listing of what was found in those that are not open. */
export function registerFolderCommands(server: LanguageServer): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [registerCommand('hegao.checkFolder', () => checkFolder(server)), registerCommand('hegao.leaveFolder', () => leaveFolder(server))];
}

async function checkFolder(server: LanguageServer): Promise<FolderSummary | undefined> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
    return undefined;
  }
  await remember(server, true);
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking all drafts in the folder'),
    cancellable: true,
  };
  const summary = await vscode.window.withProgress(options, (progress, token) => askForCheck(server, progress, token));
  void say(summary);
  return summary;
}

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

let asked = 0;

async function askForCheck(server: LanguageServer, progress: Progress, token: vscode.CancellationToken): Promise<FolderSummary> {
  const workDoneToken = `hegao-folder-${++asked}`;
  let shown = 0;
  const params = { command: CHECK_FOLDER_COMMAND, workDoneToken };
  return server.ask<FolderSummary>('workspace/executeCommand', params, token, ({ message, percentage = shown }) => {
    progress.report({ ...(message !== undefined && { message }), increment: percentage - shown });
    shown = percentage;
  });
}

/** Says what came of it, with a way to what was found. */
async function say(summary: FolderSummary): Promise<void> {
  if (summary.findings === 0) {
    void vscode.window.showInformationMessage(sentenceOf(summary));
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  const answer = await vscode.window.showInformationMessage(sentenceOf(summary), show);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

function sentenceOf({ drafts, findings, errors, unreadable, isStopped, isCut }: FolderSummary): string {
  if (drafts === 0 && !isStopped) return vscode.l10n.t('No report drafts were found in the folder.');
  const whole =
    findings === 0
      ? vscode.l10n.t('{0} draft(s) checked: no findings.', drafts)
      : vscode.l10n.t('{0} draft(s) checked: {1} finding(s), {2} of them errors.', drafts, findings, errors);
  return [
    whole,
    ...(unreadable > 0 ? [vscode.l10n.t('{0} could not be read; the log says why.', unreadable)] : []),
    ...(isStopped ? [vscode.l10n.t('Stopped before the end.')] : []),
    ...(isCut ? [vscode.l10n.t('There are too many files; not all were checked.')] : []),
  ].join(' ');
}

async function leaveFolder(server: LanguageServer): Promise<void> {
  await remember(server, false);
  await server.ask('workspace/executeCommand', { command: LEAVE_FOLDER_COMMAND }, new vscode.CancellationTokenSource().token);
}

async function remember(server: LanguageServer, isChecked: boolean): Promise<void> {
  server.folderIsChecked = isChecked;
  await vscode.commands.executeCommand('setContext', CONTEXT, isChecked);
}
