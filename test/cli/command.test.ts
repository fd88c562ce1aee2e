import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import iconv from 'iconv-lite';
import stringWidth from 'string-width';
import { describe, expect, it, vi } from 'vitest';
import { version } from '../../package.json';
import * as inputs from '../../server/src/cli/inputs';
import * as engine from '../../server/src/features/check';
import { BROKEN, CLEAN, folderWith, hegao, hegaoJson } from './helpers';

describe('exit status', () => {
  it('0 where nothing is wrong, 1 where something is, 2 where a file could not be read', async () => {
    const cwd = folderWith({ 'good.txt': CLEAN, 'bad.txt': BROKEN });
    expect((await hegao(['check', 'good.txt'], { cwd })).status).toBe(0);
    expect((await hegao(['check', 'good.txt', 'bad.txt'], { cwd })).status).toBe(1);
    expect((await hegao(['check', 'good.txt', 'absent.txt', 'bad.txt'], { cwd })).status).toBe(2);
  });

  it.each([
    ['never', 0],
    ['error', 1],
    ['warning', 1],
    ['hint', 1],
  ])('--fail-on %s with an error gives %i', async (limit, status) => {
    const cwd = folderWith({ 'bad.txt': BROKEN });
    expect((await hegao(['check', 'bad.txt', '--fail-on', limit], { cwd })).status).toBe(status);
  });

  it('--fail-on counts what is as grave or graver, and only that', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const finding = { rule: 'x', group: 'figures', message: 'm', span: { start: 0, end: 1 }, related: [], fixes: [] } as const;
    const statusOf = async (severity: 'warning' | 'information', limit: string) => {
      vi.spyOn(engine, 'check').mockReturnValueOnce([{ ...finding, severity }]);
      return (await hegao(['check', 'a.txt', '--fail-on', limit], { cwd })).status;
    };
    expect(await statusOf('warning', 'error')).toBe(0);
    expect(await statusOf('warning', 'warning')).toBe(1);
    expect(await statusOf('information', 'warning')).toBe(0);
    expect(await statusOf('information', 'hint')).toBe(1);
  });

  it('the other verbs do not judge', async () => {
    const cwd = folderWith({ 'bad.txt': BROKEN });
    for (const verb of ['relations', 'outline', 'figures']) expect((await hegao([verb, 'bad.txt'], { cwd })).status).toBe(0);
  });

  it('an exception in one file is 2, in a sentence, and leaves the others complete', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN, 'b.txt': BROKEN });
    vi.spyOn(engine, 'check').mockImplementationOnce(() => {
      throw new Error('a mistake of ours');
    });
    const { status, stderr, files } = await hegaoJson(['check', 'a.txt', 'b.txt'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toBe('hegao: a.txt：程序内部出错：a mistake of ours\n');
    expect(files).toMatchObject([
      { path: 'a.txt', error: '程序内部出错：a mistake of ours', findings: [] },
      { path: 'b.txt', error: null, findings: [{ rule: 'parts-exceed-total' }] },
    ]);
  });

  it('an exception anywhere else is 2 as well', async () => {
    vi.spyOn(inputs, 'inputsOf').mockRejectedValueOnce(new Error('a mistake of ours'));
    const outcome = await hegao(['check', 'a.txt']);
    expect(outcome).toEqual({ status: 2, stdout: '', stderr: 'hegao: 程序内部出错：a mistake of ours\n' });
  });

  it('results that cannot be written are 2, with the reason', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(full) });
    expect(await hegao(['check', 'a.txt'], { cwd, stdout })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'hegao: 结果没能全部写出：磁盘已满\n',
    });
  });
});

