import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../server/src/protocol';
import { registerCommands } from './commands';
import { LanguageDetector } from './detectLanguage';
import { EncodingNotice } from './encoding';
import { LanguageServer, type CreateClient } from './languageClient';
import { RulePages } from './rulePages';
import { ServerStatus } from './status';

let server: LanguageServer | undefined;

/** What both entries share; `createClient` is where they differ. */
export function start(context: vscode.ExtensionContext, createClient: CreateClient): void {
  const channel = vscode.window.createOutputChannel('核稿', { log: true });
  server = new LanguageServer(createClient, channel);
  const detector = new LanguageDetector(context.workspaceState, channel);
  const encoding = new EncodingNotice(channel, (document) => detector.lookAgain(document));
  const pages = new RulePages(context.extension);
  const commands = registerCommands(server, channel, encoding, pages);
  context.subscriptions.push(channel, server, detector, encoding, pages.register(), new ServerStatus(server), ...commands);
  startWithFirstDraft(context, server);
}

export async function stop(): Promise<void> {
  await server?.stop();
}

/** A window without a draft needs no server. */
function startWithFirstDraft(context: vscode.ExtensionContext, languageServer: LanguageServer): void {
  const startFor = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === REPORT_LANGUAGE) languageServer.start();
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(startFor));
  vscode.workspace.textDocuments.forEach(startFor);
}
