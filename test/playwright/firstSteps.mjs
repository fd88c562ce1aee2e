// The walkthrough as a new user goes through it: each button pressed, each step ticked off.
import assert from 'node:assert/strict';

/** The draft beside the walkthrough. */
const editor = (page) => page.locator('.editor-instance .monaco-editor').last();

export const firstSteps = {
  'the walkthrough is found, and its steps are ticked off as they are done': async (page, takePicture, takeSmallPicture) => {
    await page.keyboard.press('Escape');
    // The walkthrough wants room; the panel below has been seen.
    if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
    await page.locator('.part.panel').waitFor({ state: 'hidden' });
    await runCommand(page, 'Open Walkthrough...');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '核稿' }).first().click();
    const step = (title) => page.locator('.getting-started-step', { hasText: title });
    await step('打开一份有错的样稿').waitFor();
    await takePicture('walkthrough');

    await press(page, '打开样稿');
    await editor(page).locator('.view-line', { hasText: '澄溪县人民政府' }).first().waitFor();
    await editor(page).locator('.squiggly-error').first().waitFor();
    await page.mouse.move(1000, 790);
    await takeSmallPicture('sample', await frame(page));

    await step('看错在哪里').first().click();
    await press(page, '转到下一处问题');
    const hover = page.locator('.monaco-hover:visible', { hasText: '118 + 96 + 60 = 274' });
    const isThere = await hover.first().waitFor({ timeout: 5000 }).then(() => true, () => false); // prettier-ignore
    // the step that is ticked off is drawn anew, and may have taken the keyboard from the editor, whose hover closes then
    if (!isThere)
      await editor(page)
        .locator('.view-line span', { hasText: /^264件$/ })
        .first()
        .hover();
    await hover.first().waitFor();
    await takeSmallPicture('finding', await frame(page));
    await page.mouse.move(1000, 790);
    await page.keyboard.press('Escape');

    await step('改正一处').first().click();
    await pressFor(page, '看这一处怎么改', page.locator('.action-widget .monaco-list-row', { hasText: '274件' }));
    await takeSmallPicture('fix', await frame(page));
    await page.keyboard.press('Enter');
    await editor(page).locator('.view-line', { hasText: '274件' }).first().waitFor();

    await step('一次改正').first().click();
    await press(page, '改正全部');
    await editor(page).locator('.view-line', { hasText: '专题部署' }).first().waitFor();
    await takeSmallPicture('all', await frame(page));
    assert.ok((await page.locator('.getting-started-step .codicon-getting-started-step-checked').count()) >= 4, 'the steps are ticked off');
    await takePicture('walkthrough-done');

    await step('打开自己的草稿').first().click();
    await pressFor(page, '新建报告草稿', page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '法治政府建设' }).first());
    await takeSmallPicture('own', await frame(page));
    await page.keyboard.press('Escape');
  },
};

/** A button of the step that is open. */
async function press(page, title) {
  await page.locator('.getting-started-step.expanded .monaco-button', { hasText: title }).first().click();
}

/** The same until something is seen: a step that is ticked off is drawn anew, and may take the keyboard from a list, which closes. */
async function pressFor(page, title, seen) {
  for (let i = 0; i < 4 && !(await seen.isVisible()); i += 1) {
    await press(page, title);
    await seen.waitFor({ timeout: 5000 }).catch(() => undefined);
    // drawn by then
    await page.waitForTimeout(500);
  }
  await seen.waitFor();
}

/** Where the draft is, and a little of the walkthrough, over which its hover may lie. */
async function frame(page) {
  const { x, y, width, height } = await editor(page).boundingBox();
  const margin = Math.min(x, 120);
  return { x: x - margin, y, width: width + margin, height: Math.min(height, 380) };
}

/** Runs a command of VS Code by its English title, by which it is found in every language. */
async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: /Walkthrough|演练/ })
    .first()
    .click();
}
