import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Configs } from '../../server/src/cli/config/configs';
import { inputsOf } from '../../server/src/cli/inputs';
import { folderWith, hegao } from './helpers';

const LINKS_NEED_RIGHTS = process.platform === 'win32';

/** The paths that arguments stand for; problems are marked by a question mark. */
async function pathsOf(cwd: string, ...args: string[]): Promise<string[]> {
  const { list } = await inputsOf(args, cwd, new Configs({ cwd }));
  return list.map(({ kind, path }) => (kind === 'problem' ? `? ${path}` : path).replaceAll('\\', '/'));
}

describe('a folder', () => {
  it('means the .txt and .md files below it', async () => {
    const cwd = folderWith({ 'd/b.txt': '', 'd/a.md': '', 'd/C.TXT': '', 'd/photo.png': '', 'd/deep/er/e.txt': '' });
    expect(await pathsOf(cwd, 'd')).toEqual(['d/C.TXT', 'd/a.md', 'd/b.txt', 'd/deep/er/e.txt']);
    expect(await pathsOf(join(cwd, 'd'), '.')).toEqual(['C.TXT', 'a.md', 'b.txt', 'deep/er/e.txt']);
  });

  it('does not mean what is hidden or in node_modules', async () => {
    const cwd = folderWith({ 'a.txt': '', '.b.txt': '', '.git/c.txt': '', 'node_modules/x/README.md': '' });
    expect(await pathsOf(cwd, '.')).toEqual(['a.txt']);
  });

  it('does not mean what .gitignore excludes, at any depth', async () => {
    const cwd = folderWith({
      '.gitignore': '# drafts nobody wants\nold/\n/top.txt\n*.bak.txt\n',
      'top.txt': '',
      'a.txt': '',
      'a.bak.txt': '',
      'old/b.txt': '',
      'in/top.txt': '',
      'in/old/c.txt': '',
      'in/.gitignore': 'x*.txt\n!x-keep.txt\n!y.bak.txt\n',
      'in/x1.txt': '',
      'in/x-keep.txt': '',
      'in/y.bak.txt': '',
      'x1.txt': '',
    });
    expect(await pathsOf(cwd, '.')).toEqual(['a.txt', 'in/top.txt', 'in/x-keep.txt', 'in/y.bak.txt', 'x1.txt']);
  });

  it('obeys the .gitignore files above it, up to the repository and no further', async () => {
    const cwd = folderWith({ '.gitignore': '*.txt\n', 'repo/.gitignore': 'a.txt\n', 'repo/d/a.txt': '', 'repo/d/b.txt': '' });
    mkdirSync(join(cwd, 'repo/.git'));
    expect(await pathsOf(cwd, 'repo/d')).toEqual(['repo/d/b.txt']);
  });

  it('that is excluded itself but was asked for is read', async () => {
    const cwd = folderWith({ '.gitignore': 'secret/\n', 'secret/a.txt': '' });
    mkdirSync(join(cwd, '.git'));
    expect(await pathsOf(cwd, 'secret')).toEqual(['secret/a.txt']);
  });

  it.skipIf(process.platform === 'win32')('does not mean pipes, which would be waited for', async () => {
    const cwd = folderWith({ 'a.txt': '' });
    expect(spawnSync('mkfifo', [join(cwd, 'b.txt')]).status).toBe(0);
    expect(await pathsOf(cwd, '.')).toEqual(['a.txt']);
  });

  it('without drafts is a problem', async () => {
    const cwd = folderWith({ 'd/photo.png': '' });
    expect(await pathsOf(cwd, 'd')).toEqual(['? d']);
  });

  it.skipIf(LINKS_NEED_RIGHTS)('with links that lead back to it is walked once', async () => {
    const cwd = folderWith({ 'd/a.txt': '', 'elsewhere/b.txt': '' });
    symlinkSync('..', join(cwd, 'd/up'), 'dir');
    symlinkSync('../elsewhere', join(cwd, 'd/link'), 'dir');
    expect(await pathsOf(cwd, 'd')).toEqual(['d/a.txt', 'd/link/b.txt']);
  });

  it.skipIf(LINKS_NEED_RIGHTS)('names a link that leads nowhere, so that reading it fails aloud', async () => {
    const cwd = folderWith({ 'd/a.txt': '一' });
    symlinkSync('gone.txt', join(cwd, 'd/b.txt'));
    expect(await pathsOf(cwd, 'd')).toEqual(['d/a.txt', 'd/b.txt']);
    const { status, stderr } = await hegao(['check', 'd'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('文件不存在');
  });

  it('with Word files says that they were not looked at', async () => {
    const cwd = folderWith({ 'a.txt': '一', 'b.doc': '', 'c.DOC': '', 'd.pdf': '', '~$b.doc': '', '~$b.docx': '' });
    const { status, stderr } = await hegao(['check', '.'], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain('未作检查：.doc 2，.pdf 1');
  });
});

describe('a file', () => {
  it('is taken whatever its ending, and once', async () => {
    const cwd = folderWith({ 'draft.wps-text': '', 'a.txt': '' });
    expect(await pathsOf(cwd, 'draft.wps-text', 'a.txt', './a.txt', '.')).toEqual(['draft.wps-text', 'a.txt']);
  });

  it('is taken as it is called, though its name looks like a pattern', async () => {
    const cwd = folderWith({ '报告[1].txt': '', '报告1.txt': '', '报告(终稿).txt': '', '!a.txt': '' });
    expect(await pathsOf(cwd, '报告[1].txt')).toEqual(['报告[1].txt']);
    expect(await pathsOf(cwd, '报告(终稿).txt', '!a.txt')).toEqual(['报告(终稿).txt', '!a.txt']);
  });

  it('is taken though .gitignore excludes it', async () => {
    const cwd = folderWith({ '.gitignore': '*.txt\n', 'a.txt': '' });
    expect(await pathsOf(cwd, 'a.txt')).toEqual(['a.txt']);
  });
});

describe('a pattern', () => {
  const files = { '年度报告.txt': '', 'd/年度报告2.txt': '', 'd/e/f.txt': '', 'd/photo.png': '', 'node_modules/g.txt': '' };

  it('means what it matches', async () => {
    const cwd = folderWith(files);
    expect(await pathsOf(cwd, '*.txt')).toEqual(['年度报告.txt']);
    expect(await pathsOf(cwd, '**/*报告*.txt')).toEqual(['d/年度报告2.txt', '年度报告.txt']);
    expect(await pathsOf(cwd, '{d/e,x}/?.txt')).toEqual(['d/e/f.txt']);
  });

  it('may match folders, as in a shell', async () => {
    const cwd = folderWith(files);
    expect(await pathsOf(cwd, 'd*')).toEqual(['d/e/f.txt', 'd/年度报告2.txt']);
  });

  it('never enters node_modules', async () => {
    const cwd = folderWith(files);
    expect(await pathsOf(cwd, '**/g.txt')).toEqual(['? **/g.txt']);
  });

  it('or path that stands for nothing is a problem', async () => {
    const cwd = folderWith(files);
    expect(await pathsOf(cwd, '*.wps', 'absent.txt', 'absent/', '年度报告.txt')).toEqual([
      '? *.wps',
      '? absent.txt',
      '? absent/',
      '年度报告.txt',
    ]);
  });
});
