import { spawn } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loadStored, NOTHING, NOTHING_KNOWN, readStored, saveStored } from '../../../server/src/features/annotations/store';
import { diskFiles } from '../../../server/src/lsp/annotations/diskFiles';
import type { Annotations } from '../../../server/src/features/annotations/annotation';

const NAME = '年度 报告.txt';
const FILE = `${NAME}.annotations.json`;

function folder(): { path: string; uri: string } {
  const path = mkdtempSync(join(tmpdir(), 'hegao-批注 '));
  onTestFinished(() => {
    chmodSync(path, 0o700);
    rmSync(path, { recursive: true, force: true });
  });
  return { path, uri: pathToFileURL(join(path, NAME)).toString() };
}

function remarks(...ids: string[]): Annotations {
  const stamp = { author: '李明', at: '2025-01-01T00:00:00Z' };
  const anchor = { quote: { exact: '52件', prefix: '', suffix: '' }, position: { start: 1, end: 4 }, path: [] };
  const annotations = ids.map((id) => ({
    ...{ id, kind: 'remark' as const, state: 'open' as const, anchor, created: stamp, modified: stamp, extra: {} },
    comments: [{ id: `${id}-c`, text: '请核对', created: stamp }],
  }));
  return { ...NOTHING, annotations };
}

const idsIn = async (uri: string): Promise<string[]> => (await readStored(diskFiles, uri, '')).annotations.annotations.map(({ id }) => id);

describe('on a disk', () => {
  it('annotations lie beside the draft, alone', async () => {
    const { path, uri } = folder();
    expect(await saveStored(diskFiles, uri, '', remarks('a'), NOTHING_KNOWN)).toMatchObject({ kind: 'saved' });
    expect(readdirSync(path)).toEqual([FILE]);
    expect(readFileSync(join(path, FILE), 'utf8')).toContain('"source": "年度%20报告.txt"');
    expect(await idsIn(uri)).toEqual(['a']);
  });

  it.skipIf(process.platform === 'win32')('a link to a file of annotations stays one, and the mode stays', async () => {
    const { path, uri } = folder();
    await saveStored(diskFiles, uri, '', remarks('a'), NOTHING_KNOWN);
    const { path: elsewhere } = folder();
    const target = join(elsewhere, 'kept.annotations.json');
    writeFileSync(target, readFileSync(join(path, FILE)), { mode: 0o640 });
    rmSync(join(path, FILE));
    symlinkSync(target, join(path, FILE));
    const { annotations, known } = await loadStored(diskFiles, uri, '');
    expect((await saveStored(diskFiles, uri, '', { ...annotations, ...remarks('a', 'b') }, known)).kind).toBe('saved');
    expect(lstatSync(join(path, FILE)).isSymbolicLink()).toBe(true);
    expect(statSync(target).mode & 0o777).toBe(0o640);
    expect(await idsIn(uri)).toEqual(['a', 'b']);
  });

  it.skipIf(process.platform === 'win32')('nothing is written to what a link in the folder leads to', async () => {
    const { path, uri } = folder();
    const { path: elsewhere } = folder();
    const [settings, script] = [join(elsewhere, 'settings.json'), join(elsewhere, 'script')];
    writeFileSync(settings, '{"a": 1}');
    writeFileSync(script, 'exit');
    symlinkSync(settings, join(path, FILE));
    symlinkSync(script, join(path, `${FILE}.tmp`));
    const { annotations, known } = await loadStored(diskFiles, uri, '');
    expect((await saveStored(diskFiles, uri, '', { ...annotations, ...remarks('a') }, known)).kind).toBe('saved');
    expect([readFileSync(settings, 'utf8'), readFileSync(script, 'utf8')]).toEqual(['{"a": 1}', 'exit']);
    expect(lstatSync(join(path, FILE)).isFile()).toBe(true);
    expect(await idsIn(uri)).toEqual(['a']);
  });

  it('a file that is read-only is left as it is, in a sentence', async () => {
    const { path, uri } = folder();
    const { known } = await saveStored(diskFiles, uri, '', remarks('a'), NOTHING_KNOWN);
    chmodSync(join(path, FILE), 0o444);
    const saved = await saveStored(diskFiles, uri, '', remarks('a', 'b'), known);
    expect(saved).toMatchObject({ kind: 'refused', reason: `批注没能写入“${FILE}”：文件是只读的`, annotations: remarks('a', 'b') });
    expect(JSON.parse(readFileSync(join(path, FILE), 'utf8'))).toMatchObject({ items: [{ id: 'a' }] });
  });

  it('what a write has left that was cut off before its first byte is taken away', async () => {
    const { path, uri } = folder();
    await saveStored(diskFiles, uri, '', remarks('a'), NOTHING_KNOWN);
    writeFileSync(join(path, `${FILE}.tmp`), '');
    expect((await loadStored(diskFiles, uri, '')).annotations.annotations.map(({ id }) => id)).toEqual(['a']);
    expect(readdirSync(path)).toEqual([FILE]);
  });

  it('a folder that is gone is told', async () => {
    const { path, uri } = folder();
    rmSync(path, { recursive: true });
    expect(await saveStored(diskFiles, uri, '', remarks('a'), NOTHING_KNOWN)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('文件夹') as unknown,
    });
    writeFileSync(path, '');
  });

  it('a file in GB18030 or UTF-16 is read, and what is no text is kept', async () => {
    const { path, uri } = folder();
    await saveStored(diskFiles, uri, '', remarks('甲'), NOTHING_KNOWN);
    const text = readFileSync(join(path, FILE), 'utf8');
    for (const encoding of ['gb18030', 'utf16']) {
      writeFileSync(join(path, FILE), iconv.encode(text, encoding));
      expect(await idsIn(uri)).toEqual(['甲']);
    }
    const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x80]);
    writeFileSync(join(path, FILE), bytes);
    expect((await loadStored(diskFiles, uri, '')).trouble).toContain('unreadable-1.json');
    expect(readFileSync(join(path, `${NAME}.annotations.unreadable-1.json`))).toEqual(bytes);
  });

  it('an address that is no file of this machine is refused with a sentence', async () => {
    const saved = await saveStored(diskFiles, 'file://server/share/报告.txt', '', remarks('a'), NOTHING_KNOWN);
    expect(saved.kind).toBe(process.platform === 'win32' ? saved.kind : 'refused');
  });

  it('a lock that nobody holds any more is taken over, one that somebody holds is not', async () => {
    const { path, uri } = folder();
    const lock = join(path, `${FILE}.lock`);
    const holder = (pid: number, host = hostname()): string => JSON.stringify({ pid, host, token: 'x' });
    // No process has this number: it is larger than any system gives.
    writeFileSync(lock, holder(2 ** 30));
    expect((await saveStored(diskFiles, uri, '', remarks('a'), NOTHING_KNOWN)).kind).toBe('saved');
    writeFileSync(lock, holder(1, 'another machine'));
    utimesSync(lock, 0, 0);
    expect((await saveStored(diskFiles, uri, '', remarks('a', 'b'), NOTHING_KNOWN)).kind).toBe('saved');
    expect(readdirSync(path)).toEqual([FILE]);
    // Another process may have the number of the one that made it, this process included.
    for (const pid of [process.pid, process.ppid]) {
      writeFileSync(lock, holder(pid));
      utimesSync(lock, 0, 0);
      expect((await saveStored(diskFiles, uri, '', remarks('a', 'b'), NOTHING_KNOWN)).kind).toBe('saved');
    }
    writeFileSync(lock, holder(process.pid));
    expect((await saveStored(diskFiles, uri, '', remarks('a', 'b'), NOTHING_KNOWN)).kind).toBe('saved');
    writeFileSync(lock, holder(process.ppid));
    const saved = await saveStored(diskFiles, uri, '', remarks('c'), NOTHING_KNOWN);
    expect(saved).toMatchObject({ kind: 'refused', reason: expect.stringContaining('别的窗口') as unknown, annotations: remarks('c') });
    expect(readFileSync(lock, 'utf8')).toBe(holder(process.ppid));
  });
});

