// Word files, as who gets one from a department and sends it back uses them.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFiles } from '../../scripts/editor/places.mjs';
import { find, focusEditor, goTo, runCommand } from './workbench.mjs';
import { wordFile } from './wordFile.mjs';

const NAME = '汀浦区供稿.docx';
const COPY = '汀浦区供稿.核稿.docx';
const BROKEN = '老文件.docx';
const OPEN = '以草稿方式打开 Word（只读）';
/** The second sample has 52 of 47 problems solved. */
const WORDS = '52个';
const THREAD = [
  ['王敏', '这个数和督察室的清单对不上。'],
  ['李明', '清单是47个，请核。'],
];

/** Puts the second sample beside the samples as a Word file, and a file of an older Word that is called the same. */
export async function writeWordFiles(folder) {
  const text = await readFile(sampleFiles()[1], 'utf8');
  assert.ok(text.includes(WORDS));
  await writeFile(join(folder, NAME), wordFile(text, { words: WORDS, thread: THREAD, inserted: '47个' }));
  const old = new Uint8Array(1024);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  old.set(
    [...'WordDocument'].flatMap((sign) => [sign.charCodeAt(0), 0]),
    512,
  );
  await writeFile(join(folder, BROKEN), old);
}

/** What a user does and sees, in order. */
export const word = {
  'Word: the explorer offers to open a Word file as a draft': async (page) => {
    await page.keyboard.press('Control+Shift+E');
    await openAsDraft(page, NAME);
    await page.locator(`.tab.active[aria-label^="${NAME}"]`).waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await notification(page, '修订').waitFor();
    await page.keyboard.press('Escape');
  },

  'Word: its comments stand beside their words, its findings under them, and nothing can be typed': async (page, takePicture) => {
    await find(page, WORDS);
    await page.keyboard.press('Escape');
    await page.locator('.comment-range-glyph.comment-thread, .comment-thread-unresolved').first().click();
    await page.locator('.review-widget .comment-body', { hasText: '对不上' }).waitFor();
    await page.locator('.review-widget .comment-body', { hasText: '请核' }).waitFor();
    await clearNotifications(page);
    await takePicture('word');
    await focusEditor(page);
    await page.keyboard.type('甲乙丙');
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.view-line', { hasText: '甲乙丙' }).count(), 0);
    await page.keyboard.press('Escape');
  },

  'Word: the menu of the status bar is that of a draft that is only read': async (page) => {
    await page.locator('.statusbar-item', { hasText: '法治政府建设年度报告' }).click();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '把问题和批注写入 Word 副本' }).waitFor();
    for (const edit of ['改正全部可放心改的问题', '重新编排全文序号']) assert.equal(await rows.filter({ hasText: edit }).count(), 0);
    await page.keyboard.press('Escape');
  },

  'Word: findings and comments go into a copy': async (page) => {
    await page.locator('.editor-actions .action-label[aria-label*="写入 Word 副本"]').first().click();
    await notification(page, COPY).waitFor();
    await clearNotifications(page);
  },

  'Word: it is imported as a text that can be edited, with its comments': async (page) => {
    await runCommand(page, '导入 Word');
    await page.locator('.tab.active[aria-label^="汀浦区供稿.txt"]').waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await goTo(page, 1);
    await clearNotifications(page);
  },

  'Word: a draft is exported, with findings or without': async (page) => {
    await runCommand(page, '导出 Word');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '带上问题和批注' }).waitFor();
    await page.keyboard.press('Escape');
  },

  'Word: a file of an older Word gets a sentence on what to do': async (page) => {
    await openAsDraft(page, BROKEN);
    await notification(page, '另存为 .docx').waitFor();
    await clearNotifications(page);
  },

  'Word: the files of the folder are checked with it, and what is chosen of their findings opens the draft': async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+W');
    await page.locator('.tab').first().waitFor({ state: 'detached' });
    await runCommand(page, '核对文件夹内全部草稿');
    await notification(page, '份草稿').waitFor();
    await page.locator('.notification-toast .monaco-button', { hasText: '查看问题' }).first().click();
    await page.locator('.panel .viewpane-filter input, .panel .viewpane-filter textarea').first().fill(COPY);
    await page.locator('.markers-panel .monaco-list-row', { hasText: COPY }).first().waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: WORDS }).first().dblclick();
    await page.locator(`.tab.active[aria-label^="${COPY}"]`).waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await page.locator('.outline-pane .monaco-list-row', { hasText: '主要举措' }).first().waitFor();
  },
};

/** By the menu of the explorer. */
async function openAsDraft(page, name) {
  await page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first().click({ button: 'right' });
  const items = page.locator('.monaco-menu .action-item');
  await items.filter({ hasText: '导入 Word' }).first().waitFor();
  // a menu that has just come up takes no click, lest it be of the one that has brought it
  await page.waitForTimeout(500);
  await items.filter({ hasText: OPEN }).first().click();
}

function notification(page, words) {
  return page.locator('.notification-toast', { hasText: words }).first();
}

async function clearNotifications(page) {
  const toast = page.locator('.notification-toast').first();
  for (let i = 0; i < 5 && (await toast.isVisible()); i += 1) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
  await toast.waitFor({ state: 'hidden' });
}