describe('arguments', () => {
  it('--version', async () => {
    expect(await hegao(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('--help names every command, first in Chinese', async () => {
    const { status, stdout } = await hegao(['--help']);
    expect(status).toBe(0);
    for (const verb of ['check', 'relations', 'outline', 'figures', 'rules', 'lsp'])
      expect(stdout).toMatch(new RegExp(`^  ${verb} .*\\p{Script=Han}`, 'mu'));
    expect(stdout).toContain('退出状态');
    expect(stdout).toContain('hegao --lang en --help');
  });

  it('--help in English has no Chinese left', async () => {
    for (const args of [['--help'], ['check', '--help'], ['rules', '--help']]) {
      const { stdout } = await hegao([...args, '--lang', 'en']);
      expect(stdout).toContain('Usage:');
      expect(stdout).not.toMatch(/\p{Script=Han}/u);
    }
    expect((await hegao(['--help'], { env: { HEGAO_LANG: 'en_GB' } })).stdout).toContain('Commands:');
  });

  it('the help fits the terminal, Han taking two columns', async () => {
    const { stdout } = await hegao(['check', '--help'], { columns: 80 });
    expect(
      Math.max(
        ...stdout
          .split('\n')
          .slice(2)
          .map((line) => stringWidth(line)),
      ),
    ).toBeLessThanOrEqual(80);
    expect(stdout).not.toMatch(/^ *[，。、）]/mu);
  });

  it('nothing at all gets the help, and 2', async () => {
    const { status, stdout, stderr } = await hegao([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('用法');
  });

  it.each([
    [['check'], '没有指定要读取的文件'],
    [['chek', 'a.txt'], '没有“chek”这个命令（是不是 check？）'],
    [['check', '--fial-on', 'error', 'a.txt'], '没有“--fial-on”这个选项'],
    [['check', '--format', 'xml', 'a.txt'], '不能取“xml”，可取 text、json、jsonl、csv'],
    [['outline', '--format', 'csv', 'a.txt'], '不能取“csv”，可取 text、json、jsonl'],
    [['check', '--fail-on', 'worse', 'a.txt'], '不能取“worse”'],
    [['check', 'a.txt', '--format'], '缺少取值'],
    [['rules', 'a.txt'], '参数过多'],
    [['check', 'a.txt', '--stdin-lines'], '只能用一种'],
    [['check', '--files-from', '-', '--stdin-lines'], '只能用一种'],
    [['check', '--null', 'a.txt'], '--null 只能和 --files-from 一起用'],
    [['check', '--jobs', '0', 'a.txt'], '不能取“0”，可取 1、2、3、…'],
    [['check', '--jobs', 'two', 'a.txt'], '不能取“two”'],
  ])('%j is answered in a sentence, and 2', async (args, sentence) => {
    const { status, stdout, stderr } = await hegao(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('the same in English', async () => {
    expect((await hegao(['chek', '--lang', 'en'])).stderr).toBe(
      "hegao: unknown command 'chek' (Did you mean check?). Run hegao --help for its usage\n",
    );
  });
});

describe('standard input', () => {
  it('is the path -, in any encoding', async () => {
    const { status, files } = await hegaoJson(['check', '-'], { stdin: iconv.encode(BROKEN, 'gb18030') });
    expect(status).toBe(1);
    expect(files).toMatchObject([{ path: '-', encoding: 'GB18030', findings: [{ rule: 'parts-exceed-total', text: '13件' }] }]);
  });

  it('stands among files, and is read once', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const { files } = await hegaoJson(['check', '-', 'a.txt', '-'], { cwd, stdin: BROKEN });
    expect(files.map(({ path }) => path)).toEqual(['-', 'a.txt']);
  });

  it('may be empty', async () => {
    const { status, files } = await hegaoJson(['check', '-'], { stdin: '' });
    expect(status).toBe(0);
    expect(files).toMatchObject([{ path: '-', error: null, findings: [] }]);
  });
});

describe('what cannot be read', () => {
  it('is a sentence each; the others are complete', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN, 'b.png': Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'c.txt': CLEAN });
    const { status, stderr, files } = await hegaoJson(['check', 'a.txt', 'b.png', 'absent.txt', 'no/such/*.txt', '', 'c.txt'], { cwd });
    expect(status).toBe(2);
    expect(files.map(({ path, error }) => [path, error])).toEqual([
      ['a.txt', null],
      ['b.png', '是图片，不能直接读取：请另存为纯文本（.txt）'],
      ['absent.txt', '没有这个文件或文件夹'],
      ['no/such/*.txt', '没有文件与这个通配符相符'],
      ['', '路径是空的'],
      ['c.txt', null],
    ]);
    expect(files.every(({ findings }) => Array.isArray(findings))).toBe(true);
    expect(stderr.trimEnd().split('\n')).toHaveLength(4);
  });

  it.skipIf(process.platform === 'win32')('a link that leads to itself', async () => {
    const cwd = folderWith({});
    symlinkSync('loop.txt', join(cwd, 'loop.txt'));
    const { status, files } = await hegaoJson(['check', 'loop.txt'], { cwd });
    expect(status).toBe(2);
    expect(files).toMatchObject([{ path: 'loop.txt', error: '符号链接绕成了圈' }]);
  });

  it('is said on standard error in the other formats too', async () => {
    const cwd = folderWith({ 'a.txt': CLEAN });
    const text = await hegao(['check', 'absent.txt', 'a.txt'], { cwd });
    expect(text).toEqual({
      status: 2,
      stdout: '1 个文件，没有发现问题，另有 1 个未能读取\n',
      stderr: 'hegao: absent.txt：没有这个文件或文件夹\n',
    });
    const csv = await hegao(['check', 'absent.txt', '--format', 'csv', '--lang', 'en'], { cwd });
    expect(csv).toMatchObject({ status: 2, stderr: 'hegao: absent.txt: no such file or folder\n' });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a file without permission (skipped for root, who may read all)',
    async () => {
      const cwd = folderWith({ 'a.txt': CLEAN });
      chmodSync(join(cwd, 'a.txt'), 0);
      expect((await hegaoJson(['check', 'a.txt'], { cwd })).files[0]?.['error']).toBe('没有读取权限');
    },
  );

  it('damaged text is read, and that is said in every format', async () => {
    const bytes = Buffer.concat([Buffer.from(BROKEN), Buffer.from([0xff])]);
    const cwd = folderWith({ 'a.txt': bytes });
    const { status, stderr, files } = await hegaoJson(['check', 'a.txt', '--quiet'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('有 1 处无法读成文字');
    expect(files[0]?.['warnings']).toEqual([expect.stringContaining('有 1 处无法读成文字')]);
  });

  it('a large file is read to its end', async () => {
    const filler = '全面推进依法行政，加快建设法治政府，各项工作取得新的进展。\n'.repeat(4000);
    const cwd = folderWith({ 'large.txt': filler + BROKEN });
    const { files } = await hegaoJson(['check', 'large.txt'], { cwd });
    expect(files[0]?.['findings']).toMatchObject([{ rule: 'parts-exceed-total', start: filler.length + BROKEN.indexOf('13件') }]);
  });
});