describe('processes', () => {
  const writer = join(mkdtempSync(join(tmpdir(), 'hegao-writer-')), 'writer.cjs');
  beforeAll(async () => {
    await build({ entryPoints: ['test/features/annotations/writer.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: writer });
    return () => rmSync(join(writer, '..'), { recursive: true });
  });

  interface Kill {
    /** So many have been confirmed, and so many milliseconds have gone by. */
    readonly confirmed: number;
    readonly after: number;
  }

  /** Runs the writer until it ends, or is killed; gives what was confirmed. */
  function run(uri: string, name: string, count: number, kill?: Kill): Promise<string[]> {
    const child = spawn(process.execPath, [writer, uri, name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    let isDue = kill !== undefined;
    child.stdout.on('data', (chunk: Buffer) => {
      printed += String(chunk);
      if (!isDue || printed.split('\n').length < kill!.confirmed + 2) return;
      isDue = false;
      setTimeout(() => child.kill('SIGKILL'), kill!.after);
    });
    return new Promise((resolve) => child.on('close', () => resolve(printed.split('\n').slice(1, -1))));
  }

  it('that are killed again and again lose nothing that they had confirmed', async () => {
    const { path, uri } = folder();
    const confirmed: string[] = [];
    for (let i = 0; i < 12; i += 1) confirmed.push(...(await run(uri, `第${i}次`, 10_000, { confirmed: i % 3, after: (i * 7) % 23 })));
    expect(confirmed.length).toBeGreaterThanOrEqual(12);
    // As the killed ones have left it, and as it is after it has been mended.
    expect(await idsIn(uri)).toEqual(expect.arrayContaining(confirmed));
    const loaded = await loadStored(diskFiles, uri, '');
    expect(loaded.trouble).toBeNull();
    expect(loaded.annotations.annotations.map(({ id }) => id)).toEqual(expect.arrayContaining(confirmed));
    expect((await saveStored(diskFiles, uri, '', loaded.annotations, loaded.known)).kind).toBe('saved');
    expect(readdirSync(path)).toEqual([FILE]);
  });

  it('three of them, writing at the same time, keep what each has confirmed', async () => {
    const { path, uri } = folder();
    const confirmed = (await Promise.all(['甲', '乙', '丙'].map((name) => run(uri, name, 12)))).flat();
    expect(confirmed).toHaveLength(36);
    expect((await idsIn(uri)).sort()).toEqual(confirmed.sort());
    expect(readdirSync(path)).toEqual([FILE]);
  });
});
