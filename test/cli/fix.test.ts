import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { replaceFile, type Files } from '../../server/src/cli/fix/replaceFile';
import { BROKEN, CLEAN, folderWith, hegao, hegaoJson } from './helpers';
import { start } from './process';

// Beside the rules there are: one with a safe fix, and one whose fix needs characters that Big5 lacks.
vi.mock('../../server/src/rules/index', async (original) => {
  const { RULES } = await original<typeof import('../../server/src/rules/index')>();
  const { COMMA, replacing } = await import('../features/fakeRules');
  const simplified = replacing({ id: 'simplified', pattern: /會議/g, to: () => '会议' });
  const off = { ...replacing({ id: 'asked-for', pattern: /！！/g, to: () => '！' }), offByDefault: true };
  return { RULES: [...RULES, COMMA, simplified, off] };
});

const DRAFT = '一、工作情况\r\n各项工作,都已完成,群众满意。\n\n没有别的。\r';
const FIXED = DRAFT.replaceAll(',', '，');

function draftsIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

describe('hegao fix', () => {
  it('applies safe fixes in the files themselves, and says which', async () => {
    const cwd = folderWith({ 'a.txt': DRAFT, 'b.txt': BROKEN, 'c.txt': CLEAN });
    const before = statSync(join(cwd, 'b.txt')).mtimeMs;
    const { status, stdout, stderr } = await hegao(['fix', '.'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('a.txt  改正 2 处\n  2:5  警告  comma ,  comma\n  2:10  警告  comma ,  comma\n3 个文件，改正其中 1 个，共 2 处\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(FIXED);
    expect(statSync(join(cwd, 'b.txt')).mtimeMs).toBe(before);
    expect(draftsIn(cwd)).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect((await hegao(['fix', '.'], { cwd })).stdout).toBe('3 个文件，没有可改之处\n');
    expect((await hegao(['fix', '.', '--lang', 'en'], { cwd })).stdout).toBe('files 3, nothing to fix\n');
  });

  it('applies suggestions with --unsafe', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    expect((await hegao(['fix', 'a.txt', '--unsafe'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN);
  });

  it('keeps to the rules that are named, and turns on one that is off by default', async () => {
    const cwd = folderWith({ 'a.txt': `${BROKEN}一,二！！\n` });
    const read = (): string => readFileSync(join(cwd, 'a.txt'), 'utf8');
    await hegao(['fix', 'a.txt', '--unsafe', '--rule', 'ordinal-skipped'], { cwd });
    expect(read()).toBe(`${BROKEN}一,二！！\n`);
    await hegao(['fix', 'a.txt', '--rule', 'comma', '--rule', 'asked-for'], { cwd });
    expect(read()).toBe(`${BROKEN}一，二！\n`);
    const { status, stderr } = await hegao(['fix', 'a.txt', '--rule', 'no-such'], { cwd });
    expect([status, stderr]).toEqual([2, 'hegao: 没有“no-such”这条规则（hegao rules 列出全部规则）。运行 hegao --help 查看用法\n']);
  });

  it('gives standard input back on standard output, fixed and with nothing beside it', async () => {
    const { status, stdout, stderr } = await hegao(['fix', '-'], { stdin: DRAFT });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: FIXED, stderr: '' });
    expect((await hegao(['fix', '-'], { stdin: CLEAN })).stdout).toBe(CLEAN);
    expect((await hegao(['fix', '-'], { stdin: '' })).stdout).toBe('');
    const cwd = folderWith({ 'a.txt': DRAFT });
    expect((await hegao(['fix', '-', 'a.txt'], { cwd, stdin: DRAFT })).status).toBe(2);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
  });

  it('gives back what it cannot fix as it was, with status 2', async () => {
    const damaged = Buffer.concat([Buffer.from(`${CLEAN.repeat(5)}一,二`), Buffer.from([0xff]), Buffer.from('\n')]);
    const chunks: Buffer[] = [];
    const stdout = new (await import('node:stream')).Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk), done()) });
    const { status, stderr } = await hegao(['fix', '-'], { stdin: damaged, stdout });
    expect(status).toBe(2);
    expect(stderr).toContain('标准输入：文件里有无法读成文字的地方，没有改动');
    expect(Buffer.concat(chunks)).toEqual(damaged);
  });

  it('gives drafts that come as lines back in JSON', async () => {
    const stdin = `${JSON.stringify({ path: '甲', text: DRAFT })}\n${JSON.stringify(CLEAN)}\n`;
    const { status, stdout } = await hegao(['fix', '--stdin-lines', '--format', 'jsonl'], { stdin });
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      { path: '甲', changed: true, written: false, text: FIXED },
      { path: '-:2', changed: false, written: false, fixed: [], text: CLEAN },
    ]);
    expect(await hegao(['fix', '--stdin-lines'], { stdin })).toMatchObject({ status: 2, stdout: '' });
  });

  it('says in JSON what was fixed, in places of the draft before', async () => {
    const cwd = folderWith({ 'a.txt': DRAFT });
    const { files } = await hegaoJson(['fix', 'a.txt', 'absent.txt'], { cwd });
    expect(files).toMatchObject([
      { path: 'a.txt', error: null, encoding: 'UTF-8', changed: true, written: true },
      { path: 'absent.txt', error: '没有这个文件或文件夹', changed: false, written: false, fixed: [] },
    ]);
    expect(files[0]!['text']).toBeUndefined();
    expect(files[0]!['fixed']).toMatchObject([
      { rule: 'comma', safety: 'safe', start: 12, end: 13, text: ',', line: 2, column: 5 },
      { rule: 'comma', safety: 'safe', start: 17, end: 18, text: ',', line: 2, column: 10 },
    ]);
  });

  it('does the same with threads as without', async () => {
    const worker = fileURLToPath(new URL('../../dist/cli/worker.js', import.meta.url));
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, `${BROKEN}${'工作取得新的进展。\n'.repeat(9000)}`]));
    const [alone, together] = [folderWith(files), folderWith(files)];
    const args = ['fix', '.', '--unsafe', '--format', 'jsonl'];
    const expected = await hegao([...args, '--jobs', '1'], { cwd: alone, workerFile: worker });
    expect(await hegao([...args, '--jobs', '2'], { cwd: together, workerFile: worker })).toEqual(expected);
    expect(expected.stdout.match(/"written":true/g)).toHaveLength(8);
    for (const name of draftsIn(together)) expect(readFileSync(join(together, name), 'utf8').startsWith(CLEAN)).toBe(true);
  });
});

