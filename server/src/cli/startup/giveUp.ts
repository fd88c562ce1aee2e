import process from 'node:process';

/** Node's own status for what nobody caught is 1, which here would mean findings. */
function giveUp(error: unknown): never {
  process.stderr.write(`hegao: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
}

/** Has whatever nobody catches end the process with 2. */
export function giveUpOnTheUncaught(): void {
  process.on('uncaughtException', giveUp);
  process.on('unhandledRejection', giveUp);
}
