import { describe, expect, it } from 'vitest';
import type { Input } from '../../server/src/cli/inputs';
import { LINE_FEED, NUL, piecesOf } from '../../server/src/cli/stdin/pieces';
import { textsOf } from '../../server/src/cli/stdin/texts';
import { BROKEN, CLEAN, folderWith, hegao } from './helpers';

async function* chunksOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The lines of JSON that a run printed. */
function lines(stdout: string): Record<string, unknown>[] {
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Record<string, unknown>]));
}

describe('a stream cut into pieces', () => {
  it.each([1, 2, 3, 5, 7, 1000])('gives the same whatever it comes in (%i bytes at a time)', async (size) => {
    const bytes = Buffer.from('报告一\n\n报告\u2028二\r\n三');
    const pieces = await all(piecesOf(chunksOf(bytes, size), LINE_FEED));
    expect(pieces.map(String)).toEqual(['报告一', '', '报告\u2028二\r', '三']);
  });

  it('has no piece after the last separator, and none at all where there is nothing', async () => {
    expect((await all(piecesOf(chunksOf(Buffer.from('a\0b\0'), 2), NUL))).map(String)).toEqual(['a', 'b']);
    expect(await all(piecesOf(chunksOf(Buffer.alloc(0), 2), NUL))).toEqual([]);
  });

  it('is read no further than is asked for', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        read += 1;
        yield Buffer.from('a\n');
      }
    }
    for await (const piece of piecesOf(endless(), LINE_FEED)) {
      expect(String(piece)).toBe('a');
      if (read >= 3) break;
    }
    expect(read).toBe(3);
  });
});

describe('--files-from', () => {
  const files = { 'a.txt': BROKEN, '另 一篇.txt': CLEAN, 'd/b.md': CLEAN, 'd/c.txt': BROKEN };
  const pathsOf = async (args: string[], stdin: string, more: Record<string, string> = {}) => {
    const { status, stdout } = await hegao(['check', '--files-from', ...args, '--format', 'jsonl'], {
      cwd: folderWith({ ...files, ...more }),
      stdin,
    });
    return { status, paths: lines(stdout).map(({ path }) => String(path).replaceAll('\\', '/')) };
  };

  it('reads names from standard input, in their order', async () => {
    expect(await pathsOf(['-'], '另 一篇.txt\na.txt\n')).toEqual({ status: 1, paths: ['另 一篇.txt', 'a.txt'] });
  });

  it('takes names that end as Windows ends lines, and blank lines', async () => {
    expect(await pathsOf(['-'], 'a.txt\r\n\r\n另 一篇.txt')).toEqual({ status: 1, paths: ['a.txt', '另 一篇.txt'] });
  });

  it('takes names that end with NUL, and then only those', async () => {
    expect(await pathsOf(['-', '-0'], 'a.txt\0另 一篇.txt\0')).toEqual({ status: 1, paths: ['a.txt', '另 一篇.txt'] });
    expect((await pathsOf(['-', '--null'], 'a.txt\n')).status).toBe(2);
  });

  it('reads names from a file, folders among them', async () => {
    expect(await pathsOf(['list'], '', { list: 'd\n另 一篇.txt\n' })).toEqual({ status: 1, paths: ['d/b.md', 'd/c.txt', '另 一篇.txt'] });
  });

  it('takes a name as it is, though it looks like a pattern', async () => {
    expect(await pathsOf(['-'], '*.txt\n')).toEqual({ status: 2, paths: ['*.txt'] });
  });

  it('gives a line for a name that stands for nothing, and goes on', async () => {
    const { status, stdout, stderr } = await hegao(['check', '--files-from', '-', '--format', 'jsonl'], {
      cwd: folderWith(files),
      stdin: 'absent.txt\na.txt\n',
    });
    expect(status).toBe(2);
    expect(stderr).toBe('hegao: absent.txt：没有这个文件或文件夹\n');
    expect(lines(stdout)).toMatchObject([
      { path: 'absent.txt', error: '没有这个文件或文件夹', findings: [] },
      { path: 'a.txt', error: null, findings: [{ rule: 'parts-exceed-total' }] },
    ]);
  });

  it('says where the list itself cannot be read', async () => {
    const { status, stderr } = await hegao(['check', '--files-from', 'absent'], { cwd: folderWith({}) });
    expect(status).toBe(2);
    expect(stderr).toContain('absent：文件不存在');
  });

  it('of nothing is nothing', async () => {
    expect(await pathsOf(['-'], '')).toEqual({ status: 0, paths: [] });
    const json = await hegao(['check', '--files-from', '-', '--format', 'json'], { stdin: '' });
    expect(JSON.parse(json.stdout)).toEqual({ version: 1, files: [] });
  });
});

