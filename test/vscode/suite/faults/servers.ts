import { until } from '../editor';

/** Whether this is the Node extension host of a system on which processes can be listed; in a browser there are none. */
export const seesProcesses = typeof process !== 'undefined' && process.versions?.node !== undefined && process.platform !== 'win32';

/** The ids of the server processes that this extension host has running. */
export async function servers(): Promise<number[]> {
  const { execFileSync } = await import('node:child_process');
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, state, args] = /^ *(\d+) +(\d+) +(\S+) +(.*)$/.exec(line) ?? [];
    const isOurs = Number(parent) === process.pid && /server[\\/]node\.js --node-ipc/.test(args ?? '');
    // Z: it is gone, and nobody has asked yet how it ended.
    return isOurs && !state!.startsWith('Z') ? [Number(pid)] : [];
  });
}

/** Waits for a server that is none of `others`, and alone. */
export async function theServer(...others: number[]): Promise<number> {
  const [pid] = await until('one server, and a new one', servers, (found) => found.length === 1 && !others.includes(found[0]!));
  return pid!;
}

/** Ends the server as a system that has run out of memory would. */
export async function kill(): Promise<number> {
  const pid = await theServer();
  process.kill(pid, 'SIGKILL');
  return pid;
}
