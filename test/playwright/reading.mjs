// Reading and going about in a draft: where one is, a name changed over the whole draft, colours.
import assert from 'node:assert/strict';
import { chooseTheme, find, goTo, openSample } from './workbench.mjs';

/** A sample that defines a short name, 市交通局, and has figures that come out. */
const SAMPLE = '03-';
const SHORT_NAME = '市交通局';
const NEW_NAME = '市交通运输局';

/** The text, with the tabs and breadcrumbs above it. */
const EDITOR = { x: 348, y: 36, width: 932, height: 474 };

/** What a reader does and sees, in order. */
export const reading = {
  'breadcrumbs and sticky headings say where one is': async (page, takePicture) => {
    await openSample(page, SAMPLE);
    await goTo(page, 25);
    const crumbs = page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
    await crumbs.filter({ hasText: '二、存在的不足和原因' }).waitFor();
    await page.locator('.sticky-widget .sticky-line-content', { hasText: '一、2022年主要工作举措和成效' }).first().waitFor();
    await takePicture('breadcrumbs', EDITOR);
  },

  'a short name is renamed with its definition, and one undo takes it back': async (page, takePicture) => {
    await goTo(page, 1);
    await find(page, SHORT_NAME);
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input.rename-input');
    await input.waitFor();
    assert.equal(await input.inputValue(), SHORT_NAME);
    await input.fill(NEW_NAME);
    await takePicture('rename', EDITOR);
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await goTo(page, 3);
    await page
      .locator('.view-line', { hasText: `以下简称${NEW_NAME}` })
      .first()
      .waitFor();
    await page.locator('.editor-instance .monaco-editor textarea, .editor-instance .monaco-editor .native-edit-context').first().focus();
    await page.keyboard.press('Control+Z');
    await goTo(page, 3);
    await page
      .locator('.view-line', { hasText: `以下简称${SHORT_NAME}）` })
      .first()
      .waitFor();
  },

  'figures that come out are bold, and every colour can be read, in light, dark and high contrast': async (page, takePicture) => {
    await goTo(page, 12);
    await assertReadable(page);
    await takePicture('colours', EDITOR);
    for (const theme of ['dark', 'contrast', 'light']) {
      await chooseTheme(page, theme);
      await assertReadable(page);
      if (theme !== 'light') await takePicture(`colours-${theme}`, EDITOR);
    }
  },
};

async function assertReadable(page) {
  const runs = await coloured(page);
  const bold = runs.filter(({ weight, text }) => weight >= 600 && /\d/.test(text));
  assert.ok(bold.length > 0, 'figures that come out are bold');
  const faint = runs.filter(({ contrast }) => contrast < 4);
  assert.deepEqual(faint, [], 'every colour has a contrast of 4 at least');
}

/** The pieces of text that are shown, each with its weight and the contrast of its colour to the ground (WCAG 2.1, 1 to 21). */
function coloured(page) {
  return page
    .locator('.editor-instance .view-lines')
    .first()
    .evaluate((lines) => {
      const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
      const luminance = (colour) => {
        const [r, g, b] = numbers(colour)
          .slice(0, 3)
          .map((value) => value / 255)
          .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ground = luminance(
        getComputedStyle(lines.closest('.monaco-editor').querySelector('.monaco-editor-background')).backgroundColor,
      );
      return Array.from(lines.querySelectorAll('.view-line span > span'), (one) => {
        const { color, fontWeight } = getComputedStyle(one);
        const [light, dark] = [luminance(color), ground].sort((a, b) => b - a);
        return { text: one.textContent, weight: Number(fontWeight), color, contrast: (light + 0.05) / (dark + 0.05) };
      }).filter(({ text }) => text.trim() !== '');
    });
}
