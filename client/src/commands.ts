import * as vscode from 'vscode';
import { REPORT_LANGUAGE, SAVE_SETTINGS_COMMAND, SHOW_RULE_COMMAND } from '../../server/src/protocol';
import type { EncodingNotice } from './encoding';
import type { LanguageServer } from './languageClient';
import type { RulePages } from './rulePages';
import { saveSettings } from './settingsFiles';

export function registerCommands(
  server: LanguageServer,
  channel: vscode.LogOutputChannel,
  encoding: EncodingNotice,
  pages: RulePages,
): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('hegao.useReportLanguage', () => withActiveDocument(useReportLanguage)),
    registerCommand('hegao.reopenWithEncoding', () => withActiveDocument((document) => encoding.reopen(document))),
    registerCommand('hegao.showOutput', () => channel.show(true)),
    registerCommand('hegao.restartServer', () => server.restart()),
    registerCommand(SHOW_RULE_COMMAND, (rule: unknown) => pages.show(rule)),
    registerCommand(SAVE_SETTINGS_COMMAND, saveSettings),
  ];
}

async function useReportLanguage(document: vscode.TextDocument): Promise<void> {
  await vscode.languages.setTextDocumentLanguage(document, REPORT_LANGUAGE);
}

async function withActiveDocument(action: (document: vscode.TextDocument) => Promise<void>): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document) await action(document);
  else void vscode.window.showInformationMessage(vscode.l10n.t('Open a text file first.'));
}
