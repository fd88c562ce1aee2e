import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROKEN, CLEAN, folderWith } from './helpers';
import { CLI } from './process';

const PAGE = readFileSync('docs/pipelines.md', 'utf8');

/** What the page shows under this name, as it stands there. */
function shown(name: string): string {
  const block = new RegExp(`\`\`\`sh\\n# ${name}\\n([^]*?)\`\`\``).exec(PAGE);
  if (!block) throw new Error(`docs/pipelines.md shows no ${name}`);
  return block[1]!;
}

const DRAFTS = { '草稿/一.txt': BROKEN, '草稿/二 稿.txt': CLEAN, '草稿/深/三.txt': `标题\n${BROKEN}`, '草稿/四.txt': CLEAN };

/** A folder with drafts, and with a `hegao` that is the built command. */
function workplace(): string {
  const cwd = folderWith({ ...DRAFTS, 'bin/hegao': `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n` });
  chmodSync(join(cwd, 'bin/hegao'), 0o755);
  return cwd;
}

function sh(script: string, cwd: string, input = ''): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env['PATH']}`, HOME: cwd, LC_ALL: 'C.UTF-8' };
  return spawnSync('sh', ['-ec', script], { cwd, env, input, encoding: 'utf8' });
}

function has(program: string): boolean {
  return process.platform !== 'win32' && spawnSync(program, ['--version']).status === 0;
}

interface File {
  readonly path: string;
  readonly error: string | null;
  readonly findings: { rule: string }[];
}

function resultsIn(cwd: string): File[] {
  const lines = readFileSync(join(cwd, '结果.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as File);
}

/** In the order in which `sort -z` names them, those with a finding marked. */
const EXPECTED = ['草稿/一.txt !', '草稿/二 稿.txt', '草稿/四.txt', '草稿/深/三.txt !'];

function expectAll(cwd: string): void {
  const files = resultsIn(cwd);
  expect(files.every(({ error }) => error === null)).toBe(true);
  expect(files.map(({ path, findings }) => (findings.length > 0 ? `${path} !` : path))).toEqual(EXPECTED);
}

describe('what docs/pipelines.md shows works as it stands there', () => {
  it.skipIf(process.platform === 'win32')('folder', () => {
    const cwd = workplace();
    expect(sh(shown('folder'), cwd)).toMatchObject({ status: 0, stderr: '' });
    expect(resultsIn(cwd)).toHaveLength(4);
  });

  it.skipIf(!has('xargs')).each(['list', 'xargs'])('%s', (name) => {
    const cwd = workplace();
    expect(sh(shown(name), cwd)).toMatchObject({ status: 0, stderr: '' });
    expectAll(cwd);
  });

  it.skipIf(!has('parallel'))('parallel (skipped without GNU parallel)', () => {
    const cwd = workplace();
    mkdirSync(join(cwd, '.parallel'));
    writeFileSync(join(cwd, '.parallel/will-cite'), '');
    expect(sh(shown('parallel'), cwd)).toMatchObject({ status: 0, stderr: '' });
    expectAll(cwd);
  });

  it.skipIf(!has('parallel') || !has('python3'))('to-lines and parallel-lines (skipped without GNU parallel and Python)', () => {
    const cwd = workplace();
    mkdirSync(join(cwd, '.parallel'));
    writeFileSync(join(cwd, '.parallel/will-cite'), '');
    expect(sh(shown('to-lines') + shown('parallel-lines').replace('--block 1M', '--block 300'), cwd)).toMatchObject({
      status: 0,
      stderr: '',
    });
    expectAll(cwd);
  });

  describe.skipIf(!has('git'))('pre-commit (skipped without git)', () => {
    /** A repository with the hook of the page. */
    function repository(): string {
      const cwd = workplace();
      expect(sh('git init -q; git config user.name t; git config user.email t@example.org', cwd).status).toBe(0);
      writeFileSync(join(cwd, '.git/hooks/pre-commit'), `#!/bin/sh\n${shown('pre-commit')}`);
      chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
      return cwd;
    }

    it.each(['true', 'false'])('refuses drafts with errors, and lets others pass (core.quotePath %s)', (quotePath) => {
      const cwd = repository();
      writeFileSync(join(cwd, '草稿/一 “引” 稿.txt'), BROKEN);
      const refused = sh(`git config core.quotePath ${quotePath}; git add 草稿; git commit -qm 初稿`, cwd);
      expect(refused.status).not.toBe(0);
      for (const path of ['草稿/一.txt', '草稿/一 “引” 稿.txt']) expect(refused.stdout + refused.stderr).toContain(`${path}:1:8`);
      expect(sh('git rm -q --cached 草稿/一.txt "草稿/一 “引” 稿.txt" 草稿/深/三.txt; git commit -qm 初稿', cwd)).toMatchObject({
        status: 0,
        stderr: '',
      });
      expect(sh('git commit -q --allow-empty -m 空', cwd)).toMatchObject({ status: 0 });
      expect(sh('git ls-files -z', cwd).stdout).toBe('草稿/二 稿.txt\0草稿/四.txt\0');
    });

    it('reads what is to be committed, not what lies in the folder', () => {
      const cwd = repository();
      const path = join(cwd, '草稿/二 稿.txt');
      expect(sh('git add "草稿/二 稿.txt"', cwd).status).toBe(0);
      writeFileSync(path, BROKEN);
      expect(sh('git commit -qm 好的', cwd)).toMatchObject({ status: 0 });
      expect(sh('git add "草稿/二 稿.txt"', cwd).status).toBe(0);
      writeFileSync(path, CLEAN);
      expect(sh('git commit -qm 坏的', cwd)).toMatchObject({ status: 1, stderr: expect.stringContaining('草稿/二 稿.txt:1:8') });
    });

    it.each(['.hegaorc.json', '草稿/.hegaorc.json'])('goes by the settings of the repository in %s', (settings) => {
      const cwd = repository();
      writeFileSync(join(cwd, settings), '{ "severity": { "parts-exceed-total": "off" } }');
      expect(sh('git add 草稿/一.txt; git commit -qm 无设置', cwd).status).toBe(1);
      expect(sh(`git add ${settings}; git commit -qm 有设置`, cwd)).toMatchObject({ status: 0, stderr: '' });
      expect(sh('git commit -q --allow-empty -m 空', cwd)).toMatchObject({ status: 0, stderr: '' });
    });
  });

  it.skipIf(process.platform === 'win32')('GitHub Actions: what its steps run', () => {
    const cwd = workplace();
    const yaml = /```yaml\n([^]*?)```/.exec(PAGE)![1]!;
    for (const name of ['annotations', 'sarif']) expect(yaml).toContain(`run: ${shown(name)}`);
    const annotations = sh(shown('annotations'), cwd);
    expect(annotations.status).toBe(1);
    expect(annotations.stdout.match(/^::error file=草稿\/\S+\.txt,line=/gm)).toHaveLength(2);
    expect(sh(shown('sarif'), cwd)).toMatchObject({ status: 0, stderr: '' });
    const { runs } = JSON.parse(readFileSync(join(cwd, 'hegao.sarif'), 'utf8')) as { runs: { results: unknown[] }[] };
    expect(runs.map(({ results }) => results.length)).toEqual([2]);
  });

  it.skipIf(process.platform === 'win32')('the command for Hadoop and Spark, with one process a partition', () => {
    const command = /^command = "(.*)"$/m.exec(PAGE)![1]!;
    expect(PAGE).toContain(`-mapper 'node dist/cli.js ${command.replace('hegao ', '')}'`);
    const cwd = workplace();
    const lines = Object.entries(DRAFTS).map(([path, text]) => `${JSON.stringify({ path, text })}\t\n`);
    const partitions = [lines.slice(0, 3), lines.slice(3), []].map((part) => sh(command, cwd, part.join('')));
    expect(partitions.map(({ status, stderr }) => ({ status, stderr }))).toEqual(partitions.map(() => ({ status: 0, stderr: '' })));
    const files = partitions.flatMap(({ stdout }) => stdout.split('\n').filter(Boolean)).map((line) => JSON.parse(line) as File);
    expect(files.map(({ path, findings }) => [path, findings.length])).toEqual(
      Object.entries(DRAFTS).map(([path, text]) => [path, text.includes(BROKEN) ? 1 : 0]),
    );
  });
});
