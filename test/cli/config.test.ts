import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, folderWith, hegao, hegaoJson } from './helpers';
import { CLI } from './process';

const LINKS_NEED_RIGHTS = process.platform === 'win32';
const workerFile = join(CLI, '..', 'cli', 'worker.js');

const OFF = '{ "severity": { "parts-exceed-total": "off" } }';

interface Entry {
  readonly path: string;
  readonly error: string | null;
  readonly findings: readonly { rule: string; severity: string; group: string; text: string; line: number; message: string }[];
}

/** What a check says of each file: its path with the rules reported in it, or a question mark. */
async function checked(args: readonly string[], cwd: string, more: object = {}): Promise<string[]> {
  const { files } = await hegaoJson(['check', ...args], { cwd, ...more });
  return (files as unknown as Entry[]).map(({ path, error, findings }) =>
    [path.replaceAll('\\', '/'), ...(error === null ? findings.map(({ rule }) => rule) : ['?'])].join(' '),
  );
}

describe('the nearest .hegaorc.json above a draft', () => {
  it('counts, and no other', async () => {
    const cwd = folderWith({
      '.hegaorc.json': OFF,
      'a.txt': BROKEN,
      'b/c/a.txt': BROKEN,
      'd/.hegaorc.json': '{}',
      'd/e/a.txt': BROKEN,
    });
    expect(await checked(['.'], cwd)).toEqual(['a.txt', 'b/c/a.txt', 'd/e/a.txt parts-exceed-total']);
    expect(await checked(['a.txt'], join(cwd, 'b', 'c'))).toEqual(['a.txt']);
  });

  it('gives severities, which count for the exit status', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "severity": { "parts-exceed-total": "hint" } }', 'a.txt': BROKEN });
    const { status, files } = await hegaoJson(['check', 'a.txt'], { cwd });
    expect((files as unknown as Entry[])[0]!.findings[0]!.severity).toBe('hint');
    expect(status).toBe(0);
  });

  it('of the folder of the command counts for standard input and for lines of it', async () => {
    const cwd = folderWith({ '.hegaorc.json': OFF });
    expect(await checked(['-'], cwd, { stdin: BROKEN })).toEqual(['-']);
    expect(await checked(['--stdin-lines'], cwd, { stdin: JSON.stringify(BROKEN) })).toEqual(['-:1']);
  });

  it('can be left out, or replaced by a file that is named', async () => {
    const cwd = folderWith({ '.hegaorc.json': OFF, 'a.txt': BROKEN, 'other.json': '{ "severity": { "parts-exceed-total": "hint" } }' });
    expect(await checked(['a.txt', '--no-config'], cwd)).toEqual(['a.txt parts-exceed-total']);
    const { status } = await hegao(['check', 'a.txt', '--config', 'other.json'], { cwd });
    expect(status).toBe(0);
  });

  it('that was named and is not there is no check at all', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    const { status, stdout, stderr } = await hegao(['check', 'a.txt', '--config', 'none.json'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('none.json');
    expect(stderr).not.toContain('按默认设置');
  });

  it('has comments, a trailing comma and a byte order mark if it likes', async () => {
    const cwd = folderWith({ '.hegaorc.json': `\uFEFF// 本单位\n{ "severity": { "parts-exceed-total": "off", }, }`, 'a.txt': BROKEN });
    expect(await checked(['a.txt'], cwd)).toEqual(['a.txt']);
  });
});

describe('overrides', () => {
  const config = (override: object): string => JSON.stringify({ overrides: [override] });
  const severity = { 'parts-exceed-total': 'off' };

  it.each([
    ['/a.txt', ['a.txt', 'b/a.txt parts-exceed-total', 'b/[稿].txt parts-exceed-total']],
    ['a.txt', ['a.txt', 'b/a.txt', 'b/[稿].txt parts-exceed-total']],
    ['b/*.txt', ['a.txt parts-exceed-total', 'b/a.txt', 'b/[稿].txt']],
    ['b', ['a.txt parts-exceed-total', 'b/a.txt', 'b/[稿].txt']],
    [
      ['**/*.txt', '!b/**'],
      ['a.txt', 'b/a.txt parts-exceed-total', 'b/[稿].txt parts-exceed-total'],
    ],
    ['[稿].{md,txt}', ['a.txt parts-exceed-total', 'b/a.txt parts-exceed-total', 'b/[稿].txt']],
  ])('%j: for what the patterns match', async (files, wanted) => {
    const cwd = folderWith({ '.hegaorc.json': config({ files, severity }), 'a.txt': BROKEN, 'b/a.txt': BROKEN, 'b/[稿].txt': BROKEN });
    expect((await checked(['.'], cwd)).sort()).toEqual(wanted.slice().sort());
  });
});

describe('exclude', () => {
  it('passes over in folders, not what is named', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "exclude": ["归档/", "*.bak.txt"] }', 'a.txt': '', 'b.bak.txt': '', '归档/c.txt': '' });
    expect(await checked(['.'], cwd)).toEqual(['a.txt']);
    expect(await checked(['b.bak.txt', '归档'], cwd)).toEqual(['b.bak.txt', '归档/c.txt']);
    expect(await checked(['.', '--no-config'], cwd)).toEqual(['a.txt', 'b.bak.txt', '归档/c.txt']);
  });

  it('counts for every command that walks', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "exclude": "b" }', 'a.txt': '', 'b/c.txt': '' });
    const { files } = await hegaoJson(['outline', '.'], { cwd });
    expect(files.map(({ path }) => path)).toEqual(['a.txt']);
  });
});

