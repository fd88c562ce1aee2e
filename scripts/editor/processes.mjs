import { execFileSync } from 'node:child_process';

/** The ids of the language servers that a process has running below it, at any depth. */
export function serversBelow(ancestor) {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/ +/))
    .map(([pid, parent, state, ...args]) => [pid, parent, state, args.join(' ')]);
  const below = new Set([String(ancestor)]);
  // Parents may stand behind their children.
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const [pid, parent] of rows) if (below.has(parent)) below.add(pid);
  }
  const isServer = ([pid, , state, args]) => below.has(pid) && !state.startsWith('Z') && /server[\\/]node\.js --node-ipc/.test(args);
  return rows.filter((row) => row.length > 0 && isServer(row)).map(([pid]) => Number(pid));
}
