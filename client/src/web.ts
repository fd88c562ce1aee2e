import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { start } from './activate';

export { stop as deactivate } from './activate';

/** The browser's own; the project is compiled without its types. */
declare const Worker: new (url: string) => ConstructorParameters<typeof BrowserMessageReader>[0] & { terminate(): void };

/** Entry in a browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'worker.js').toString(true);
  const connect = connector(script);
  start(context, (options) => new LanguageClient('hegao', '核稿', connect, options));
}

/**
 * Gives each start of the client a new worker and ends the one before.
 * The client would take the worker itself, but does not know it for one: VS Code wraps the class.
 */
function connector(script: string): () => Promise<MessageTransports> {
  let worker: InstanceType<typeof Worker> | undefined;
  return async () => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
}
