// The views in English, in a window of their own: Chinese drafts, English words around them.
import assert from 'node:assert/strict';
import { openView } from './figures.mjs';
import { openSample, webview } from './workbench.mjs';

const CHINESE = /\p{Script=Han}/u;

/** What a reader of English sees, in order. */
export const english = {
  'in English, the figures view has its verdicts in English': async (page, takePicture) => {
    await openSample(page, '02-');
    await openView(page);
    const row = page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: '52个' }).first();
    await row.waitFor();
    assert.match(await row.getAttribute('aria-label'), /broken/);
    assertEnglish(await labelsOf(page, '.pane-header .actions a.action-label'));
    await takePicture('figures-english');
    await page.keyboard.press('Control+Shift+E');
  },

  'in English, the report panel says what it shows in English': async (page, takePicture) => {
    await openSample(page, '01-');
    await page.locator('.editor-actions .action-label[aria-label*="Report Panel"]').first().click();
    const view = webview(page);
    await view.locator('svg .stage').first().waitFor();
    const headings = await view.locator('h1, h2').allInnerTexts();
    assertEnglish(headings.map((heading) => heading.replaceAll(/[^\s]*\.txt/g, '')));
    await takePicture('panel-english');
    await close(page, 'Report panel');
  },

  'in English, the preview names pages and characters in English': async (page, takePicture) => {
    await openSample(page, '03-');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    const status = webview(page).locator('.status', { hasText: /\d/ });
    await status.waitFor();
    assert.match(await status.innerText(), /page/i);
    await takePicture('preview-english');
    await close(page, 'Preview: ');
  },

  'in English, the walkthrough is found under its English name': async (page, takePicture) => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').first().fill('>Open Walkthrough...');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Walkthrough' }).first().click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Hegao' }).first().click();
    const titles = page.locator('.getting-started-step .step-title');
    await titles.first().waitFor();
    assertEnglish(await titles.allInnerTexts());
    await takePicture('walkthrough-english');
  },
};

function assertEnglish(texts) {
  assert.ok(texts.length > 0);
  for (const text of texts) assert.doesNotMatch(text, CHINESE);
}

async function labelsOf(page, selector) {
  return page.locator(selector).evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}

async function close(page, title) {
  await page.locator('.tab', { hasText: title }).locator('.codicon-close').click();
  await page.locator('.tab', { hasText: title }).waitFor({ state: 'detached' });
}
