import * as vscode from 'vscode';
import { start, type Exported } from './activate';
import { startWorker } from './server/webRun';

export { stop as deactivate } from './activate';

/** Entry in a browser: the server is a Web Worker. */
export function activate(context: vscode.ExtensionContext): Exported {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').toString(true);
  return start(context, (listener) => startWorker(script, listener));
}
