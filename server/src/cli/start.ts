import { join } from 'node:path';
import process from 'node:process';
import { CLOSED_PIPE, runCommand } from './command';
import type { Host } from './host';

import { outputTo } from './startup/output';

export { practise } from './startup/practise';

/** Standard input is touched only by those who read it. */
const host: Host = {
  get stdin() {
    return process.stdin;
  },
  stdout: outputTo(1, () => process.stdout),
  stderr: outputTo(2, () => process.stderr),
  env: process.env,
  cwd: process.cwd(),
  workerFile: join(__dirname, 'worker.js'),
};

/** Runs the command that this process was started for. */
export async function start(): Promise<void> {
  const status = await runCommand(process.argv.slice(2), host);
  // Whoever writes to us may go on for ever; what nobody reads is not worth waiting for.
  if (status === CLOSED_PIPE) process.exit(status);
  process.exitCode = status;
}
