// How soon the views of a draft open and follow an edit in a real VS Code; prints the figures as JSON: `node scripts/editor/measureViews.mjs DRAFT`.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { installServer } from './install.mjs';
import { serve } from './serve.mjs';
import { runTest, skip } from './skip.mjs';

const ROUNDS = 5;
const EDITS = 9;
/** Long enough for anything that still goes on. */
const QUIET = 1500;

/** The names of their tabs. */
const TAB = /panel|preview/i;

/** What tells that a view shows its draft. Markdown's is VS Code's own, to compare with. */
const VIEWS = {
  panel: { file: '工作报告.txt', command: 'Hegao: Open Report Panel', shows: 'svg [data-mark]' },
  preview: { file: '工作报告.txt', command: 'Hegao: Open Print Preview', shows: '.sheet .row' },
  markdown: { file: 'notes.md', command: 'Markdown: Open Preview to the Side', shows: '.markdown-body h1, body.vscode-body h1' },
};

await runTest(async () => {
  if (!findChromium()) return skip('没有找到 Chromium、Chrome 或 Edge（可用环境变量 CHROMIUM 指明）');
  const { home } = await installServer();
  const folder = await mkdtemp(join(tmpdir(), 'hegao-views-'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const drafts = join(folder, 'drafts');
    await mkdir(drafts);
    await cp(process.argv[2], join(drafts, '工作报告.txt'));
    await writeFile(join(drafts, 'notes.md'), '# 一\n\n明天上午开会。\n');
    const values = { node: median(Array.from({ length: 5 }, nothing)) };
    for (const [name, view] of Object.entries(VIEWS)) {
      const editor = await serve({ home, folder: join(folder, name), drafts, file: join(drafts, view.file), port: 0, locale: 'en' });
      try {
        for (const [key, value] of Object.entries(await measured(browser, editor, view))) values[`${name}-${key}`] = value;
      } finally {
        await editor.stop();
      }
    }
    values['node-after'] = median(Array.from({ length: 5 }, nothing));
    process.stdout.write(`${JSON.stringify(values)}\n`);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** The first opening in a window (VS Code then starts what it keeps for all webviews), later ones, and edits; medians in milliseconds. */
async function measured(browser, editor, { command, shows }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(editor.url);
    await page.locator('.editor-instance .view-line span span').first().waitFor();
    if (shows.startsWith('svg') || shows.startsWith('.sheet')) await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await page.waitForTimeout(2 * QUIET);
    const first = await opened(page, command, shows);
    const follows = [];
    for (let i = 0; i < EDITS; i += 1) follows.push(await edited(page));
    const again = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await closed(page);
      again.push(await opened(page, command, shows));
    }
    return { first, again: median(again), update: median(follows) };
  } finally {
    await context.close();
  }
}

/** From the key that runs the command to the frame that shows the view. */
async function opened(page, command, shows) {
  await page
    .locator('.editor-instance .view-lines')
    .first()
    .click({ position: { x: 40, y: 8 } });
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${command}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: command }).first().waitFor();
  const begin = Date.now();
  await page.keyboard.press('Enter');
  for (; Date.now() - begin < 30_000; await page.waitForTimeout(5)) {
    const at = await inViews(page, painted, shows);
    if (at !== undefined) return at - begin;
  }
  throw new Error(`${command}：30 秒没有显示`);
}

/** From typed words with a figure, at the beginning of a line, to the last change in the view. */
async function edited(page) {
  await page
    .locator('.editor-instance .view-line', { hasText: /[。章]/ })
    .first()
    .click({ position: { x: 30, y: 8 } });
  await page.keyboard.press('Home');
  await page.waitForTimeout(QUIET);
  await inViews(page, watch);
  const begin = Date.now();
  await page.keyboard.insertText('又办5件，');
  await page.waitForTimeout(QUIET);
  const last = await inViews(page, (from) => globalThis.hegaoChanges?.filter((at) => at >= from).at(-1), begin);
  return last === undefined ? NaN : last - begin;
}

async function closed(page) {
  const tab = page.locator('.tab', { hasText: TAB }).last();
  await tab.hover();
  await tab.locator('.codicon-close').click();
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  await page.waitForTimeout(QUIET);
}

/** The first answer that any frame but the window itself has. */
async function inViews(page, ask, argument) {
  for (const frame of page.frames().slice(1)) {
    const answer = await frame.evaluate(ask, argument).catch(() => undefined);
    if (answer !== undefined && answer !== null) return answer;
  }
  return undefined;
}

/** Runs in a frame: when what is waited for has been painted, as the next frame tells. */
function painted(shows) {
  if (!document.querySelector(shows)) return undefined;
  return new Promise((resolve) => requestAnimationFrame(() => resolve(Date.now())));
}

/** Runs in a frame: notes when it has been painted after each change of it. */
function watch() {
  if (!document.querySelector('h1, h2, .sheet')) return undefined;
  if (globalThis.hegaoChanges) return true;
  const changes = (globalThis.hegaoChanges = []);
  const note = () => requestAnimationFrame(() => changes.push(Date.now()));
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  return true;
}

/** A Node that does nothing, to compare with. */
function nothing() {
  const begin = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - begin;
}

function median(values) {
  return values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)[values.length >> 1];
}
