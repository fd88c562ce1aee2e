import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server';
import { wordCode } from './word/scriptCode';

/** The worker's own scope; the project is compiled without the types of a browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer((options) => createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self), options), { wordCode });
