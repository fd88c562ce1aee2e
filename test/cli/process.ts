import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Options {
  readonly cwd?: string;
  readonly stdin?: string;
  /** Keeps standard input open until this is printed, as an editor would. */
  readonly untilPrinted?: string;
  readonly readAtMost?: number;
  /** Never closes standard input. */
  readonly keepOpen?: boolean;
  /** Sends an interrupt once this is printed. */
  readonly interruptAt?: string;
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Another copy of the command. */
  readonly cli?: string;
}

/** Runs the built command as a process of its own; `readAtMost` closes its output early, as `head` does. */
export function start(args: readonly string[], options: Options = {}): Promise<Ended> {
  const { cwd, stdin = '', untilPrinted, readAtMost = Infinity, keepOpen = false, interruptAt, node = [], env, cli = CLI } = options;
  const child = spawn(process.execPath, [...node, cli, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'], ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (untilPrinted !== undefined && stdout.includes(untilPrinted)) child.stdin.end();
    if (interruptAt !== undefined && stdout.includes(interruptAt)) child.kill('SIGINT');
    if (stdout.length >= readAtMost) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined).write(stdin);
  if (untilPrinted === undefined && !keepOpen) child.stdin.end();
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr })));
}
