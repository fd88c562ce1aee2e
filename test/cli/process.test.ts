import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN, folderWith } from './helpers';
import { start } from './process';

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
    expect({ status, signal, stderr }).toEqual({ status: 141, signal: null, stderr: '' });
  });

  it('ends so too while somebody still writes to it', async () => {
    const line = `${JSON.stringify(BROKEN.repeat(200))}\n`;
    const { status, stderr } = await start(['check', '--stdin-lines'], { stdin: line.repeat(20), readAtMost: 1000, keepOpen: true });
    expect({ status, stderr }).toEqual({ status: 141, stderr: '' });
  });

  it('answers a line before the next one is written', async () => {
    const line = `${JSON.stringify({ path: 'one', text: BROKEN })}\n`;
    const { status, stdout } = await start(['check', '--stdin-lines', '--format', 'jsonl'], { stdin: line, untilPrinted: '"path":"one"' });
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ path: 'one', findings: [{ text: '13件' }] });
  });

  it.skipIf(process.platform === 'win32')('ends at once on Ctrl+C, whatever its threads are doing', async () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, BROKEN.repeat(2000)]));
    const { status, signal } = await start(['check', '.', '--jobs', '2'], { cwd: folderWith(files), interruptAt: '1.txt' });
    expect({ status, signal }).toEqual({ status: null, signal: 'SIGINT' });
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
