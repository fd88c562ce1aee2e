// The packed extension in a real editor, as its user sees it: `npm run test:screens`.
// Pictures go to .vscode-test/screenshots; with UPDATE=1 to docs/images, where the README shows them.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/editor/browser.mjs';
import { installServer } from '../../scripts/editor/install.mjs';
import { CACHE, ROOT, sampleFiles } from '../../scripts/editor/places.mjs';
import { serve } from '../../scripts/editor/serve.mjs';
import { runTest, skip } from '../../scripts/editor/skip.mjs';
import { checks } from './checks.mjs';

const PICTURES = process.env.UPDATE === '1' ? join(ROOT, 'docs', 'images') : join(CACHE, 'screenshots');
const SIZE = { width: 1280, height: 800 };
/** The folder of the run, a path of this machine, beside the file's name in the Problems panel. */
const WITHOUT_PATHS = '.markers-panel .monaco-icon-description-container { display: none }';

await runTest(async () => {
  if (!findChromium()) return skip('没有找到 Chromium、Chrome 或 Edge（可用环境变量 CHROMIUM 指明）');
  const { home } = await installServer();
  const folder = await mkdtemp(join(tmpdir(), 'hegao-screens-'));
  try {
    return await lookAt(home, folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Opens a copy of the first sample, since the editor saves what is changed in it. */
async function lookAt(home, folder) {
  const drafts = join(folder, 'samples');
  await mkdir(drafts);
  for (const sample of sampleFiles()) await cp(sample, join(drafts, basename(sample)));
  const file = join(drafts, basename(sampleFiles()[0]));
  const editor = await serve({ home, folder: join(folder, 'editor'), drafts, file, port: 0, locale: 'zh-cn' });
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' });
    page.setDefaultTimeout(30_000);
    await page.goto(editor.url);
    return await runChecks(page);
  } finally {
    await browser.close();
    await editor.stop();
  }
}

/** The checks build on each other, so the first that fails ends the run. */
async function runChecks(page) {
  await mkdir(PICTURES, { recursive: true });
  const takePicture = (name, clip) =>
    page.screenshot({ path: join(PICTURES, `${name}.png`), clip, animations: 'disabled', style: WITHOUT_PATHS });
  let passed = 0;
  for (const [title, check] of Object.entries(checks)) {
    try {
      await check(page, takePicture);
    } catch (error) {
      const path = join(CACHE, 'screenshots', 'failed.png');
      await page.screenshot({ path });
      process.stdout.write(`  ✗ ${title}\n${error.stack}\n画面见 ${path}\n${passed} passed, 1 failed\n`);
      return 1;
    }
    passed += 1;
    process.stdout.write(`  ✓ ${title}\n`);
  }
  process.stdout.write(`${passed} passed, 0 failed\n`);
  return 0;
}
