import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, folderWith } from './helpers';
import { CLI, start, type Options } from './process';

const BUNDLE = 'cli/start.js';
const CACHE = `${BUNDLE}.${process.versions.v8}-${process.arch}.cache`;

/** A copy of the built command that nobody has started yet, and a draft beside it. */
function installed(bundles: readonly string[] = [BUNDLE]): string {
  const folder = folderWith({ 'bad.txt': BROKEN });
  for (const name of ['cli.js', ...bundles]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(dirname(CLI), name), join(folder, name));
  }
  return folder;
}

const check = (folder: string, options: Options = {}) =>
  start(['check', 'bad.txt'], { ...options, cwd: folder, cli: join(folder, 'cli.js') });

/** All that lies beside the bundle. */
const besides = (folder: string): string[] => readdirSync(join(folder, 'cli')).sort();

describe('what V8 compiled of the command', () => {
  it('is kept by the first run and used by the next, which says the same', async () => {
    const folder = installed();
    const first = await check(folder);
    expect(first.stdout).toContain('parts-exceed-total');
    expect(besides(folder)).toEqual(['start.js', CACHE.slice(4)]);
    const { mtimeMs, ino } = statSync(join(folder, CACHE));
    expect(await check(folder)).toEqual(first);
    expect(statSync(join(folder, CACHE))).toMatchObject({ mtimeMs, ino });
  });

  it.each<[string, (bytes: Buffer) => Uint8Array]>([
    ['empty', () => new Uint8Array()],
    ['of zeros', (bytes) => new Uint8Array(bytes.length)],
    ['cut off', (bytes) => bytes.subarray(0, bytes.length - 1000)],
    ['without its source', (bytes) => bytes.subarray(statSync(join(dirname(CLI), BUNDLE)).size)],
    ['damaged in one place', (bytes) => bytes.map((byte, i) => (i === Math.floor(bytes.length * 0.6) ? byte ^ 0x41 : byte))],
  ])('is made anew where it is %s', async (_, damage) => {
    const folder = installed();
    const first = await check(folder);
    const whole = readFileSync(join(folder, CACHE));
    const damaged = damage(whole);
    writeFileSync(join(folder, CACHE), damaged);
    expect(await check(folder)).toEqual(first);
    const renewed = readFileSync(join(folder, CACHE));
    expect(renewed.equals(damaged)).toBe(false);
    expect(renewed.length).toBeGreaterThan(whole.length / 2);
  });

  it('is not taken for another bundle of the same length', async () => {
    const folder = installed();
    const version = async () => (await start(['--version'], { cwd: folder, cli: join(folder, 'cli.js') })).stdout;
    const before = await version();
    const source = readFileSync(join(folder, BUNDLE), 'utf8');
    writeFileSync(join(folder, BUNDLE), source.replaceAll('var version = "0', 'var version = "7'));
    expect(await version()).toBe(before.replace(/^0/, '7'));
    expect(before).toMatch(/^0/);
  });

  it('is done without where it cannot be kept, and nothing is said or left behind', async () => {
    const folder = installed();
    mkdirSync(join(folder, CACHE));
    const { status, stderr } = await check(folder);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(besides(folder)).toEqual(['start.js', CACHE.slice(4)]);
  });

  it('is not kept where Node was told to keep none', async () => {
    const folder = installed();
    await check(folder, { env: { NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect(existsSync(join(folder, CACHE))).toBe(false);
  });

  it('is kept whole where several start at once', async () => {
    const folder = installed();
    const all = await Promise.all(Array.from({ length: 6 }, () => check(folder)));
    expect(new Set(all.map(({ stdout, stderr, status }) => JSON.stringify([stdout, stderr, status]))).size).toBe(1);
    expect(besides(folder)).toEqual(['start.js', CACHE.slice(4)]);
    expect(await check(folder)).toEqual(all[0]);
  });
});

describe('hegao lsp', () => {
  it('answers without anything of the command: neither its arguments nor its printing is loaded', async () => {
    const folder = installed(['cli/server.js']);
    const json = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const stdin = `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
    const { stdout } = await start(['lsp', '--stdio'], { cwd: folder, cli: join(folder, 'cli.js'), stdin, untilPrinted: '"capabilities"' });
    expect(stdout).toContain('"capabilities"');
  });
});
