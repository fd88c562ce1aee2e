import * as vscode from 'vscode';
import { REPORT_LANGUAGE } from '../../server/src/protocol';
import { registerAnnotations } from './annotations/register';
import { Shares } from './annotations/shares';
import { Checks } from './checks';
import { registerCommands } from './commands';
import { LanguageDetector } from './detectLanguage';
import { DraftStatus } from './draftStatus';
import { EncodingNotice } from './encoding';
import { RulePages } from './rulePages';
import { registerFirstSteps } from './firstSteps';
import { registerFolderCommands } from './folder/commands';
import { noticeFailure } from './server/failureNotice';
import { LanguageServer } from './server/languageServer';
import type { StartRun } from './server/run';
import { ServerStatus } from './status';
import { CurrentDraft } from './views/currentDraft';
import { registerPreview } from './views/preview/register';
import { registerPanel } from './views/panel/register';
import { registerFigures } from './views/figures/register';
import { registerWord } from './word/register';

let server: LanguageServer | undefined;

/** What the extension gives to others. */
export interface Exported {
  /** How often a request of ours has been sent to the server: `asked('hegao/figures')`. Views that are closed ask nothing. */
  readonly asked: (method: string) => number;
}

/** What both entries share; `startRun` is where they differ. */
export function start(context: vscode.ExtensionContext, startRun: StartRun): Exported {
  const channel = vscode.window.createOutputChannel('核稿', { log: true });
  const detector = new LanguageDetector(context.workspaceState, channel);
  const run = new LanguageServer(startRun, channel, (uri) => detector.isLeftAlone(uri));
  server = run;
  const encoding = new EncodingNotice(channel, (document) => detector.lookAgain(document));
  const pages = new RulePages(context.extension);
  const current = new CurrentDraft(server);
  const checks = new Checks(server);
  const shares = new Shares();
  const status = new ServerStatus(server, checks);
  const commands = registerCommands(server, channel, encoding, pages, status);
  context.subscriptions.push(
    channel,
    server,
    current,
    checks,
    shares,
    detector,
    encoding,
    pages.register(),
    status,
    new DraftStatus(checks, current, shares),
    noticeFailure(server, channel),
    registerPreview(context.extensionUri, server, current),
    registerPanel(context.extensionUri, server, current),
    ...commands,
    ...registerFolderCommands(server),
    ...registerFigures(server, current, checks, context.globalState),
    ...registerAnnotations(server, current, shares, context.globalState),
    ...registerWord(server, current),
    ...registerDraftCommands(current, checks, shares),
    ...registerFirstSteps(context.extensionUri, server, current, checks),
  );
  startWithFirstDraft(context, server);
  return { asked: (method) => run.asked.get(method) ?? 0 };
}

/** Commands on the draft at hand; what only they need is loaded with them. */
function registerDraftCommands(current: CurrentDraft, checks: Checks, shares: Shares): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  const tellContext = (): void => void vscode.commands.executeCommand('setContext', 'hegao.hasDraft', current.document !== undefined);
  tellContext();
  return [
    current.onDidChange(tellContext),
    registerCommand('hegao.showMenu', async () => {
      const editor = current.editor();
      if (editor) await (await import('./draftMenu')).showDraftMenu(editor, checks.of(editor.document), shares.of(editor.document));
    }),
  ];
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
