import { existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { writeNewFile } from '../../server/src/cli/word/newFile';
import { readReport } from '../../server/src/model/report';
import { readWord } from '../../server/src/word';
import { exportWord } from '../../server/src/word/write/export';
import { WHOLE } from '../word/exporting';
import { BROKEN, folderWith, hegao } from './helpers';
import { start } from './process';

const expected = Buffer.from((await exportWord(readReport(WHOLE))).bytes);

describe('hegao export', () => {
  it('writes a Word file beside the draft, of its name', async () => {
    const cwd = folderWith({ '年报/报告.txt': WHOLE });
    const { status, stdout, stderr } = await hegao(['export', '年报/报告.txt'], { cwd });
    expect([status, stdout, stderr]).toEqual([0, `${join('年报', '报告.docx')}  已导出\n`, '']);
    expect(readFileSync(join(cwd, '年报/报告.docx')).equals(expected)).toBe(true);
    expect(readdirSync(join(cwd, '年报')).sort()).toEqual(['报告.docx', '报告.txt']);
  });

  it('writes the file that is named, and says nothing if asked', async () => {
    const cwd = folderWith({ '报告.txt': WHOLE });
    expect(await hegao(['export', '报告.txt', '-o', '送审.docx', '-q'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, '送审.docx')).equals(expected)).toBe(true);
  });

  it('reads every encoding that the others read', async () => {
    const cwd = folderWith({ '报告.txt': iconv.encode(WHOLE, 'GB18030') });
    expect((await hegao(['export', '报告.txt'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, '报告.docx')).equals(expected)).toBe(true);
  });

  it('leaves a file alone that is there, unless it is forced', async () => {
    const cwd = folderWith({ '报告.txt': WHOLE, '报告.docx': '另一个' });
    const refused = await hegao(['export', '报告.txt'], { cwd });
    expect([refused.status, refused.stderr]).toEqual([
      2,
      'hegao: 报告.docx：文件已经存在，没有改动：用 -o 换一个名字，或者加 --force 覆盖\n',
    ]);
    expect(readFileSync(join(cwd, '报告.docx'), 'utf8')).toBe('另一个');
    expect((await hegao(['export', '报告.txt', '--force'], { cwd })).status).toBe(0);
    expect(readFileSync(join(cwd, '报告.docx')).equals(expected)).toBe(true);
  });

  it('gives the file on standard output, but to no terminal', async () => {
    const chunks: Buffer[] = [];
    const stdout = new Writable({ write: (chunk: Buffer, _, done) => (chunks.push(chunk), done()) });
    expect((await hegao(['export', '-', '-o', '-'], { stdin: WHOLE, stdout })).status).toBe(0);
    expect(Buffer.concat(chunks).equals(expected)).toBe(true);
    const shown = await hegao(['export', '-', '-o', '-'], { stdin: WHOLE, terminal: true });
    expect([shown.status, shown.stdout]).toEqual([2, '']);
    expect(shown.stderr).toContain('终端显示不了 Word 文件');
  });

  it.each([
    ['zh', ['没有.txt', '-o', '报告.docx'], '没有.txt：文件不存在'],
    ['en', ['没有.txt', '-o', '报告.docx'], '没有.txt: does not exist'],
    ['zh', ['草稿.txt', '-o', '没有/报告.docx'], '没有/报告.docx：没能写入：文件夹不存在'],
    ['en', ['草稿.txt', '-o', '没有/报告.docx'], '没有/报告.docx: could not be written: its folder does not exist'],
    ['zh', ['草稿.txt', '-o', '报告.doc'], '报告.doc：写出的是 Word 文件，名字要以 .docx 结尾'],
    ['en', ['草稿.txt', '-o', '报告.doc'], '报告.doc: what is written is a Word file, whose name ends with .docx'],
    ['zh', ['草稿.txt', '-o', '夹.docx'], '夹.docx：是文件夹：请写明文件名'],
    ['en', ['草稿.txt', '-o', '夹.docx', '--force'], '夹.docx: is a folder: name a file'],
    ['zh', ['夹.docx', '-o', '报告.docx'], '夹.docx：是文件夹，不是文件'],
    ['zh', ['同名.docx', '--force'], '同名.docx：这就是原文件，不能覆盖'],
    ['en', ['同名.docx', '--force'], '同名.docx: is the file itself and is not overwritten'],
    ['zh', ['-'], '标准输入：请用 -o 写明导出到哪个文件'],
    ['en', ['-'], 'standard input: name the file to export to with -o'],
    ['zh', [], '缺少参数 draft'],
    ['zh', ['草稿.txt', '另一篇.txt'], '参数过多'],
  ] as const)('says in %s what is wrong with %j', async (language, args, sentence) => {
    const cwd = folderWith({ '草稿.txt': WHOLE, '同名.docx': WHOLE, '夹.docx/某.txt': '' });
    const { status, stdout, stderr } = await hegao(['export', ...args, '--lang', language], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`hegao: ${sentence}`);
    expect(readdirSync(cwd).sort()).toEqual(['同名.docx', '夹.docx', '草稿.txt'].sort());
    expect(readFileSync(join(cwd, '同名.docx'), 'utf8')).toBe(WHOLE);
  });

  it('does not overwrite the draft by another of its names', async () => {
    const cwd = folderWith({ '草稿.txt': WHOLE });
    linkSync(join(cwd, '草稿.txt'), join(cwd, '别名.docx'));
    const { status, stderr } = await hegao(['export', '草稿.txt', '-o', '别名.docx', '--force'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('这就是原文件');
    expect(readFileSync(join(cwd, '草稿.txt'), 'utf8')).toBe(WHOLE);
  });

  it('is the same in the built command, which loads what writes Word files by itself', async () => {
    const cwd = folderWith({ '报告.txt': WHOLE });
    const { status, stdout, stderr } = await start(['export', '报告.txt'], { cwd });
    expect([status, stdout, stderr]).toEqual([0, '报告.docx  已导出\n', '']);
    expect(readFileSync(join(cwd, '报告.docx')).equals(expected)).toBe(true);
  });
});

describe('a new file', () => {
  const bytes = new Uint8Array([80, 75]);
  const failing = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };

  it('is whole or not there, and leaves nothing beside it', () => {
    const cwd = folderWith({});
    const path = join(cwd, '报告.docx');
    for (const step of ['openSync', 'writeFileSync', 'fsyncSync'] as const) {
      const sentence = writeNewFile(path, bytes, { ...nodeFs, [step]: () => failing('ENOSPC') });
      expect(sentence?.zh, step).toBe('没能写入：磁盘已满');
      expect(readdirSync(cwd), step).toEqual([]);
    }
    expect(writeNewFile(path, bytes)).toBeUndefined();
    expect(readdirSync(cwd)).toEqual(['报告.docx']);
  });

  it('does not take the place of one that has come meanwhile, also where a disk has no links', () => {
    const cwd = folderWith({});
    const path = join(cwd, '报告.docx');
    const meanwhile = { ...nodeFs, fsyncSync: () => writeFileSync(path, '别人的') };
    expect(writeNewFile(path, bytes, meanwhile)?.en).toContain('exists already');
    const linkless = { ...meanwhile, linkSync: () => failing('ENOSYS') };
    expect(writeNewFile(path, bytes, linkless)?.en).toContain('exists already');
    expect(readFileSync(path, 'utf8')).toBe('别人的');
    const other = join(cwd, '另存.docx');
    expect(writeNewFile(other, bytes, { ...nodeFs, linkSync: () => failing('EPERM') })).toBeUndefined();
    expect(existsSync(other)).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['另存.docx', '报告.docx'].sort());
  });
});

describe('hegao export --comments', () => {
  it('puts findings and annotations at their words', async () => {
    const cwd = folderWith({ 'a.txt': `云川县水利工作报告\n一、执法\n${BROKEN}` });
    const { status, stderr } = await hegao(['export', '--comments', 'a.txt'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { text, comments } = readWord(readFileSync(join(cwd, 'a.docx')));
    expect(comments.map(({ author, span }) => [author, span && text.slice(span.start, span.end)])).toContainEqual(['核稿', '13件']);
    const plain = await hegao(['export', '--comments', '--no-findings', 'a.txt', '-o', 'b.docx'], { cwd });
    expect(plain.status).toBe(0);
    expect(readWord(readFileSync(join(cwd, 'b.docx'))).comments).toEqual([]);
  });

  it('writes nothing where it is not known what was verified', async () => {
    const cwd = folderWith({ 'a.txt': BROKEN, 'a.txt.annotations.json': '{' });
    const { status, stderr } = await hegao(['export', '--comments', 'a.txt'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('--no-annotations');
    expect(existsSync(join(cwd, 'a.docx'))).toBe(false);
    expect((await hegao(['export', '--comments', '--no-annotations', 'a.txt'], { cwd })).status).toBe(0);
  });
});
