// Has the built command keep what V8 compiles of it (server/src/cli/startup), so that its first user need not wait for that.
import { spawnSync } from 'node:child_process';

/** Runs the command below `dist` as a user and as an editor would. */
export function keepCode(dist) {
  const run = (args, input) => spawnSync(process.execPath, [`${dist}/cli.js`, ...args], { input, stdio: ['pipe', 'ignore', 'ignore'] });
  run(['--version'], '');
  const initialize = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  run(['lsp', '--stdio'], `Content-Length: ${Buffer.byteLength(initialize)}\r\n\r\n${initialize}`);
}