describe('--stdin-lines', () => {
  const inputsIn = (stdin: string | Buffer): Promise<Input[]> => all(textsOf(chunksOf(Buffer.from(stdin), 5)));

  it('reads a string or an object a line', async () => {
    const stdin = `"一\\n二"\n{"text":"三","path":"甲.txt","more":1}\r\n\n \t\n{"text":"四"}`;
    expect(await inputsIn(stdin)).toEqual([
      { kind: 'text', path: '-:1', text: '一\n二' },
      { kind: 'text', path: '甲.txt', text: '三' },
      { kind: 'text', path: '-:5', text: '四' },
    ]);
  });

  it('is not confused by what else ends lines elsewhere', async () => {
    expect(await inputsIn(`"一\u2028二\u0085三"\n`)).toEqual([{ kind: 'text', path: '-:1', text: '一\u2028二\u0085三' }]);
  });

  it('takes a byte order mark, before the first line and before a text', async () => {
    const { stdout } = await hegao(['figures', '--stdin-lines', '--format', 'jsonl'], { stdin: `\uFEFF"\\ufeff受理13件。"\n` });
    expect(lines(stdout)).toMatchObject([{ path: '-:1', error: null, figures: [{ text: '13件', start: 2, end: 5 }] }]);
  });

  it('gives a line for one that holds no text, and goes on', async () => {
    const stdin = Buffer.concat([
      Buffer.from('全县13件\n7\n{"path":"甲"}\n{"text":"一","path":2}\nnull\n"'),
      Buffer.from([0xff]),
      Buffer.from('"\n'),
    ]);
    const run = await hegao(['check', '--stdin-lines', '--format', 'jsonl'], {
      stdin: Buffer.concat([stdin, Buffer.from(JSON.stringify(BROKEN))]),
    });
    expect(run.status).toBe(2);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(6);
    const results = lines(run.stdout);
    expect(results.map(({ path }) => path)).toEqual([1, 2, 3, 4, 5, 6, 7].map((line) => `-:${line}`));
    expect(results.map(({ error }) => error)).toEqual([
      expect.stringContaining('这一行不是 JSON'),
      ...Array.from({ length: 4 }, () => expect.stringContaining('有 text')),
      '这一行不是 UTF-8 编码',
      null,
    ]);
    expect(results[6]).toMatchObject({ findings: [{ rule: 'parts-exceed-total' }] });
  });

  it('of nothing is nothing, with every verb', async () => {
    for (const verb of ['check', 'relations', 'outline', 'figures']) {
      expect(await hegao([verb, '--stdin-lines', '--format', 'jsonl'], { stdin: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
    }
  });
});

describe('--format jsonl', () => {
  it.each(['check', 'relations', 'outline', 'figures'])('has the files of --format json, a line each (%s)', async (verb) => {
    const cwd = folderWith({ 'a.txt': BROKEN, 'b.txt': `一、标题\n${CLEAN}` });
    const json = await hegao([verb, 'a.txt', 'absent.txt', 'b.txt', '--format', 'json'], { cwd });
    const jsonl = await hegao([verb, 'a.txt', 'absent.txt', 'b.txt', '--format', 'jsonl'], { cwd });
    expect(lines(jsonl.stdout)).toEqual((JSON.parse(json.stdout) as { files: unknown[] }).files);
    expect(lines(jsonl.stdout)).toHaveLength(3);
    expect(jsonl.stdout.endsWith('\n')).toBe(true);
    expect({ ...jsonl, stdout: '' }).toEqual({ ...json, stdout: '' });
  });
});
