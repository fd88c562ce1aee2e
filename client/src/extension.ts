import type * as vscode from 'vscode';
import { start, type Exported } from './activate';
import { startProcess } from './server/nodeRun';

export { stop as deactivate } from './activate';

/** Entry on the desktop and on remote machines: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): Exported {
  const module = context.asAbsolutePath('dist/server/node.js');
  return start(context, (listener) => startProcess(module, listener));
}
