/**
 * The server for both its hosts in one file, since nearly all of it is the engine. What belongs to one host alone is evaluated
 * only there.
 */
export { practise } from './practise';

/** Serves the process that started this one. */
export async function start(): Promise<void> {
  (await import('./node')).start();
}

// In a worker there is nobody to call it. Messages wait until the script has ended and what it has put off is done.
if ('WorkerGlobalScope' in globalThis) void import('./worker');
