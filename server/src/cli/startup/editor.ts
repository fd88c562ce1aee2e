import { join } from 'node:path';
import type * as Server from '../../lsp/node';
import { compiled } from './compiled';
import { keepYoungObjectsInLittleSpace, tuneForShortRuns } from './tuning';

// While the first draft is being checked the editor itself is starting, and V8's optimizing compiler would take a third of the
// processor's time just then. After a few checks nothing of the difference is left.
tuneForShortRuns();
keepYoungObjectsInLittleSpace();

/** What the extension runs as a process: the server, with what V8 compiled of it the last time. */
compiled<typeof Server>(join(__dirname, 'main.js')).start();
