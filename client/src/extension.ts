import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type ServerOptions } from 'vscode-languageclient/node';
import { start } from './activate';

export { stop as deactivate } from './activate';

/** Entry on the desktop and on remote machines: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): void {
  const server = serverOptions(context);
  start(context, (options) => new LanguageClient('hegao', '核稿', server, options));
}

function serverOptions(context: vscode.ExtensionContext): ServerOptions {
  const module = context.asAbsolutePath('dist/server/node.js');
  return {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
}
