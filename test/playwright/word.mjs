// Word files, as who gets one from a department and sends it back uses them.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleFiles } from '../../scripts/editor/places.mjs';
import { chooseTheme, find, goTo, runCommand } from './workbench.mjs';
import { wordFile } from './wordFile.mjs';

const NAME = '汀浦区供稿.docx';
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
  'Word: the explorer offers to open a Word file as a draft': async (page, takePicture) => {
    await page.keyboard.press('Control+Shift+E');
    await inExplorer(page, NAME).click({ button: 'right' });
    const item = menuItem(page, OPEN);
    await item.waitFor();
    await menuItem(page, '导入 Word').waitFor();
    await takePicture('word-menu');
    await item.click();
    await page.locator(`.tab.active[aria-label^="${NAME}"]`).waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await notification(page, '修订').waitFor();
    await takePicture('word-notice');
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
    for (const theme of ['dark', 'light']) {
      await chooseTheme(page, theme);
      if (theme !== 'light') await takePicture(`word-${theme}`);
    }
  },

  'Word: the preview and the menu of the status bar are those of a draft that is only read': async (page, takePicture) => {
    await page.locator('.statusbar-item', { hasText: '法治政府建设年度报告' }).click();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: '把问题和批注写入 Word 副本' }).waitFor();
    assert.equal(await rows.filter({ hasText: '应用全部安全改正' }).count(), 0);
    await takePicture('word-status-menu');
    await page.keyboard.press('Escape');
  },

  'Word: findings and comments go into a copy': async (page, takePicture) => {
    await page.locator('.editor-actions .action-label[aria-label*="写入 Word 副本"]').first().click();
    await notification(page, '汀浦区供稿.核稿.docx').waitFor();
    await takePicture('word-copy');
    await clearNotifications(page);
  },

  'Word: it is imported as a text that can be edited, with its comments': async (page, takePicture) => {
    await runCommand(page, '导入 Word');
    await page.locator('.tab.active[aria-label^="汀浦区供稿.txt"]').waitFor();
    await page.locator('.editor-instance .squiggly-error').first().waitFor();
    await goTo(page, 1);
    await clearNotifications(page);
    await takePicture('word-imported');
  },

  'Word: a draft is exported, with findings or without': async (page, takePicture) => {
    await runCommand(page, '导出 Word');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '带上问题和批注' }).waitFor();
    await takePicture('word-export');
    await page.keyboard.press('Escape');
  },

  'Word: a file of an older Word gets a sentence on what to do': async (page, takePicture) => {
    await inExplorer(page, BROKEN).click({ button: 'right' });
    await menuItem(page, OPEN).waitFor();
    // a menu that has just come up takes no click, lest it be of the one that has brought it
    await page.waitForTimeout(500);
    await menuItem(page, OPEN).click();
    await notification(page, '另存为 .docx').waitFor();
    await takePicture('word-refused');
    await clearNotifications(page);
  },
};

function inExplorer(page, name) {
  return page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).first();
}

function menuItem(page, label) {
  return page.locator('.monaco-menu .action-item', { hasText: label }).first();
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
