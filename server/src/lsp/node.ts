import { createConnection } from 'vscode-languageserver/node';
import { startServer } from './server';

// The client says in the arguments how it talks: --node-ipc, --stdio, --socket=PORT or --pipe=NAME.
startServer(createConnection());
