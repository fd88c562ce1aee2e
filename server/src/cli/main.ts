import module from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import type * as Server from './serve/serve';
import type * as Start from './start';
import { compiled } from './startup/compiled';
import { giveUpOnTheUncaught } from './startup/giveUp';
import { keepYoungObjectsInLittleSpace, tuneForShortRuns } from './startup/tuning';

/** Node from 22.1 keeps what it has compiled of all that is loaded later; `NODE_DISABLE_COMPILE_CACHE=1` tells it not to. */
const { enableCompileCache } = module as { enableCompileCache?: () => unknown };
enableCompileCache?.();

giveUpOnTheUncaught();
tuneForShortRuns();
const [verb, ...rest] = process.argv.slice(2);
if (verb === 'lsp' && !rest.some((arg) => arg === '-h' || arg === '--help')) {
  // An editor waits for this one: nothing of the command is loaded for it.
  keepYoungObjectsInLittleSpace();
  compiled<typeof Server>(join(__dirname, 'cli', 'server.js')).serve();
} else {
  void compiled<typeof Start>(join(__dirname, 'cli', 'start.js')).start();
}
