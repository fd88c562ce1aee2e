import * as vscode from 'vscode';
import type { LanguageServer, ServerState } from './languageServer';

/** Says once, in words, that the server has been given up, and offers what can be done about it. */
export function noticeFailure(server: LanguageServer, channel: vscode.LogOutputChannel): vscode.Disposable {
  return server.onDidChangeState((state) => {
    const message = messageOf(state);
    if (message !== undefined) tell(message, server, channel).catch((error: unknown) => channel.error(String(error)));
  });
}

function messageOf(state: ServerState): string | undefined {
  if (state === 'crashed') {
    return vscode.l10n.t(
      'Hegao’s checking service has stopped 5 times within three minutes and is not started again. Your drafts are not affected; they are not checked for now.',
    );
  }
  if (state === 'stillborn') {
    return vscode.l10n.t('Hegao’s checking service could not be started. Your drafts are not affected; they are not checked for now.');
  }
  return undefined;
}

async function tell(message: string, server: LanguageServer, channel: vscode.LogOutputChannel): Promise<void> {
  const restart = vscode.l10n.t('Restart');
  const log = vscode.l10n.t('Show Log');
  const answer = await vscode.window.showErrorMessage(message, restart, log);
  if (answer === restart) await server.restart();
  if (answer === log) channel.show(true);
}
