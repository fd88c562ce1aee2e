// Writing with an input method, and with the lists that completion opens: composition is never disturbed, Enter is a new line.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The draft that is written on, beside the samples. */
export const TYPING_DRAFT = '练习年度报告.txt';
const TEXT = `云川县2023年法治政府建设年度报告
　　2023年，我县推进各项工作，依据《云川县听证办法》办案。
　　一、主要做法
　　（一）加强领导。全年学法12次。
　　（二）规范执法
　　全年办理处罚案件120件。
`;

export function writeTypingDraft(folder) {
  return writeFile(join(folder, TYPING_DRAFT), TEXT);
}

/** How long a list that is not wanted is given to come. */
const QUIET = 900;

/** What an author does and sees, in order. */
export const typing = {
  'composition in the midst of a sentence opens no list, and what is chosen arrives whole': async (page) => {
    await openDraft(page);
    const keyboard = await inputMethod(page);
    await keyboard.compose(['q', 'qu', 'quan', 'quan x', 'quan xian'], '全县', noList);
    await keyboard.compose(['sh', 'shenru', 'shenru tuijin'], '深入推进', noList);
    await keyboard.compose(['xing', 'xingzheng', 'xingzhengfuyi'], '行政复议', noList);
    await page.waitForTimeout(QUIET);
    await noList(page);
    await lastLine(page, '全县深入推进行政复议');
  },

  'a composition that is given up leaves nothing behind': async (page) => {
    const keyboard = await inputMethod(page);
    await keyboard.compose(['gong', 'gongzuo'], '', noList);
    await lastLine(page, '全县深入推进行政复议');
  },

  'by the key, an empty line has the next ordinals; Tab takes the first': async (page, takePicture) => {
    await newLine(page);
    await noList(page);
    await page.keyboard.press('Control+Space');
    await listed(page, ['（三）', '二、', '1.']);
    await takePicture('completion', EDITOR);
    await page.keyboard.press('Tab');
    await lastLine(page, '（三）');
  },

  'a bracket asks for the ordinal, which goes on being composed, and comes out with one pair of brackets': async (page) => {
    await emptyLine(page);
    await page.keyboard.type('（');
    await listed(page, ['（三）']);
    const keyboard = await inputMethod(page);
    await keyboard.compose(['s', 'san'], '三');
    await listed(page, ['（三）']);
    await page.keyboard.press('Tab');
    await lastLine(page, '（三）');
  },

  'an open list leaves Enter a new line': async (page) => {
    await emptyLine(page);
    await page.keyboard.type('（');
    await listed(page, ['（三）']);
    await page.keyboard.press('Enter');
    await noList(page);
    await lastLine(page, '）');
  },

  '二是 is offered behind ；, and gives way to any other words that are composed': async (page) => {
    await emptyLine(page);
    const keyboard = await inputMethod(page);
    await keyboard.compose(['yishi'], '一是加强学习');
    await keyboard.compose([], '；');
    await listed(page, ['二是']);
    await keyboard.compose(['wan', 'wanshan'], '完善机制');
    await noList(page);
    await lastLine(page, '一是加强学习；完善机制');
    await keyboard.compose([], '。');
    await listed(page, ['二是']);
    await keyboard.compose(['e', 'er'], '二');
    await listed(page, ['二是']);
    await page.keyboard.press('Tab');
    await lastLine(page, '一是加强学习；完善机制。二是');
  },

  'titles are offered behind 《 and narrowed down by what is composed': async (page) => {
    await emptyLine(page);
    const keyboard = await inputMethod(page);
    await keyboard.compose(['luoshi'], '落实');
    await page.keyboard.type('《');
    await listed(page, ['《云川县听证办法》']);
    await keyboard.compose(['xing', 'xingzhengfu'], '行政复');
    await listed(page, ['《行政复议法》']);
    await page.keyboard.press('Tab');
    await lastLine(page, '落实《行政复议法》');
  },

  'the initials of a phrase bring it up, with its figures to fill in': async (page) => {
    await emptyLine(page);
    // as fast as a person types: VS Code asks nothing for a letter that comes before the answer to the one before it
    await page.keyboard.type('sf', { delay: 400 });
    await listed(page, ['述法']);
    await page.keyboard.press('Tab');
    await page.keyboard.type('区');
    await page.keyboard.press('Tab');
    await page.keyboard.type('46');
    await page.keyboard.press('Escape');
    await lastLine(page, '全区46名党政主要负责人完成年度述法，其中现场述法××人、书面述法××人。');
  },
};

/** The part of the window that has the text. */
const EDITOR = { x: 348, y: 36, width: 932, height: 474 };

async function openDraft(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input').first().fill(TYPING_DRAFT);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: TYPING_DRAFT }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: TYPING_DRAFT }).waitFor();
  await page.locator('.outline-pane .monaco-list-row', { hasText: '（二）规范执法' }).waitFor();
  await input(page).focus();
  await page.keyboard.press('Control+End');
}

function input(page) {
  return page.locator('.editor-instance .monaco-editor textarea, .editor-instance .monaco-editor .native-edit-context').first();
}

/** Types as an input method does: through what it shows under way, then what is chosen; '' gives the composition up. */
async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  const compose = async (steps, chosen, during = () => {}) => {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(120);
      await during(page);
    }
    if (chosen === '') await session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    else await session.send('Input.insertText', { text: chosen });
  };
  return { compose };
}

async function newLine(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}

/** Empties the last line. */
async function emptyLine(page) {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Delete');
  await lastLine(page, '');
}

const list = (page) => page.locator('.suggest-widget.visible .monaco-list-row .label-name');

async function noList(page) {
  await list(page).first().waitFor({ state: 'hidden', timeout: 5000 });
  assert.equal(await list(page).count(), 0, 'no list is open');
}

/** Waits until the list begins with these. */
async function listed(page, labels) {
  await until(page, async () => (await list(page).allInnerTexts()).slice(0, labels.length), labels);
}

/** Waits until the last line says so, indent aside. */
async function lastLine(page, text) {
  await until(page, async () => lineText(page), text);
}

/** The last row of the text as it is shown; what is written here is shorter than a row. */
async function lineText(page) {
  const rows = await page
    .locator('.editor-instance .view-lines .view-line')
    .evaluateAll((elements) => elements.map(({ style, textContent }) => ({ top: parseFloat(style.top), text: textContent ?? '' })));
  const last = rows.sort((a, b) => a.top - b.top).at(-1);
  return last.text.replace(/[\s\u00a0\u3000\u200b]/g, '');
}

async function until(page, ask, expected) {
  let answer;
  for (let waited = 0; waited < 10_000; waited += 100) {
    answer = await ask();
    if (JSON.stringify(answer) === JSON.stringify(expected)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(answer, expected);
}
