import assert from 'node:assert/strict';
import { get } from 'node:http';

/** The first finding on the first sample: a total of 3426 whose parts add up to 3436. */
const WRONG = '3426件';
const RIGHT = '3436';
const LINE = 4;

/** The part of the window that has the text. */
const EDITOR = { x: 348, y: 36, width: 932, height: 474 };

/** What a user does and sees, in order. */
export const checks = {
  'pages of other origins are turned away': async (page) => {
    const other = { origin: 'http://example.org' };
    assert.equal((await page.request.get(page.url(), { headers: other })).status(), 403);
    assert.equal((await page.request.get(page.url(), { headers: { host: 'example.org' } })).status(), 403);
    await assert.rejects(upgrade(page.url(), other), { code: 'ECONNRESET' });
    assert.equal(await upgrade(page.url(), {}), 101);
  },

  'a sample opens as a report draft': async (page) => {
    await page.locator('.editor-status-language, [id="status.editor.mode"]', { hasText: '报告草稿' }).first().waitFor();
  },

  'the outline has its headings': async (page) => {
    const rows = page.locator('.outline-pane .monaco-list-row');
    await rows.filter({ hasText: '一、主要举措和成效' }).waitFor();
    await rows.filter({ hasText: '（一）加强组织领导' }).waitFor();
  },

  'the Problems panel has a row for the wrong total': async (page) => {
    await page
      .locator('.monaco-editor .view-lines')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Control+Shift+M');
    await problem(page).waitFor();
    const shown = await page.locator('.markers-panel .monaco-list-row .marker-icon').count();
    assert.ok(shown > 1, `the panel shows ${shown} findings`);
  },

  'the wrong figure, and nothing else before it, is underlined': async (page, takePicture) => {
    await problem(page).click();
    // The finding leads to its figure and selects it; what is selected is what must be underlined.
    await page
      .locator('.statusbar-item', { hasText: `行 ${LINE}` })
      .filter({ hasText: `已选 ${WRONG.length}` })
      .waitFor();
    const selected = await box(page.locator('.monaco-editor .selected-text').first());
    const underlined = await wrongFigure(page);
    for (const side of ['x', 'y', 'width']) {
      assert.ok(
        Math.abs(selected[side] - underlined[side]) < 4,
        `${side}: selected at ${selected[side]}, underlined at ${underlined[side]}`,
      );
    }
    await takePicture('editor');
  },

  'the hover shows the arithmetic': async (page, takePicture) => {
    const { x, y, width, height } = await wrongFigure(page);
    await page.mouse.move(x + width / 2, y + height / 2);
    const hover = page.locator('.monaco-hover:visible', { hasText: RIGHT });
    await hover.waitFor();
    assert.match(await hover.innerText(), /1187\s*\+\s*846\s*\+\s*1312\s*\+\s*91\s*=\s*3436/);
    await takePicture('hover', EDITOR);
    await page.keyboard.press('Escape');
  },

  'inlay hints show the arithmetic in the text once they are asked for': async (page, takePicture) => {
    await page
      .locator('.monaco-editor .view-lines')
      .first()
      .click({ position: { x: 5, y: 5 } });
    await setSetting(page, 'hegao.inlayHints');
    const hint = page.locator('.monaco-editor .view-line', { hasText: '1187+846+1312+91' }).first();
    await hint.waitFor();
    assert.match(await page.locator('.monaco-editor .view-lines').first().innerText(), /✓/);
    await takePicture('inlay-hints', EDITOR);
    await setSetting(page, 'hegao.inlayHints');
    await hint.waitFor({ state: 'detached' });
  },

  'a quick fix can be looked at before it is made': async (page, takePicture) => {
    const findings = page.locator('[id="status.problems"]');
    const before = await findings.innerText();
    await openFixes(page);
    await page.keyboard.press('Control+Enter');
    const panel = page.locator('.bulk-edit-panel');
    await panel.locator('.monaco-list-row', { hasText: RIGHT }).first().click();
    await page
      .locator('.monaco-diff-editor .view-line', { hasText: `${RIGHT}件` })
      .first()
      .waitFor();
    await takePicture('quick-fix-preview');
    assert.equal(await findings.innerText(), before, 'the version that is looked at is not checked');
    await panel.getByRole('button', { name: /放弃|Discard/ }).click();
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+Shift+M');
    // What is only looked at mends nothing.
    await problem(page).waitFor();
  },

  'the quick fix mends the figure': async (page, takePicture) => {
    await openFixes(page);
    await takePicture('quick-fix', EDITOR);
    await page.keyboard.press('Enter');
    await problem(page).waitFor({ state: 'detached' });
    const text = await page.locator('.monaco-editor .view-lines').first().innerText();
    assert.ok(text.includes(`${RIGHT}件`) && !text.includes(WRONG), 'the figure is mended in the text');
  },
};

/** Turns a yes-or-no setting over in the settings editor, as a user does. */
async function setSetting(page, id) {
  await page.keyboard.press('Control+Comma');
  const search = page
    .locator('.settings-editor .suggest-input-container textarea, .settings-editor .suggest-input-container .native-edit-context')
    .first();
  await search.waitFor({ state: 'attached' });
  await search.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(id);
  const box = page.locator(`.settings-editor [data-key="${id}"] .monaco-custom-toggle`);
  await box.waitFor();
  await box.click();
  await page.keyboard.press('Control+W');
}

/** Opens what mends the wrong figure, with the first of the list chosen. */
async function openFixes(page) {
  await problem(page).click();
  await page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first().focus();
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: RIGHT }).waitFor();
  await page.locator('.action-widget .monaco-list-row.focused', { hasText: RIGHT }).waitFor();
}

function problem(page) {
  return page.locator('.markers-panel .monaco-list-row', { hasText: WRONG });
}

/** Where the first underline stands. */
async function wrongFigure(page) {
  return box(page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning').first());
}

async function box(locator) {
  await locator.waitFor({ state: 'attached' });
  return locator.boundingBox();
}

/** The answer to a web socket asked for at the editor's address. */
function upgrade(url, headers) {
  const socket = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': btoa('0123456789abcdef'),
  };
  return new Promise((resolve, reject) => {
    const { searchParams } = new URL(url);
    searchParams.set('reconnectionToken', crypto.randomUUID());
    const request = get(new URL(`?${searchParams}`, url), { headers: { ...socket, ...headers } });
    request.on('upgrade', (answer, open) => {
      open.destroy();
      resolve(answer.statusCode);
    });
    request.on('response', ({ statusCode }) => resolve(statusCode));
    request.on('error', reject);
  });
}
