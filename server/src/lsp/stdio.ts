import { createConnection } from 'vscode-languageserver/node';
import { diskFiles } from './annotations/diskFiles';
import { disk, rulePagesBeside } from './disk';
import type { DraftFiles } from './folder/draftFiles';
import { startServer } from './server';
import { wordCode } from './word/fileCode';

/**
 * Serves a client over standard input and output; the process ends when the client says exit or goes away. `draftFiles`
 * are the drafts on the disk.
 */
export function startStdio(draftFiles: DraftFiles): void {
  startServer((options) => createConnection(process.stdin, process.stdout, options), {
    disk,
    draftFiles,
    annotationFiles: diskFiles,
    rulePage: rulePagesBeside(__dirname),
    wordCode,
  });
}
