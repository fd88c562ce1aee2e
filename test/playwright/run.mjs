// The packed extension in a real editor, as its user sees it: `npm run test:screens`.
// Pictures go to .vscode-test/screenshots; with UPDATE=1 to docs/images, where the README shows them.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/editor/browser.mjs';
import { installServer } from '../../scripts/editor/install.mjs';
import { CACHE, ROOT, sampleFiles } from '../../scripts/editor/places.mjs';
import { serve } from '../../scripts/editor/serve.mjs';
import { runTest, skip } from '../../scripts/editor/skip.mjs';
import { annotations } from './annotations.mjs';
import { checks } from './checks.mjs';
import { english } from './english.mjs';
import { figures } from './figures.mjs';
import { firstSteps } from './firstSteps.mjs';
import { preview } from './preview.mjs';
import { panel } from './panel.mjs';
import { reading } from './reading.mjs';
import { typing, writeTypingDraft } from './typing.mjs';
import { word, writeWordFiles } from './word.mjs';

const PICTURES = process.env.UPDATE === '1' ? join(ROOT, 'docs', 'images') : join(CACHE, 'screenshots');
const SMALL_PICTURES = process.env.UPDATE === '1' ? join(ROOT, 'walkthrough') : join(CACHE, 'screenshots', 'walkthrough');
const SIZE = { width: 1280, height: 800 };
/** The folder of the run, a path of this machine, beside the file's name in lists. */
const WITHOUT_PATHS = ':is(.markers-panel, .bulk-edit-panel) .monaco-icon-description-container { display: none }';

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

/** Opens a copy of the first sample, since the editor saves what is changed in it; the checks build on each other, window by window. */
async function lookAt(home, folder) {
  const counts = { passed: 0, failed: 0 };
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    for (const [i, { locale, all }] of windows().entries()) {
      if (Object.keys(all).length > 0) await inWindow(browser, { home, folder: join(folder, String(i)), locale }, all, counts);
    }
  } finally {
    await browser.close();
  }
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
}

/** What is looked at in one window each, as it was before anything was done in it. */
function windows() {
  return [
    { locale: 'zh-cn', all: chosen({ ...checks, ...typing, ...reading, ...figures, ...panel, ...preview, ...firstSteps }) },
    { locale: 'zh-cn', all: chosen(annotations) },
    { locale: 'zh-cn', all: chosen(word) },
    { locale: 'en', all: chosen(english) },
  ];
}

async function inWindow(browser, { home, folder, locale }, all, counts) {
  const drafts = join(folder, 'samples');
  await mkdir(drafts, { recursive: true });
  for (const sample of sampleFiles()) await cp(sample, join(drafts, basename(sample)));
  await writeTypingDraft(drafts);
  await writeWordFiles(drafts);
  const file = join(drafts, basename(sampleFiles()[0]));
  const editor = await serve({ home, folder: join(folder, 'editor'), drafts, file, port: 0, locale });
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' });
    page.setDefaultTimeout(30_000);
    await page.goto(editor.url);
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await runChecks(page, all, counts);
    await page.close();
  } finally {
    await editor.stop();
  }
}

/** With names after the command, the checks whose titles have one of them; those of one file build on each other. */
function chosen(all) {
  const names = process.argv.slice(2);
  return names.length === 0 ? all : Object.fromEntries(Object.entries(all).filter(([title]) => names.some((name) => title.includes(name))));
}

/** The first that fails ends those of a window. */
async function runChecks(page, all, counts) {
  await mkdir(PICTURES, { recursive: true });
  const takePicture = (name, clip) =>
    page.screenshot({ path: join(PICTURES, `${name}.png`), clip, animations: 'disabled', style: WITHOUT_PATHS });
  /** For the walkthrough, in the package: WebP, a fifth of the size. */
  const takeSmallPicture = async (name, clip) => {
    const picture = await page.screenshot({ clip, animations: 'disabled', style: WITHOUT_PATHS });
    await mkdir(SMALL_PICTURES, { recursive: true });
    await writeFile(join(SMALL_PICTURES, `${name}.webp`), await webp(page, picture));
  };
  for (const [title, check] of Object.entries(all)) {
    try {
      await check(page, takePicture, takeSmallPicture);
    } catch (error) {
      const path = join(CACHE, 'screenshots', 'failed.png');
      await page.screenshot({ path });
      process.stdout.write(`  ✗ ${title}\n${error.stack}\n画面见 ${path}\n`);
      counts.failed += 1;
      return;
    }
    counts.passed += 1;
    process.stdout.write(`  ✓ ${title}\n`);
  }
}

/** A picture of Playwright's as WebP, made by the browser: Playwright makes none. */
async function webp(page, picture) {
  const base64 = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d').drawImage(bitmap, 0, 0);
    const made = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 });
    return btoa(Array.from(new Uint8Array(await made.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
  }, picture.toString('base64'));
  return Buffer.from(base64, 'base64');
}
