import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Listener, Run } from './run';

/** For how long a server that has agreed to end may take over it, in milliseconds: it keeps what was compiled of it. */
const PATIENCE = 20_000;

/** Runs the server as a process. It is started first, so that it loads while the client for it is loaded here. */
export function startProcess(module: string, listener: Listener): Run {
  const child = forked(module);
  listenTo(child, listener);
  const ended = endOf(child);
  const made = import('./nodeClient').then(({ clientOf, started }) => ({ client: clientOf(child, listener), started }));
  const ready = made.then(({ client, started }) => started(client, listener));
  const end = (): Promise<void> => made.then(({ client }) => client.dispose()).then(
    () => letEnd(child, ended),
    // One that has not come up yet cannot be asked.
    () => void child.kill('SIGKILL'),
  ); // prettier-ignore
  return { ready, ended, end };
}

/** Ends it by force if it does not end by itself; nobody need wait for that. */
function letEnd(child: ChildProcess, ended: Promise<unknown>): void {
  const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  late.unref();
  void ended.then(() => clearTimeout(late));
}

function forked(module: string): ChildProcess {
  const args = ['--node-ipc', `--clientProcessId=${process.pid}`];
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1' };
  const isDebugged = process.execArgv.some((arg) => arg.startsWith('--inspect'));
  return fork(module, args, { env, silent: true, execArgv: isDebugged ? ['--nolazy', '--inspect=6009'] : [] });
}

/** Has what the process prints logged; it prints where something is wrong with it. */
function listenTo({ stdout, stderr }: ChildProcess, { channel }: Listener): void {
  const each = (stream: Readable | null, take: (line: string) => void): void => {
    if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on('line', take);
  };
  each(stdout, (line) => channel.info(line));
  each(stderr, (line) => channel.error(line));
}

/** Resolves when the process is gone and its client knows; says how it ended. */
function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      // Other errors are of single messages, or of an attempt to kill it.
      if (child.pid === undefined) resolve(error.message);
    });
    child.once('close', (code, signal) => setImmediate(() => resolve(signal ?? `exit status ${code}`)));
  });
}
