import * as vscode from 'vscode';
import { REPORT_LANGUAGE, SAVE_SETTINGS_COMMAND, SHOW_RULE_COMMAND } from '../../server/src/protocol';
import type { EncodingNotice } from './encoding';
import type { RulePages } from './rulePages';
import type { LanguageServer } from './server/languageServer';
import { saveSettings } from './settingsFiles';
import { Shaping, type Way } from './shape';
import type { ServerStatus } from './status';

export function registerCommands(
  server: LanguageServer,
  channel: vscode.LogOutputChannel,
  encoding: EncodingNotice,
  pages: RulePages,
  status: ServerStatus,
): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('hegao.useReportLanguage', () => withActiveDocument(useReportLanguage)),
    registerCommand('hegao.reopenWithEncoding', () => withActiveDocument((document) => encoding.reopen(document))),
    registerCommand('hegao.showOutput', () => channel.show(true)),
    registerCommand('hegao.showStatus', () => status.tell()),
    registerCommand('hegao.restartServer', () => server.restart()),
    registerCommand(SHOW_RULE_COMMAND, (rule: unknown) => pages.show(rule)),
    registerCommand(SAVE_SETTINGS_COMMAND, saveSettings),
    ...registerShaping(server),
  ];
}

/** The commands that change the shape of a draft. */
function registerShaping(server: LanguageServer): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  const shaping = new Shaping(server);
  const merge = (way: Way) => async (): Promise<void> => (await import('./merge')).mergeContributions(server, shaping, way);
  return [
    registerCommand('hegao.moveSectionUp', shaping.command('moveUp')),
    registerCommand('hegao.moveSectionDown', shaping.command('moveDown')),
    registerCommand('hegao.promoteSection', shaping.command('promote')),
    registerCommand('hegao.demoteSection', shaping.command('demote')),
    registerCommand('hegao.renumberLevel', shaping.command('renumberLevel')),
    registerCommand('hegao.renumberAll', shaping.command('renumberAll')),
    registerCommand('hegao.mergeContribution', merge('now')),
    registerCommand('hegao.mergeContributionPreview', merge('preview')),
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
