// The draft as it will be printed, beside the draft: measures, following the caret both ways, findings, accessibility, themes.
import assert from 'node:assert/strict';
import { chooseTheme, focusEditor, goTo, openSample, violations } from './workbench.mjs';

/** A sample with a list of attachments, a sign-off and a date. */
const SAMPLE = '03-';
/** The sample with broken sums. */
const BROKEN = '01-';

/** What a person does and sees, in order. */
export const preview = {
  'the preview opens beside the draft by its key': async (page, takePicture) => {
    await openSample(page, SAMPLE);
    await page.locator('.editor-status-language, [id="status.editor.mode"]', { hasText: '报告草稿' }).first().waitFor();
    await goTo(page, 1);
    await openPreview(page);
    const frame = await previewFrame(page);
    await frame.locator('.status', { hasText: /第 1 页，共 \d+ 页；[\d,]+ 字/ }).waitFor();
    await frame.locator('h1', { hasText: '珩州市' }).waitFor();
    await takePicture('preview');
  },

  'its type area is 156 by 225 millimetres of 22 rows, and no row is longer than 28 characters': async (page) => {
    const { area, last, rows } = await (await previewFrame(page)).evaluate(measure);
    assert.ok(Math.abs(area.height / area.width - 225 / 156) < 0.002, `the area is ${area.width} by ${area.height}`);
    assert.equal(last, 21, 'a full page ends with its 22nd row');
    assert.ok(rows.length > 40);
    for (const { text, right } of rows) assert.ok(right < 28.35, `${text} ends at ${right}`);
    const full = rows.filter(({ isLast }) => !isLast);
    assert.ok(full.length > 20);
    for (const { text, right } of full) assert.ok(right > 27.8, `${text} ends at ${right}`);
  },

  'what the caret is on is marked, wherever it goes': async (page) => {
    const frame = await previewFrame(page);
    await focusEditor(page);
    await goTo(page, 33);
    await frame.locator('.caret').waitFor({ state: 'attached' });
    const text = await frame.evaluate(rowAtCaret);
    assert.match(text, /附件：1/);
  },

  'a click puts the caret there, a double click the keyboard as well': async (page) => {
    const frame = await previewFrame(page);
    const row = frame.locator('.sheet').first().locator('.role-heading .row').first();
    await row.scrollIntoViewIfNeeded();
    const words = (await row.textContent()).slice(0, 6);
    await row.click({ position: { x: (await indentOf(row)) + 2, y: 5 } });
    await page.locator('.editor-instance .view-line', { hasText: words }).first().waitFor();
    await page.waitForFunction(() => document.querySelector('iframe.webview') === document.activeElement);
    await row.dblclick({ position: { x: (await indentOf(row)) + 2, y: 5 } });
    await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null);
  },

  'by the keyboard, arrows lead from part to part and Enter to the draft': async (page) => {
    const frame = await previewFrame(page);
    await frame.locator('.fragment').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const index = await frame.evaluate(() => [...document.querySelectorAll('.fragment')].indexOf(document.activeElement));
    assert.equal(index, 2);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null);
  },

  'findings are marked once they are asked for': async (page, takePicture) => {
    await openSample(page, BROKEN);
    const frame = await previewFrame(page);
    await frame.locator('h1', { hasText: '浔岭县' }).waitFor();
    const toggle = frame.locator('button[aria-pressed]', { hasText: '标出问题' });
    await toggle.click();
    await frame.locator('.finding').first().waitFor({ state: 'attached' });
    assert.match(await frame.locator('.finding').first().getAttribute('aria-label'), /^(错误|警告|信息): ./);
    await takePicture('preview-findings');
    await toggle.click();
    await frame.locator('.finding').first().waitFor({ state: 'detached' });
  },

  'an automated check of its accessibility passes in light, dark and high contrast': async (page, takePicture) => {
    for (const theme of ['light', 'dark', 'contrast', 'contrast-light']) {
      await chooseTheme(page, theme);
      const frame = await previewFrame(page);
      await frame.locator('.fragment').first().waitFor();
      assert.deepEqual(await violations(frame.locator('body')), [], theme);
      await takePicture(`preview-${theme}`);
    }
    await chooseTheme(page, 'light');
  },

  'where no draft is open any more it says so, and it closes': async (page) => {
    const frame = await previewFrame(page);
    await closeDrafts(page);
    await frame.locator('.absence', { hasText: '没有打开的报告草稿' }).waitFor();
    await page.locator('.tab', { hasText: '版面预览' }).locator('.codicon-close').click();
    await page.locator('iframe.webview').waitFor({ state: 'detached' });
  },
};

async function openPreview(page) {
  await focusEditor(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('v');
}

/** The frame inside the frame of the webview: VS Code makes it anew when the tab comes into view. */
async function previewFrame(page) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    for (const frame of page.frames()) {
      const isOurs = await frame.evaluate(() => document.querySelector('.paper .fragment') !== null).catch(() => false);
      if (isOurs) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('the preview does not open');
}

/** Closes what is open beside the preview, the drafts that were changed by other checks included: they are saved by themselves. */
async function closeDrafts(page) {
  const own = page.locator('.tab', { hasText: '.txt' }).filter({ hasNotText: '预览：' });
  while ((await own.count()) > 0) {
    await own.first().hover();
    await own.first().locator('.codicon-close').click();
    await page.waitForTimeout(300);
  }
}

function indentOf(row) {
  return row.evaluate((element) => parseFloat(getComputedStyle(element).paddingLeft) * element.currentCSSZoom);
}

/** Runs in the page: the type area, the row that the first page ends with, and where the rows of text end, in cells. */
function measure() {
  const area = document.querySelector('.area').getBoundingClientRect();
  const rows = [...document.querySelectorAll('.area .row')].filter((row) => !row.closest('table') && !row.closest('h1, h2'));
  const bottoms = [...document.querySelector('.area').querySelectorAll('.row')].map((row) => row.getBoundingClientRect().top - area.top);
  const last = Math.round((Math.max(...bottoms) / area.height) * 22);
  const measured = rows.map((row) => {
    const range = document.createRange();
    range.selectNodeContents(row);
    const left = row.closest('.area').getBoundingClientRect().left;
    const right = Math.max(...Array.from(range.getClientRects(), (box) => box.right));
    const isLast = row.nextElementSibling === null;
    return { text: row.textContent, right: ((right - left) / area.width) * 28, isLast };
  });
  return { area: { width: area.width, height: area.height }, last, rows: measured };
}

/** Runs in the page: the words of the row that the caret's mark stands beside. */
function rowAtCaret() {
  const caret = document.querySelector('.caret').getBoundingClientRect();
  const rows = [...document.querySelector('.caret').closest('.sheet').querySelectorAll('.row')];
  return rows.find((row) => Math.abs(row.getBoundingClientRect().top - caret.top) < 3)?.textContent ?? '';
}
