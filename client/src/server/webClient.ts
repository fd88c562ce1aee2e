import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { WORD_SCRIPT_OPTION } from '../../../server/src/protocol/word';
import { clientOptions, started } from './client';
import type { Listener } from './run';

/** What a client needs of a worker; the project is compiled without the types of a browser. */
export type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/**
 * A client for a server that runs in a worker.
 * The client would take the worker itself, but does not know it for one: VS Code wraps the class.
 */
export function clientOf(worker: Port, listener: Listener, script: string): LanguageClient {
  const transports = { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  const options = clientOptions(listener, { [WORD_SCRIPT_OPTION]: `${script.slice(0, script.lastIndexOf('/') + 1)}word.js` });
  return new LanguageClient('hegao', '核稿', () => Promise.resolve(transports), options);
}

export { started };
