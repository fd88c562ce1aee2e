import { createConnection } from 'vscode-languageserver/node';
import { disk, rulePagesBeside } from './disk';
import { startServer } from './server';

/** Serves a client over standard input and output; the process ends when the client says exit or goes away. */
export function startStdio(): void {
  startServer(createConnection(process.stdin, process.stdout), { disk, rulePage: rulePagesBeside(__dirname) });
}
