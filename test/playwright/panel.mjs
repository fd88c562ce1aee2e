// The report panel beside the draft: pictures that lead into the text and follow it, by mouse and by keyboard, in every theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { chooseTheme, focusEditor, openSample, violations, webview } from './workbench.mjs';

/** A sample with 81 cases accepted of 76 received; the figures stand in this line. */
const [SAMPLE, LINE] = ['01-', 26];
const SIZE = { width: 1280, height: 800 };

/** What a reader does and sees, in order. */
export const panel = {
  'the report panel opens from the title bar with pictures of the draft': async (page) => {
    await openSample(page, SAMPLE);
    await page.locator('.editor-actions .action-label[aria-label*="报告面板"]').first().click();
    await picture(page, 'flow:行政复议').locator('svg .stage').first().waitFor();
    for (const id of ['totals', 'rates', 'contents', 'findings']) await picture(page, id).locator('svg [data-mark]').first().waitFor();
    const [flow, excess] = [picture(page, 'flow:行政复议'), picture(page, 'totals').locator('.piece.excess').first()];
    assert.match(await flow.locator('.verdict').innerText(), /✗ 不符/);
    assert.match(await flow.locator('.note').first().innerText(), /81 > 76/);
    assert.match(await excess.getAttribute('aria-label'), /多出 56.*412 > 356/);
  },

  'a mark leads to its place, and the place lights up its marks': async (page) => {
    await stage(page, '受理').click();
    await page.locator('.editor-instance .view-line', { hasText: '受理81件' }).first().waitFor();
    await picture(page, 'flow:行政复议').locator('.stage .here').first().waitFor();
    assert.equal(await picture(page, 'totals').locator('.piece.excess.here').count(), 0);
  },

  'the keyboard goes from mark to mark, and Enter goes into the draft': async (page) => {
    await stage(page, '收到').focus();
    await page.keyboard.press('ArrowRight');
    const focused = webview(page).locator('[data-mark]:focus');
    assert.match(await focused.getAttribute('aria-label'), /受理 81件.*多出 5/);
    assert.equal(await picture(page, 'flow:行政复议').locator('svg [data-mark][tabindex="0"]').count(), 1);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.locator('.statusbar-item', { hasText: `行 ${LINE}，` }).waitFor();
  },

  'an edit changes what is there, and nothing else: neither focus nor scrolling nor open tables': async (page) => {
    const table = picture(page, 'flow:行政复议').locator('details');
    await table.locator('summary').click();
    await table.locator('tbody tr').first().waitFor();
    await stage(page, '受理').evaluate((element) => Object.assign(element, { known: true }));
    await webview(page)
      .locator('body')
      .evaluate(() => window.scrollTo(0, 60));
    await stage(page, '受理').press('Enter');
    await page.locator('.statusbar-item', { hasText: '已选 3' }).waitFor();
    // the figure is selected before the keyboard has left the panel
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.insertText('76件');
    await page.locator('.editor-instance .view-line', { hasText: '受理76件' }).waitFor();
    await picture(page, 'flow:行政复议').locator('.verdict', { hasText: '相符' }).waitFor();
    const after = await stage(page, '受理').evaluate((element) => ({ known: element.known, label: element.getAttribute('aria-label') }));
    assert.deepEqual(after, { known: true, label: '受理 76件' });
    assert.equal(await table.evaluate((element) => element.open), true);
    assert.equal(
      await webview(page)
        .locator('body')
        .evaluate(() => window.scrollY),
      60,
    );
    await focusEditor(page);
    await page.keyboard.press('Control+Z');
    await picture(page, 'flow:行政复议').locator('.verdict', { hasText: '不符' }).waitFor();
    await table.locator('summary').click();
  },

  'a picture is saved that stands by itself': async (page) => {
    const path = await save(page, 'svg');
    const svg = await readFile(path, 'utf8');
    assert.match(svg, /^<\?xml[^>]*>\s*<svg [^>]*viewBox=/);
    assert.match(svg, /✗ 多出 5/);
    assert.match(svg, /stroke-opacity="0\.\d+"/);
    assert.doesNotMatch(svg, /class=|var\(|tabindex/);
    const png = await readFile(await save(page, 'png'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    const { width } = await picture(page, 'flow:行政复议').locator('svg').boundingBox();
    assert.equal(png.readUInt32BE(16), 2 * (Math.round(width) + 32));
  },

  'it can be read in light, dark and high contrast, wide and narrow': async (page, takePicture) => {
    for (const theme of ['light', 'dark', 'contrast']) {
      await chooseTheme(page, theme);
      await webview(page)
        .locator('body')
        .evaluate(() => window.scrollTo(0, 0));
      await takePicture(`panel-${theme}`);
      assert.deepEqual(await violations(webview(page).locator('body')), [], theme);
    }
    await chooseTheme(page, 'light');
    const svg = picture(page, 'flow:行政复议').locator('svg');
    const wide = await svg.getAttribute('width');
    await page.setViewportSize({ width: 900, height: 800 });
    while ((await svg.getAttribute('width')) === wide) await page.waitForTimeout(50);
    assert.deepEqual(await violations(webview(page).locator('body')), [], 'narrow');
    await takePicture('panel-narrow');
    await page.setViewportSize(SIZE);
  },

  'it is there again after the window was loaded anew': async (page) => {
    await page.reload();
    await picture(page, 'flow:行政复议').locator('svg .stage').first().waitFor();
    await page.locator('.tab', { hasText: '报告面板' }).click();
    await page.keyboard.press('Control+W');
    await page.locator('.tab', { hasText: '报告面板' }).waitFor({ state: 'detached' });
  },
};

function picture(page, id) {
  return webview(page).locator(`[data-picture="${id}"]`);
}

/** The bar of a stage of the first flow. */
function stage(page, name) {
  return picture(page, 'flow:行政复议').locator(`.stage .whole[aria-label^="${name} "]`);
}

/** Saves the first flow where the dialog proposes it to be saved, and gives the path. */
async function save(page, format) {
  await picture(page, 'flow:行政复议').locator(`[data-save="${format}"]`).click();
  const input = page.locator('.quick-input-widget input').first();
  await input.waitFor();
  await page.waitForFunction(([one]) => document.querySelector('.quick-input-widget input')?.value.endsWith(one), [`.${format}`]);
  const path = await input.inputValue();
  await page.keyboard.press('Enter');
  await page.locator('.notification-toast', { hasText: '图已存为' }).last().waitFor();
  await page.keyboard.press('Escape');
  return path;
}
