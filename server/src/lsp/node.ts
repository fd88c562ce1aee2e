import process from 'node:process';
import { createConnection } from 'vscode-languageserver/node';
import { diskFiles } from './annotations/diskFiles';
import { disk, rulePagesBeside } from './disk';
import { startServer } from './server';
import { wordCode } from './word/fileCode';

/** Serves the client that started this process, and ends with it, however it ends. */
export function start(): void {
  // The client says in the arguments how it talks: --node-ipc, --stdio, --socket=PORT or --pipe=NAME.
  startServer((options) => createConnection(options), { disk, annotationFiles: diskFiles, rulePage: rulePagesBeside(__dirname), wordCode });
  process.once('disconnect', () => process.exit());
}
