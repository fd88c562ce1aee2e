import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from './server';

const DRAFT = [
  '一、办案情况',
  '（一）总体情况',
  '全县共办理案件13件，其中行政许可5件、行政处罚9件。',
  '（二）办案质量',
  '办案质量稳步提升。',
  '二、存在不足',
  '人手不够。',
  '',
];
const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));
const LONG = 60_000;

const absence = whyNot();
let folder: string;
let built: Awaited<ReturnType<typeof buildServer>>;

beforeAll(async () => {
  if (absence) return;
  folder = await mkdtemp(path.join(tmpdir(), 'hegao-nvim-'));
  built = await buildServer('server/node.js');
});
afterAll(async () => {
  if (absence) return;
  await built.remove();
  await rm(folder, { recursive: true, force: true });
});

test.skipIf(absence)(`Neovim as a client${absence ? `: ${absence}` : ''}`, { timeout: LONG }, async () => {
  const result = await runNeovim();
  expect(result.problem).toBeUndefined();
  const wrong = { lnum: 2, severity: 1, source: '核稿', code: 'parts-exceed-total' };
  expect(result).toMatchObject({ found: true, fixed: true, again: true, stopped: true });
  expect(result.before).toEqual([expect.objectContaining(wrong)]);
  expect(result.symbols).toEqual([
    { name: '一、办案情况', children: ['（一）总体情况', '（二）办案质量'].map((name) => ({ name, children: [] })) },
    { name: '二、存在不足', children: [] },
  ]);
  expect(result.hover).toMatchObject({ contents: { value: expect.stringContaining('14') } });
  expect(result.lines[2]).toBe('全县共办理案件14件，其中行政许可5件、行政处罚9件。');
  expect(result.after).toEqual([expect.objectContaining(wrong)]);
});

interface Result {
  problem?: string;
  before: object[];
  after: object[];
  symbols: object[];
  hover: object;
  lines: string[];
}

async function runNeovim(): Promise<Result> {
  const draft = path.join(folder, '报告.txt');
  const output = path.join(folder, 'result.json');
  await writeFile(draft, DRAFT.join('\n'));
  const env = {
    ...process.env,
    HEGAO_DRAFT: draft,
    HEGAO_RESULT: output,
    HEGAO_COMMAND: JSON.stringify([process.execPath, built.file, '--stdio']),
    // Its own log, and nothing of the user's.
    XDG_CACHE_HOME: folder,
    XDG_STATE_HOME: folder,
  };
  const { stderr } = spawnSync('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${SCRIPT}`], {
    env,
    timeout: LONG,
    encoding: 'utf8',
  });
  return JSON.parse(await readFile(output, 'utf8').catch(() => JSON.stringify({ problem: stderr })));
}

/** Why this test cannot run here; undefined where it can. */
function whyNot(): string | undefined {
  try {
    const [, major, minor] = /v(\d+)\.(\d+)/.exec(execFileSync('nvim', ['--version'], { encoding: 'utf8' })) ?? [];
    return Number(major) > 0 || Number(minor) >= 7 ? undefined : 'skipped, since this Neovim is older than 0.7';
  } catch {
    return 'skipped, since there is no nvim here (Debian: apt-get install neovim)';
  }
}
