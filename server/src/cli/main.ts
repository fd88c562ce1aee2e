import process from 'node:process';
import { runCommand } from './command';
import type { Host } from './host';

/** Node's own status for what nobody caught is 1, which here would mean findings. */
function giveUp(error: unknown): never {
  process.stderr.write(`hegao: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
}

process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);

/** Standard input is touched only by those who read it. */
const host: Host = {
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
};

void runCommand(process.argv.slice(2), host).then((status) => {
  process.exitCode = status;
});