describe('hegao fix and a settings file that cannot be used', () => {
  it.each([
    ['not read to its end', '{ "severity": { "comma": "off" ', 'JSON 写法有误'],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), '不是 UTF-8'],
  ])('changes nothing where it is %s', async (_, content, reason) => {
    const cwd = folderWith({ 'a.txt': DRAFT, 'b/.hegaorc.json': '{}', 'b/a.txt': DRAFT, '.hegaorc.json': content });
    const { status, stderr } = await hegao(['fix', '.'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
    expect(readFileSync(join(cwd, 'b/a.txt'), 'utf8')).toBe(FIXED);
    expect(await hegao(['fix', '-'], { cwd, stdin: DRAFT })).toMatchObject({ status: 2, stdout: DRAFT });
    expect(await hegao(['fix', 'a.txt', '--no-config'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  it('goes by one in which a name is wrong', async () => {
    const cwd = folderWith({ 'a.txt': DRAFT, '.hegaorc.json': '{ "severities": {}, "severity": { "comma": "off" } }' });
    expect(await hegao(['fix', '.'], { cwd })).toMatchObject({ status: 0, stdout: '1 个文件，没有可改之处\n' });
  });
});

describe('hegao fix --diff', () => {
  it('can be applied to a file with a byte order mark', async () => {
    const cwd = folderWith({ 'a.txt': '\uFEFF工作,情况\n', 'b.txt': '工作,情况\n' });
    expect((await hegao(['fix', 'a.txt', '--diff'], { cwd })).stdout).toContain('@@\n-\uFEFF工作,情况\n+\uFEFF工作，情况\n');
    expect((await hegao(['fix', 'b.txt', '--diff'], { cwd })).stdout).toContain('@@\n-工作,情况\n+工作，情况\n');
  });

  it('shows the changes, writes nothing, and ends with 1 where there are any', async () => {
    const cwd = folderWith({ '草 稿.txt': DRAFT, 'c.txt': CLEAN });
    const { status, stdout } = await hegao(['fix', '.', '--diff'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toBe(
      '--- a/草 稿.txt\t\n+++ b/草 稿.txt\t\n@@ -1,4 +1,4 @@\n 一、工作情况\r\n-各项工作,都已完成,群众满意。\n+各项工作，都已完成，群众满意。\n \n' +
        ' 没有别的。\r\n\\ No newline at end of file\n',
    );
    expect(readFileSync(join(cwd, '草 稿.txt'), 'utf8')).toBe(DRAFT);
    expect(await hegao(['fix', 'c.txt', '--diff'], { cwd })).toMatchObject({ status: 0, stdout: '' });
    const { files } = await hegaoJson(['fix', '.', '--diff'], { cwd });
    expect(files).toMatchObject([
      { diff: '', changed: false },
      { diff: stdout, changed: true, written: false },
    ]);
  });
});

describe('the bytes of a fixed file', () => {
  const MARKS: Readonly<Record<string, number[]>> = {
    'UTF-8': [0xef, 0xbb, 0xbf],
    'UTF-16LE': [0xff, 0xfe],
    'UTF-16BE': [0xfe, 0xff],
    'UTF-32LE': [0xff, 0xfe, 0, 0],
    'UTF-32BE': [0, 0, 0xfe, 0xff],
    GB18030: [0x84, 0x31, 0x95, 0x33],
  };
  const bytesOf = (text: string, encoding: string, hasMark: boolean): Buffer =>
    Buffer.concat([Buffer.from(hasMark ? MARKS[encoding]! : []), iconv.encode(text, encoding, { addBOM: false })]);
  const LONG = `${DRAFT}\n全市各级行政机关认真办理行政复议案件,依法纠正违法行为，𠮷祥如意。`;

  it.each([
    ['UTF-8', true],
    ['UTF-8', false],
    ['UTF-16LE', true],
    ['UTF-16LE', false],
    ['UTF-16BE', true],
    ['UTF-16BE', false],
    ['UTF-32LE', true],
    ['UTF-32BE', true],
    ['GB18030', true],
    ['GB18030', false],
  ])('are %s as before (mark: %s), line ends and all', async (encoding, hasMark) => {
    const cwd = folderWith({ 'a.txt': bytesOf(LONG, encoding, hasMark) });
    expect(await hegao(['fix', 'a.txt'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(bytesOf(LONG.replaceAll(',', '，'), encoding, hasMark));
  });

  const TRADITIONAL = '關於工作情況的報告\n本次會議研究了預算執行情況,並通過了有關決議。各項工作進展順利。\n';

  it('are Big5 as before', async () => {
    const cwd = folderWith({ 'a.txt': iconv.encode(TRADITIONAL, 'Big5') });
    expect((await hegao(['fix', 'a.txt', '--rule', 'comma'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(iconv.encode(TRADITIONAL.replace(',', '，'), 'Big5'));
  });

  it('are left alone where the encoding has no place for a character, and the others are fixed', async () => {
    const big5 = iconv.encode(TRADITIONAL, 'Big5');
    const cwd = folderWith({ 'a.txt': big5, 'b.txt': DRAFT });
    const { status, stderr } = await hegao(['fix', '.'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('a.txt：改后的文字里有 Big5 编码没有的字符“议”，没有改动');
    expect(readFileSync(join(cwd, 'a.txt'))).toEqual(big5);
    expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(FIXED);
  });

  it('are left alone where they were not all read as text, or would not be written as they were read', async () => {
    const damaged = Buffer.concat([Buffer.from(LONG), Buffer.from([0xe4, 0xb8]), Buffer.from('\n')]);
    // Two bytes of UTF-16 and half of the next.
    const torn = Buffer.concat([bytesOf(LONG, 'UTF-16LE', true), Buffer.from([0x2c])]);
    const nul = `${LONG}\0`;
    const cwd = folderWith({ 'damaged.txt': damaged, 'nul.txt': nul, 'torn.txt': torn });
    const { status, stderr } = await hegao(['fix', '.'], { cwd });
    expect(status).toBe(2);
    expect(stderr.match(/没有改动/g)).toHaveLength(3);
    expect(['damaged.txt', 'nul.txt', 'torn.txt'].map((name) => readFileSync(join(cwd, name)))).toEqual([damaged, Buffer.from(nul), torn]);
  });
});

describe('the file on the disk', () => {
  const posix = process.platform !== 'win32';

  it.skipIf(!posix)('keeps its mode; a link stays a link, and what it leads to is fixed', async () => {
    const cwd = folderWith({ 'deep/a.txt': DRAFT });
    chmodSync(join(cwd, 'deep/a.txt'), 0o640);
    symlinkSync('deep/a.txt', join(cwd, 'link.txt'));
    expect((await hegao(['fix', 'link.txt'], { cwd })).status).toBe(0);
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'deep/a.txt'), 'utf8')).toBe(FIXED);
    expect(statSync(join(cwd, 'deep/a.txt')).mode & 0o777).toBe(0o640);
    expect(draftsIn(cwd)).toEqual(['deep', 'link.txt']);
  });

  it('is left alone where it is read-only', async () => {
    const cwd = folderWith({ 'a.txt': DRAFT });
    chmodSync(join(cwd, 'a.txt'), 0o444);
    const { status, stdout, stderr } = await hegao(['fix', 'a.txt'], { cwd });
    expect([status, stderr]).toEqual([2, 'hegao: a.txt：文件是只读的，没有改动\n']);
    expect(stdout).toBe('0 个文件，没有可改之处，另有 1 个未能处理\n');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DRAFT);
  });

  const failingAt = (name: keyof Files, error: () => Error): Files => ({
    ...fs,
    [name]: () => {
      throw error();
    },
  });
  const codeError = (code: string): Error => Object.assign(new Error(code), { code });

  it.each([
    ['writeFileSync', 'ENOSPC', '没能写入，文件仍是原样：磁盘已满'],
    ['fsyncSync', 'ENOSPC', '没能写入，文件仍是原样：磁盘已满'],
    ['openSync', 'EACCES', '没能写入，文件仍是原样：没有写入权限'],
    ['renameSync', 'EBUSY', '没能写入，文件仍是原样：文件正被其他程序占用'],
    ['realpathSync', 'ENOENT', '没能写入，文件仍是原样：文件已不在原处'],
  ] as const)('is as it was when %s fails with %s, and nothing is left beside it', (name, code, sentence) => {
    const cwd = folderWith({ 'a.txt': DRAFT });
    const path = join(cwd, 'a.txt');
    expect(
      replaceFile(
        path,
        Buffer.from(DRAFT),
        Buffer.from(FIXED),
        failingAt(name, () => codeError(code)),
      )?.zh,
    ).toBe(sentence);
    expect(readFileSync(path, 'utf8')).toBe(DRAFT);
    expect(draftsIn(cwd)).toEqual(['a.txt']);
  });

  it('is left to the program that changed it after it was read', () => {
    const cwd = folderWith({ 'a.txt': '别人写的' });
    expect(replaceFile(join(cwd, 'a.txt'), Buffer.from(DRAFT), Buffer.from(FIXED))?.zh).toContain('读取之后被别的程序改过');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('别人写的');
    expect(draftsIn(cwd)).toEqual(['a.txt']);
  });

  it.skipIf(!posix)('is as it was where the system lets no file grow (the built command)', async () => {
    const text = BROKEN.repeat(1) + CLEAN.repeat(2000);
    const cwd = folderWith({ 'a.txt': text, 'limited.sh': `ulimit -f 8\nexec "$@"\n` });
    const built = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
    const { spawnSync } = await import('node:child_process');
    const { status, stderr } = spawnSync('sh', ['limited.sh', process.execPath, built, 'fix', '--unsafe', 'a.txt'], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    expect(stderr).toBe('hegao: a.txt：没能写入，文件仍是原样：文件超过了系统允许的大小\n');
    expect(status).toBe(2);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(text);
    expect(draftsIn(cwd)).toEqual(['a.txt', 'limited.sh']);
  });

  it('is fixed by the built command', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    mkdirSync(join(cwd, 'empty'));
    writeFileSync(join(cwd, 'b.txt'), iconv.encode(BROKEN.repeat(3), 'GB18030'));
    const { status, stdout } = await start(['fix', 'a.txt', 'b.txt', '--unsafe'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('2 个文件，改正其中 2 个，共 4 处');
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(CLEAN);
    expect(readFileSync(join(cwd, 'b.txt'))).toEqual(iconv.encode(CLEAN.repeat(3), 'GB18030'));
  });
});