describe('words', () => {
  it('of the user are reported and put right', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "words": { "replaced": { "台帐": "台账" } } }', 'a.txt': '登录台帐2本。\n台账齐全。\n' });
    const { files } = await hegaoJson(['check', 'a.txt'], { cwd });
    expect(files[0]).toMatchObject({ findings: [{ rule: 'own-word', text: '台帐', fixes: [{ edits: [{ newText: '台账' }] }] }] });
  });

  it('that are allowed are right, whoever says otherwise', async () => {
    const words = { replaced: { 台帐: '台账' }, allowed: ['台帐'] };
    const cwd = folderWith({ '.hegaorc.json': JSON.stringify({ words }), 'a.txt': `登录台帐2本。\n${BROKEN}` });
    expect(await checked(['a.txt'], cwd)).toEqual(['a.txt parts-exceed-total']);
  });

  it('never hide a figure', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "words": { "allowed": ["办理案件13件", "13件"] } }', 'a.txt': BROKEN });
    expect(await checked(['a.txt'], cwd)).toEqual(['a.txt parts-exceed-total']);
  });
});

describe('a wrong setting', () => {
  const WRONG = '{\n  "severity": { "part-exceed-total": "off" }\n}\n';

  it('is a finding in its file, once for all drafts', async () => {
    const cwd = folderWith({ '.hegaorc.json': WRONG, 'a.txt': '', 'b/a.txt': '' });
    const { status, files } = await hegaoJson(['check', '.', '--fail-on', 'warning'], { cwd });
    expect(files.map(({ path }) => path)).toEqual(['.hegaorc.json', 'a.txt', join('b', 'a.txt')]);
    expect(files[0]).toMatchObject({
      error: null,
      findings: [{ rule: 'setting-invalid', group: 'settings', severity: 'warning', line: 2 }],
    });
    const [{ text, message }] = (files[0] as unknown as Entry).findings as [Entry['findings'][0]];
    expect(text).toBe('"part-exceed-total"');
    expect(message).toContain('是不是“parts-exceed-total”');
    expect(status).toBe(1);
  });

  it('can itself be silenced', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "severity": { "setting-invalid": "off" }, "no": 1 }', 'a.txt': '' });
    expect(await checked(['a.txt'], cwd)).toEqual(['a.txt']);
  });

  it('in broken JSON is an error', async () => {
    const cwd = folderWith({ '.hegaorc.json': '{ "severity": ', 'a.txt': BROKEN });
    const { status, files } = await hegaoJson(['check', 'a.txt', '--fail-on', 'error'], { cwd });
    expect(files[0]).toMatchObject({ findings: [{ rule: 'setting-invalid', severity: 'error' }] });
    expect(files[1]).toMatchObject({ findings: [{ rule: 'parts-exceed-total' }] });
    expect(status).toBe(1);
  });
});

describe('a settings file that cannot be read', () => {
  it('is said, and the draft is checked', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    mkdirSync(join(cwd, '.hegaorc.json'));
    const { status, stderr } = await hegao(['check', 'a.txt'], { cwd });
    expect(stderr).toContain('.hegaorc.json：设置文件不能用');
    expect(await checked(['a.txt'], cwd)).toEqual(['.hegaorc.json ?', 'a.txt parts-exceed-total']);
    expect(status).toBe(2);
  });

  it.skipIf(LINKS_NEED_RIGHTS)('such as a link that leads to itself', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    symlinkSync('.hegaorc.json', join(cwd, '.hegaorc.json'));
    const { stderr } = await hegao(['check', 'a.txt'], { cwd });
    expect(stderr).toContain('符号链接绕成了圈');
  });

  it.each<[string, string | Uint8Array, string]>([
    ['too large', ' '.repeat(1_000_001), '超过 1 MB'],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), '不是 UTF-8'],
  ])('because it is %s', async (_, content, reason) => {
    const cwd = folderWith({ '.hegaorc.json': content, 'a.txt': BROKEN });
    const { stderr, stdout } = await hegao(['check', 'a.txt'], { cwd });
    expect(stderr).toContain(reason);
    expect(stdout).toContain('parts-exceed-total');
  });
});

describe('--profile', () => {
  it('takes the kinds there are', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN });
    expect((await hegao(['check', 'a.txt', '--profile', 'general'], { cwd })).status).toBe(1);
    const { status, stderr } = await hegao(['check', 'a.txt', '--profile', 'novel'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('rule-of-law');
  });
});

it('threads go by the same settings', async () => {
  const long = BROKEN.repeat(3000);
  const drafts = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.txt`, `第${i}\n${long}`]));
  const cwd = folderWith({ ...drafts, '.hegaorc.json': `{ "severity": { "parts-exceed-total": "off", "none": "off" } }` });
  const found = await checked(['.', '-j', '2'], cwd, { workerFile });
  expect(found).toEqual(['.hegaorc.json setting-invalid', ...Object.keys(drafts)]);
});
