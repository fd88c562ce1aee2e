import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { codeOf, deskFor } from './desk';

const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));
const LONG = 120_000;
/** The blocks of the page, the newest first, by the version that they are for. */
const BLOCKS = [
  ['neovim-0.11', 11],
  ['neovim-0.7', 7],
] as const;

const minor = minorVersion();
const absence = whyNot();
const desk = deskFor(absence === undefined);

test.skipIf(absence)(`Neovim with the page's configuration${absence ? `: ${absence}` : ''}`, { timeout: LONG }, async () => {
  const result = await runNeovim();
  expect(result.problem).toBeUndefined();
  const wrong = { lnum: 2, severity: 1, source: '核稿', code: 'parts-exceed-total' };
  expect(result).toMatchObject({ attached: true, found: true, fixed: true, again: true, old_found: true, stopped: true });
  expect(result.before).toEqual([expect.objectContaining(wrong)]);
  expect(result.symbols).toEqual([
    { name: '一、办案情况', children: ['（一）总体情况', '（二）办案质量'].map((name) => ({ name, children: [] })) },
    { name: '二、存在不足', children: [] },
  ]);
  expect(result.hover).toMatchObject({ contents: { value: expect.stringContaining('14') } });
  expect(result.answers).toEqual(expect.arrayContaining(['hover', 'documentSymbol', 'foldingRange', 'formatting']));
  expect(result.lines[2]).toBe('全县共办理案件14件，其中行政许可5件、行政处罚9件。');
  expect(result.after).toEqual(expect.arrayContaining([expect.objectContaining(wrong)]));
  expect(result.old_encoding).toBe('gb18030');
  expect(result.old).toEqual([expect.objectContaining(wrong)]);
});

interface Result {
  problem?: string;
  before: object[];
  after: object[];
  old: object[];
  old_encoding: string;
  symbols: object[];
  hover: object;
  answers: string[];
  lines: string[];
}

async function runNeovim(): Promise<Result> {
  const [output, init] = [desk().file('result.json'), desk().file('init.lua')];
  const [name] = BLOCKS.find(([, from]) => minor! >= from)!;
  await writeFile(init, await codeOf('neovim', name));
  const env = { ...desk().env, HEGAO_DRAFT: desk().draft, HEGAO_OLD_DRAFT: desk().old, HEGAO_RESULT: output };
  const { stderr } = spawnSync('nvim', ['--headless', '-n', '-u', init, '-c', `luafile ${SCRIPT}`], {
    env,
    timeout: LONG,
    encoding: 'utf8',
  });
  return JSON.parse(await readFile(output, 'utf8').catch(() => JSON.stringify({ problem: stderr }))) as Result;
}

/** 7 of 0.7.2; undefined where there is none. Neovim 1 will be newer than all. */
function minorVersion(): number | undefined {
  try {
    const [, major, after] = /v(\d+)\.(\d+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' })) ?? [];
    return Number(major) > 0 ? Infinity : Number(after);
  } catch {
    return undefined;
  }
}

/** Why this test cannot run here; undefined where it can. */
function whyNot(): string | undefined {
  if (minor === undefined) return 'skipped, since there is no nvim here (Debian: apt-get install neovim)';
  return minor >= 7 ? undefined : 'skipped, since this Neovim is older than 0.7';
}
