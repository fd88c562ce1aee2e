import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN, folderWith } from './helpers';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Options {
  readonly cwd?: string;
  readonly stdin?: string;
  /** Keeps standard input open until this is printed, as an editor would. */
  readonly untilPrinted?: string;
  readonly readAtMost?: number;
  readonly node?: readonly string[];
}

/** Runs the built command as a process of its own; `readAtMost` closes its output early, as `head` does. */
function start(args: readonly string[], options: Options = {}): Promise<Ended> {
  const { cwd, stdin = '', untilPrinted, readAtMost = Infinity, node = [] } = options;
  const child = spawn(process.execPath, [...node, CLI, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], SystemRoot: process.env['SystemRoot'] },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
    if (untilPrinted !== undefined && stdout.includes(untilPrinted)) child.stdin.end();
    if (stdout.length >= readAtMost) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined).write(stdin);
  if (untilPrinted === undefined) child.stdin.end();
  return new Promise((resolve) => child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr })));
}

describe('the built command', () => {
  it('has the exit statuses it promises', async () => {
    const cwd = folderWith({ 'good.txt': CLEAN, 'bad.txt': BROKEN });
    const runs = await Promise.all(
      [['check', 'good.txt'], ['check', 'bad.txt'], ['check', 'absent.txt', 'bad.txt'], ['chek'], []].map((args) => start(args, { cwd })),
    );
    expect(runs.map(({ status }) => status)).toEqual([0, 1, 2, 2, 2]);
  });

  it('reads standard input', async () => {
    const { status, stdout } = await start(['check', '-', '--format', 'json'], { stdin: BROKEN });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ path: '-', findings: [{ text: '13件' }] }] });
  });

  it('prints all of a long output into a pipe', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN.repeat(2000) });
    const { status, stdout } = await start(['check', 'a.txt', '--format', 'json'], { cwd });
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { files: { findings: unknown[] }[] }).files[0]!.findings).toHaveLength(2000);
  });

  it('ends quietly when nobody reads on, and does not claim to be done', async () => {
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, BROKEN.repeat(200)]));
    const { status, signal, stderr } = await start(['check', '.'], { cwd: folderWith(files), readAtMost: 1000 });
    expect({ status, signal, stderr }).toEqual({ status: 2, signal: null, stderr: '' });
  });

  it('ends with 2, not 1 and not 0, where something throws that nobody catches', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN, 'throw.cjs': "setImmediate(() => { throw new Error('out of the blue'); });" });
    const { status, stderr } = await start(['check', '-'], { cwd, node: ['--require', './throw.cjs'] });
    expect(status).toBe(2);
    expect(stderr).toContain('out of the blue');
  });

  it('serves an editor over standard input and output', async () => {
    const message = (body: object): string => {
      const json = JSON.stringify({ jsonrpc: '2.0', ...body });
      return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
    };
    const initialize = message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    const { stdout } = await start(['lsp', '--stdio', '--clientProcessId=1'], { stdin: initialize, untilPrinted: '"capabilities"' });
    expect(stdout).toContain('"capabilities"');
  });
});
