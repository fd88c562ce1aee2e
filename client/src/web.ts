import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './activate';

export { stop as deactivate } from './activate';

/** The browser's own; the project is compiled without its types. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2] & object;

/** Entry in a browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  // A function, so that a restart has a new worker.
  start(context, (options) => new LanguageClient('hegao', '核稿', async () => new Worker(script), options));
}
