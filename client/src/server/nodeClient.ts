import type { ChildProcess } from 'node:child_process';
import { IPCMessageReader, IPCMessageWriter, LanguageClient } from 'vscode-languageclient/node';
import { clientOptions, started } from './client';
import type { Listener } from './run';

/** A client for a server that runs in a process of its own. */
export function clientOf(child: ChildProcess, listener: Listener): LanguageClient {
  const transports = { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) };
  return new LanguageClient('hegao', '核稿', () => Promise.resolve(transports), clientOptions(listener));
}

export { started };
