import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { codeOf, deskFor } from './desk';

const SCRIPT = fileURLToPath(new URL('emacs.el', import.meta.url));
const LONG = 180_000;
/** Packages are known only after this, which `emacs --batch` leaves out; -q reads what the system says of them. */
const PACKAGES = ['--eval', '(progn (require (quote package)) (package-initialize))'];

const absence = whyNot();
const desk = deskFor(absence === undefined);

test.skipIf(absence)(`Emacs with the page's configuration${absence ? `: ${absence}` : ''}`, { timeout: LONG }, async () => {
  const result = await runEmacs();
  expect(result.problem).toBeUndefined();
  const wrong = { line: 2, words: '13件', text: expect.stringContaining('5 + 9 = 14') };
  expect(result).toMatchObject({
    mode: 'hegao-mode',
    attached: true,
    found: true,
    fixed: true,
    again: true,
    old_found: true,
    stopped: true,
  });
  expect(result.before).toEqual([wrong]);
  for (const name of ['一、办案情况', '（二）办案质量', '二、存在不足']) expect(result.imenu).toContain(name);
  expect(result.hover).toContain('14');
  expect(result.asked).toContain('format');
  expect(result.line).toBe('全县共办理案件14件，其中行政许可5件、行政处罚9件。');
  expect(result.after).toEqual(expect.arrayContaining([expect.objectContaining({ line: 2, words: '12件' })]));
  expect(result.old_encoding).toContain('gb18030');
  expect(result.old).toEqual([wrong]);
});

interface Result {
  problem?: string;
  before: object[];
  after: object[];
  old: object[];
  old_encoding: string;
  imenu: string;
  hover: string;
  asked: string[];
  line: string;
}

async function runEmacs(): Promise<Result> {
  const [output, init] = [desk().file('result.json'), desk().file('init.el')];
  await writeFile(init, await codeOf('emacs', 'emacs'));
  const env = { ...desk().env, HEGAO_DRAFT: desk().draft, HEGAO_OLD_DRAFT: desk().old, HEGAO_RESULT: output };
  const args = ['--batch', '-q', ...PACKAGES, '-l', init, '-l', SCRIPT];
  const { stderr } = spawnSync('emacs', args, { env, timeout: LONG, encoding: 'utf8' });
  return JSON.parse(await readFile(output, 'utf8').catch(() => JSON.stringify({ problem: stderr }))) as Result;
}

/** Why this test cannot run here; undefined where it can. */
function whyNot(): string | undefined {
  try {
    execFileSync('emacs', ['--batch', '-q', ...PACKAGES, '--eval', '(require (quote eglot))'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'skipped, since there is no Emacs with eglot here (Debian: apt-get install emacs-nox elpa-eglot)';
  }
}
