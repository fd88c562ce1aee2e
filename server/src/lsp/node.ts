import { createConnection } from 'vscode-languageserver/node';
import { disk, rulePagesBeside } from './disk';
import { startServer } from './server';

// The client says in the arguments how it talks: --node-ipc, --stdio, --socket=PORT or --pipe=NAME.
startServer(createConnection(), { disk, rulePage: rulePagesBeside(__dirname) });
