// What checks do with VS Code itself.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Themes by what a picture is called by: their names in VS Code, and the class that the window has in them. */
const THEMES = {
  light: ['Light Modern', 'vs'],
  dark: ['Dark Modern', 'vs-dark'],
  contrast: ['Dark High Contrast', 'hc-black'],
  'contrast-light': ['Light High Contrast', 'hc-light'],
};

/** Opens a sample by the beginning of its name, with the keyboard in it. */
export async function openSample(page, name) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(name);
  // Enter would take what was focused before the list was narrowed down
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await page.locator(`.tab.active[aria-label^="${name}"]`).waitFor();
  // Away from the tab, which would tell its name.
  await page.mouse.move(1000, 790);
  await page.locator('.view-lines .view-line').first().waitFor();
}

/** Puts the cursor at the beginning of a line, in the middle of the window. */
export async function goTo(page, line) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `行 ${line}，` }).waitFor();
}

/** Selects the next place of words. */
export async function find(page, words) {
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible .find-part textarea').first().fill(words);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `已选 ${words.length}` }).waitFor();
  await page.keyboard.press('Escape');
}

export async function focusEditor(page) {
  await page.locator('.editor-instance .monaco-editor textarea, .editor-instance .monaco-editor .native-edit-context').first().focus();
}

/** Runs the command that is called just so, or the first whose name has that in it. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** `light`, `dark`, `contrast` or `contrast-light`. */
export async function chooseTheme(page, name) {
  const [title, kind] = THEMES[name];
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+T');
  const input = page.locator('.quick-input-widget input').first();
  await input.fill(title);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).first().waitFor();
  await input.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator(`.monaco-workbench.${kind}`).waitFor();
}

/** The page of the webview that is to be seen. */
export function webview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** What axe finds wrong in a page; also contrast, but for words over pictures, which it cannot measure. */
export async function violations(body) {
  // eslint-disable-next-line no-eval -- the page itself may not run what is not its own; the checker, from outside, may
  await body.evaluate((_, source) => void globalThis.eval(source), await readFile(AXE, 'utf8'));
  return body.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
  });
}
