// Has the built command keep what V8 compiles of it (server/src/cli/startup), so that its first user need not wait for that.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Runs the command of `dist` on the drafts of `samples`, and as an editor would; what was kept before may have seen less. */
export function keepCode(dist, samples) {
  const folder = join(dist, 'cli');
  for (const name of readdirSync(folder)) if (name.endsWith('.cache')) rmSync(join(folder, name));
  const run = (args, input) => spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], { input, stdio: ['pipe', 'ignore', 'ignore'] });
  run(['check', samples, '--jobs', '1'], '');
  const initialize = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  run(['lsp', '--stdio'], `Content-Length: ${Buffer.byteLength(initialize)}\r\n\r\n${initialize}`);
}
