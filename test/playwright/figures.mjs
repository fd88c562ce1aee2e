// The view of figures and the status bar, as a reader of the second sample uses them.
import assert from 'node:assert/strict';
import { goTo, openSample } from './workbench.mjs';

/** The second sample has 52 of 47 problems solved, in its fourteenth line. */
const SAMPLE = '02-';
const WRONG = '52个';

/** What a reader does and sees, in order. */
export const figures = {
  'the view of figures has the wrong total first in its section, with its verdict in words': async (
    page,
    takePicture,
    takeSmallPicture,
  ) => {
    await openSample(page, SAMPLE);
    await openView(page);
    const row = figureRow(page, WRONG);
    await row.waitFor();
    assert.match(await row.getAttribute('aria-label'), /52个.*不符.*第14行/);
    await takePicture('figures');
    await takeSmallPicture('look', { x: 0, y: 30, width: 820, height: 480 });
  },

  'a row leads to its figure by the keyboard, and its tooltip has the arithmetic': async (page) => {
    await figureRow(page, WRONG).click();
    await page
      .locator('.statusbar-item', { hasText: `已选 ${WRONG.length}` })
      .first()
      .waitFor();
    // a pointer that rests where it has been brings nothing up
    await page.mouse.move(900, 400);
    await figureRow(page, WRONG).hover();
    const hover = page.locator('.monaco-hover:visible', { hasText: '52 > 47' });
    await hover.waitFor();
  },

  'what is folded up stays so while somebody types, and the rows follow': async (page) => {
    const group = figureRow(page, '（二）');
    await group.click();
    assert.equal(await group.getAttribute('aria-expanded'), 'false');
    // away from the figure, which is selected since before: once it is selected again, the row has led there
    await goTo(page, 1);
    await page.locator('.statusbar-item', { hasText: '已选' }).first().waitFor({ state: 'hidden' });
    await figureRow(page, WRONG).click();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page
      .locator('.statusbar-item', { hasText: `已选 ${WRONG.length}` })
      .first()
      .waitFor();
    await page.keyboard.type('46个');
    await figureRow(page, '46个').waitFor();
    await figureRow(page, WRONG).waitFor({ state: 'detached' });
    assert.match(await figureRow(page, '46个').getAttribute('aria-label'), /46个.*，相符/);
    assert.equal(await group.getAttribute('aria-expanded'), 'false');
    for (let i = 0; i < 10 && !(await figureRow(page, WRONG).isVisible()); i += 1) {
      await page.keyboard.press('Control+Z');
      await page.waitForTimeout(500);
    }
    await figureRow(page, WRONG).waitFor();
    assert.equal(await group.getAttribute('aria-expanded'), 'false');
    await group.click();
  },

  'grouped by subject, and filtered by a word': async (page, takePicture) => {
    await titleAction(page, '数据按对象、指标分组').click();
    await titleAction(page, '数据按章节分组').waitFor();
    const input = await askedBy(page, titleAction(page, '筛选数据…'), '筛选数据');
    await input.fill('行政复议');
    await takePicture('figures-filter');
    await page.keyboard.press('Enter');
    await page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: '筛选：行政复议' }).waitFor();
    await takePicture('figures-by-subject');
    await titleAction(page, '清除数据筛选').click();
    await titleAction(page, '数据按章节分组').click();
    await figureRow(page, WRONG).waitFor();
  },

  'the status bar has the kind of report, and a menu of what can be done': async (page, takePicture) => {
    const item = page.locator('.statusbar-item', { hasText: '法治政府建设年度报告' });
    await item.waitFor();
    assert.match(await item.innerText(), /\d+ 处问题，\d+ 个数据 · 法治政府建设年度报告/);
    await item.click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '查看数据' }).waitFor();
    await takePicture('status-menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+E');
  },
};

/** Opens the view by its icon in the activity bar. */
export async function openView(page) {
  // The badge lies over the icon.
  await page
    .locator('.activitybar .action-item', { has: page.locator('a.action-label:is([aria-label^="核稿"], [aria-label^="Hegao"])') })
    .first()
    .click();
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').first().waitFor();
}

function figureRow(page, text) {
  return page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text }).first();
}

/** A button in the head of the view; it shows when the pointer is there. */
function titleAction(page, label) {
  return page
    .locator(
      `.pane-header .actions a.action-label[aria-label="${label}"], .composite.title .title-actions a.action-label[aria-label="${label}"]`,
    )
    .first();
}

/** Clicks a button that asks something, and gives where to answer: a row of buttons that is being made anew may lose a click. */
async function askedBy(page, button, title) {
  const question = page.locator('.quick-input-widget:visible', { hasText: title });
  for (let i = 0; i < 5 && !(await question.isVisible()); i += 1) {
    await button.click();
    await question.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  return question.locator('input').first();
}
