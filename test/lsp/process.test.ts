import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './server';

/** Starts the server as the extension does, says which process it is, and waits to be killed. */
const HOST = `
  const server = require('node:child_process').fork(process.argv[1], ['--node-ipc']);
  const params = { processId: null, rootUri: null, capabilities: {} };
  server.once('message', () => process.stdout.write(String(server.pid)));
  server.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
`;

describe('the process of the server', () => {
  let built: Awaited<ReturnType<typeof buildServer>>;
  beforeAll(async () => {
    built = await buildServer('server/node.js');
  });
  afterAll(() => built.remove());

  it('ends when the extension host dies, and keeps what V8 compiled of it for the next', async () => {
    const host = spawn(process.execPath, ['-e', HOST, built.file], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = (await once(host.stdout, 'data')) as [Buffer];
    host.kill('SIGKILL');
    await gone(Number(pid));
    const kept = readdirSync(path.dirname(built.file)).filter((name) => name.endsWith('.cache'));
    expect(kept).toHaveLength(1);
    expect(kept[0]).toContain(`main.js.${process.versions.v8}`);
    expect(existsSync(path.join(path.dirname(built.file), 'main.js'))).toBe(true);
  });
});

async function gone(pid: number): Promise<void> {
  for (let i = 0; i < 250; i += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.kill(pid, 'SIGKILL');
  throw new Error('the server has outlived its client');
}
