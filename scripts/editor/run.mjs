import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Runs a program to its end, and gives back its output; fails with the last of it where the program does. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${[command, ...args].join(' ')}\n${output.trim().split('\n').slice(-15).join('\n')}\n(exit status ${code})`));
    });
  });
}

/** Runs npm in a folder. */
export function npm(args, cwd) {
  const { command, args: all, shell } = npmCommand([...args, '--prefix', cwd, '--no-audit', '--no-fund', '--loglevel=error']);
  return run(command, all, { cwd, shell });
}

/** How to start npm, the one that started us where there is one: on Windows `npm` itself is no program that can be spawned. */
export function npmCommand(args) {
  const cli = npmCli();
  return cli
    ? { command: process.execPath, args: [cli, ...args], shell: false }
    : { command: 'npm', args, shell: process.platform === 'win32' };
}

function npmCli() {
  const beside = dirname(process.execPath);
  const tail = join('node_modules', 'npm', 'bin', 'npm-cli.js');
  const places = [process.env.npm_execpath, join(beside, tail), join(beside, '..', 'lib', tail)];
  return places.find((path) => path?.endsWith('npm-cli.js') && existsSync(path));
}

/** Ends a process we started, with all it started in turn, and waits until it is gone. */
export function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const last = setTimeout(() => signal(child, 'SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(last);
      resolve();
    });
    signal(child, 'SIGTERM');
  });
}

/** Reaches the whole group of a process that was started as the head of one (`detached`). */
function signal(child, name) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}

/** Calls `work` once when the process is asked to end (Ctrl+C, a closed terminal, npm ended from outside), then ends it. */
export function onInterrupt(work) {
  let asked = false;
  const end = (status) => () => {
    if (asked) return;
    asked = true;
    void Promise.resolve(work()).finally(() => process.exit(status));
  };
  process.on('SIGINT', end(0));
  process.on('SIGTERM', end(0));
  process.on('SIGHUP', end(0));
  // npm does not pass on a signal sent to itself alone; it leaves us with another parent.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || end(0)(), 1000).unref();
}
