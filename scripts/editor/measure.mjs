// How soon the packed extension shows its findings in a real VS Code; prints the figures as JSON: `node scripts/editor/measure.mjs DRAFT`.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from './browser.mjs';
import { installServer } from './install.mjs';
import { serversBelow } from './processes.mjs';
import { serve } from './serve.mjs';
import { runTest, skip } from './skip.mjs';

const ROUNDS = 5;
const EXTENSION = 'hegao.hegao';
/** Long enough for anything that would begin late. */
const QUIET = 3000;

await runTest(async () => {
  if (!findChromium()) return skip('没有找到 Chromium、Chrome 或 Edge（可用环境变量 CHROMIUM 指明）');
  const { home } = await installServer();
  const folder = await mkdtemp(join(tmpdir(), 'hegao-measure-'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const drafts = join(folder, 'drafts');
    await mkdir(drafts);
    await cp(process.argv[2], join(drafts, '工作报告.txt'));
    await writeFile(join(drafts, '便条.txt'), '明天上午开会，带上名册。\n');
    const withDraft = await inEditor({ home, folder: join(folder, 'a'), drafts, file: join(drafts, '工作报告.txt') }, (editor) =>
      startUps(browser, editor),
    );
    const withoutDraft = await inEditor({ home, folder: join(folder, 'b'), drafts, file: join(drafts, '便条.txt') }, (editor) =>
      serversWithoutDraft(browser, editor),
    );
    process.stdout.write(`${JSON.stringify({ ...withDraft, servers: withoutDraft })}\n`);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

async function inEditor(options, work) {
  const editor = await serve({ ...options, port: 0, locale: 'en' });
  try {
    return await work(editor);
  } finally {
    await editor.stop();
  }
}

/** Medians in milliseconds. The first window only has V8 keep what it compiles, as a user's first window does. */
async function startUps(browser, editor) {
  await startUp(browser, editor);
  const all = [];
  for (let round = 0; round < ROUNDS; round += 1) all.push({ node: nothing(), ...(await startUp(browser, editor)) });
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]));
}

/** Opens the draft in a window that knows of nothing yet, until all findings are shown. */
async function startUp(browser, editor) {
  return inWindow(browser, editor, async (page) => {
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await page.waitForTimeout(QUIET);
    const { origin, shown, found } = await page.evaluate(() => ({ origin: performance.timeOrigin, ...globalThis.seen }));
    const { load, activate, from } = parsed(await performanceOf(page));
    const ready = Math.max(shown, from - origin);
    return { editor: shown, shown: found - shown, ready: found - ready, activation: load + activate, load, activate };
  });
}

/** How many servers run where a text is open that is no draft. */
function serversWithoutDraft(browser, editor) {
  return inWindow(browser, editor, async (page) => {
    await page.locator('.view-lines', { hasText: '明天上午开会' }).first().waitFor();
    const { load } = await until(async () => parsed(await performanceOf(page)));
    if (load === undefined) throw new Error('扩展没有激活');
    await page.waitForTimeout(QUIET);
    return serversBelow(editor.child.pid).length;
  });
}

async function inWindow(browser, editor, work) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.addInitScript(watch);
    await page.goto(editor.url);
    const result = await work(page);
    // A window that is left tells its extension host to end; one whose browser dies does not.
    await page.goto('about:blank');
    if (!(await until(() => serversBelow(editor.child.pid).length === 0))) throw new Error('窗口已离开，语言服务还在');
    return result;
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when the text is there, and when the count of findings and the marks under them last changed. */
function watch() {
  const seen = (globalThis.seen = { shown: undefined, found: undefined });
  let last = '';
  const look = () => {
    const now = performance.now();
    if (document.querySelector('.editor-instance .view-line span span')) seen.shown ??= now;
    const count = document.getElementById('status.problems')?.textContent ?? '';
    const marks = document.querySelectorAll('.squiggly-error, .squiggly-warning, .squiggly-info').length;
    if (marks > 0 && `${count} ${marks}` !== last) seen.found = now;
    last = `${count} ${marks}`;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The editor's own account of its start: `Developer: Startup Performance`. */
async function performanceOf(page) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Developer: Startup Performance');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Startup Performance' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.view-lines', { hasText: 'System Info' }).first().waitFor();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** `| hegao.hegao | false | 39 | 77 | …`: milliseconds of loading its code and of the call; and when the loading began. */
function parsed(text) {
  const row = text.split('\n').find((line) => line.startsWith(`| ${EXTENSION} `));
  const [, , , load, activate] = (row ?? '').split('|').map((cell) => cell.trim());
  const began = `code/extHost/willLoadExtensionCode/${EXTENSION}\t`;
  const from = text
    .split('\n')
    .find((line) => line.startsWith(began))
    ?.slice(began.length);
  return row ? { load: Number(load), activate: Number(activate), from: Number.parseInt(from ?? '', 10) } : {};
}

async function until(ask) {
  for (let i = 0; ; i += 1) {
    const answer = await ask();
    const isThere = typeof answer === 'object' ? answer.load !== undefined : answer;
    if (isThere || i >= 20) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A Node that does nothing, to compare with. */
function nothing() {
  const begin = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - begin;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
