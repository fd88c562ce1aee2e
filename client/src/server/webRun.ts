import type { Listener, Run } from './run';
import type { Port } from './webClient';

/** The browser's own; the project is compiled without its types. */
declare const Worker: new (
  url: string,
) => Port & { addEventListener(name: 'error', listener: (event: { message?: string }) => void): void; terminate(): void };

/** Runs the server as a worker. */
export function startWorker(script: string, listener: Listener): Run {
  const worker = new Worker(script);
  const made = import('./webClient').then(({ clientOf, started }) => ({ client: clientOf(worker, listener, script), started }));
  const ready = made.then(({ client, started }) => started(client, listener));
  // A script that cannot be loaded ends here, too.
  const ended = new Promise<string>((resolve) =>
    worker.addEventListener('error', ({ message }: { message?: string }) => resolve(message ?? script)),
  );
  const end = async (): Promise<void> => {
    // One that has not come up yet cannot be asked.
    await made.then(({ client }) => client.dispose()).catch(() => undefined);
    worker.terminate();
  };
  return { ready, ended, end };
}
