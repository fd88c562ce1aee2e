// Remarks, verifications and sources, as who checks the second sample uses them.
import assert from 'node:assert/strict';
import { chooseTheme, find, focusEditor, goTo, openSample, runCommand, violations, webview } from './workbench.mjs';

/** The second sample has 52 of 47 problems solved, in its fourteenth line; 47 has a remark and a source, 62.8万 is verified. */
const SAMPLE = '02-';
const WRONG = '52个';
const WHOLE = '47个';
const OTHER = '9437户';
/** Verified while the report panel is open. */
const AGAIN = '2轮';
const NAME = '王敏';
const REMARK = '请与督察室的**清单**核对。';
const REPLY = '已核对，47个无误，52个系笔误。';
const SECOND = '权重写明文号';
const UNSENT = '还有一句';
const REASON = '含上年结转的5个';

/** What a user does and sees, in order. */
export const annotations = {
  'annotations: a remark is written by the keyboard, and its writer is asked for a name once': async (page, takePicture) => {
    await openSample(page, SAMPLE);
    await goTo(page, 1);
    await find(page, WHOLE);
    await page.keyboard.press('Control+Alt+M');
    const box = page.locator('.review-widget .monaco-editor.focused');
    await box.waitFor();
    await page.keyboard.type(REMARK);
    await takePicture('annotations-writing');
    await page.keyboard.press('Control+Enter');
    const name = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-widget', { hasText: '您的姓名' }).waitFor();
    await name.fill(NAME);
    await page.keyboard.press('Enter');
    const body = page.locator('.review-widget .comment-body', { hasText: '请与督察室' });
    await body.waitFor();
    assert.equal(await body.locator('strong').innerText(), '清单');
    assert.equal(await page.locator('.review-widget .review-comment .author', { hasText: NAME }).count(), 1);
  },

  'annotations: a reply, and what is typed in another stays while the draft changes': async (page, takePicture) => {
    await page.locator('.review-widget .review-thread-reply-button').click();
    await page.keyboard.type(REPLY);
    await page.keyboard.press('Control+Enter');
    await page.locator('.review-widget .comment-body', { hasText: '系笔误' }).waitFor();
    await page.locator('.review-widget .review-thread-reply-button').click();
    await page.keyboard.type(UNSENT);
    await page.locator('.editor-instance .view-line', { hasText: '市人民政府' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('各位');
    // the new places have come by then
    await page.waitForTimeout(1500);
    await page.locator('.review-widget .view-line', { hasText: UNSENT }).waitFor();
    await page.keyboard.press('Control+Z');
    await takePicture('annotations-thread');
    await page.locator('.review-widget .view-line', { hasText: UNSENT }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await page.locator('.review-widget .comment-body').first().waitFor({ state: 'hidden' });
  },

  'annotations: a finding is verified by its quick fix, with a reason, and is silent': async (page, takePicture) => {
    const before = Number(/(\d+) 处问题/.exec(await status(page).innerText())[1]);
    await goTo(page, 1);
    await find(page, WRONG);
    await page.keyboard.press('Control+.');
    const fix = (state) => page.locator(`.action-widget .monaco-list-row${state}`, { hasText: '核实并保留' }).first();
    await fix('').waitFor();
    for (let i = 0; i < 10 && !(await fix('.focused').isVisible()); i += 1) await page.keyboard.press('ArrowDown');
    await takePicture('annotations-fix');
    await page.keyboard.press('Enter');
    const input = page.locator('.quick-input-widget input').first();
    await page.locator('.quick-input-widget', { hasText: '核实“' }).waitFor();
    await takePicture('annotations-reason');
    await input.fill(REASON);
    await page.keyboard.press('Enter');
    await problems(page, before - 1);
  },

  'annotations: a figure is verified, and the source of another is recorded step by step': async (page, takePicture) => {
    await goTo(page, 1);
    await find(page, OTHER);
    await page.keyboard.press('Control+F9');
    // not the reason that was given for a finding
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '已与台账核对' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await find(page, '62.8万');
    await runCommand(page, '记录这个数据的依据');
    const input = page.locator('.quick-input-widget input').first();
    for (const [step, answer] of ['区行政审批局', '政务服务办件台账.xlsx', '年度合计行', '台账/办件.xlsx', undefined].entries()) {
      await page.locator('.quick-input-titlebar', { hasText: `${step + 1}/5` }).waitFor();
      if (step === 2) await takePicture('annotations-source');
      if (answer !== undefined) await input.fill(answer);
      await page.keyboard.press('Enter');
    }
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  },

  'annotations: the view has them all, and leads to their words': async (page, takePicture) => {
    await runCommand(page, '查看批注与核实');
    await row(page, '待处理的批注').waitFor();
    for (const group of ['已核实', '依据']) await unfold(page, group);
    await row(page, '9437户').waitFor();
    assert.match(await row(page, '请与督察室').getAttribute('aria-label'), /批注，待处理，.*“47个”.*王敏/);
    await row(page, '9437户').click();
    await page
      .locator('.statusbar-item', { hasText: `已选 ${OTHER.length}` })
      .first()
      .waitFor();
    await takePicture('annotations');
    for (const theme of ['dark', 'contrast', 'light']) {
      await chooseTheme(page, theme);
      if (theme !== 'light') await takePicture(`annotations-${theme}`);
    }
  },

  'annotations: the report panel says how many figures are verified, as the status bar does, and follows': async (page, takePicture) => {
    await page.locator('.editor-actions .action-label[aria-label*="报告面板"]').first().click();
    const share = webview(page).locator('.share');
    await share.filter({ hasText: '数据已核实' }).waitFor();
    const [, verified, figures] = /(\d+)\/(\d+)（\d+%）/.exec(await share.innerText());
    const said = await status(page).locator('a').first().getAttribute('aria-label');
    assert.match(said, new RegExp(`${figures}个数据已核实${verified}个`));
    const flow = webview(page).locator('[data-picture="flow:法治督察"]');
    assert.match(await flow.locator('.verdict').innerText(), /☑ 已核实/);
    assert.match(await flow.locator('.stage .whole[aria-label*=" 52个"]').getAttribute('aria-label'), /☑ 已核实：52 > 47/);
    for (const theme of ['dark', 'contrast', 'light']) {
      await chooseTheme(page, theme);
      assert.deepEqual(await violations(webview(page).locator('body')), [], theme);
    }
    await takePicture('annotations-panel');
    await focusEditor(page);
    await goTo(page, 1);
    await find(page, AGAIN);
    await page.keyboard.press('Control+F9');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '已与台账核对' }).waitFor();
    await page.keyboard.press('Enter');
    await share.filter({ hasText: `数据已核实 ${Number(verified) + 1}/${figures}` }).waitFor();
    await page.locator('.tab', { hasText: '报告面板' }).click();
    await page.keyboard.press('Control+W');
    await page.locator('.tab', { hasText: '报告面板' }).waitFor({ state: 'detached' });
    await focusEditor(page);
  },

  'annotations: figures that are not verified are marked too once that is asked for, and gone to by key': async (page, takePicture) => {
    await find(page, OTHER);
    await marks(page, ({ verified, others, selected }) => verified > 0 && others === 0 && selected === 'verified');
    await runCommand(page, '切换核实标记');
    await marks(page, ({ verified, others, selected }) => verified > 0 && others > verified && selected === 'verified');
    await goTo(page, 1);
    await page.keyboard.press('Control+F8');
    await page.locator('.statusbar-item', { hasText: '已选' }).first().waitFor();
    await marks(page, ({ selected }) => selected === 'others');
    // the setting comes back from where it is kept
    await page.waitForTimeout(1000);
    await takePicture('annotations-marks');
    const [, count] = /\d+个数据已核实(\d+)个/.exec(await status(page).locator('a').first().getAttribute('aria-label'));
    assert.match(await status(page).innerText(), new RegExp(`个数据，已核实 ${count} · `));
  },

  'annotations: a verified finding is back once its figure is changed, and says why': async (page, takePicture) => {
    await goTo(page, 1);
    await find(page, WRONG);
    await page.keyboard.type('58个');
    await row(page, '须重新核实').waitFor();
    await takePicture('annotations-outdated');
    await page.keyboard.press('Control+Z');
  },

  'annotations: a second remark on a line, written in one line, stands beside the first': async (page, takePicture) => {
    await goTo(page, 1);
    await find(page, '1.5个百分点');
    await page.keyboard.press('Control+Alt+M');
    await page.locator('.quick-input-widget', { hasText: '批注“1.5个百分点”' }).waitFor();
    await page.locator('.quick-input-widget input').first().fill(SECOND);
    await page.keyboard.press('Enter');
    await page.locator('.review-widget .comment-body', { hasText: SECOND }).waitFor();
    await row(page, SECOND).waitFor();
    await takePicture('annotations-two');
  },

  'annotations: a comment is edited in its place, and its replies are deleted one by one': async (page) => {
    await row(page, '请与督察室').click();
    const comments = page.locator('.review-widget .review-comment');
    const reply = comments.filter({ hasText: '系笔误' });
    await reply.hover();
    await reply.locator('a.action-label[aria-label^="修改"]').click();
    await page.locator('.review-widget .edit-container .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('已请改正。');
    await page.keyboard.press('Control+Enter');
    const edited = comments.filter({ hasText: '系笔误。已请改正。' });
    await edited.filter({ hasText: '已修改' }).waitFor();
    await edited.hover();
    await edited.locator('a.action-label[aria-label^="删除"]').click();
    await edited.waitFor({ state: 'detached' });
    await comments.filter({ hasText: '请与督察室' }).first().waitFor();
  },

  'annotations: a thread is resolved': async (page) => {
    await row(page, '请与督察室').click();
    const thread = page.locator('.review-widget', { hasText: '请与督察室' });
    await thread.locator('a.action-label[aria-label*="标为已解决"]').first().click();
    await row(page, '已解决的批注').waitFor();
    await page.locator('.review-widget .comment-body', { hasText: '请与督察室' }).first().waitFor({ state: 'hidden' });
  },
};

function status(page) {
  return page.locator('.statusbar-item', { hasText: '法治政府建设年度报告' }).first();
}

/**
 * Waits until figures are marked as they should be: how many have a whole line below them (`verified`) and a dotted one (`others`),
 * and which of the two the selected one has (`selected`). VS Code draws them in a layer behind the text.
 */
async function marks(page, areRight) {
  for (let end = Date.now() + 30_000; ;) {
    const found = await page.evaluate(() => {
      const boxes = (selector) => [...document.querySelectorAll(`.editor-instance .view-overlays ${selector}`)];
      const marked = (style) => boxes('.cdr').filter((box) => getComputedStyle(box).borderBottomStyle === style);
      const selection = boxes('.selected-text').map((box) => box.getBoundingClientRect());
      const isSelected = (box) => {
        const { left, right, top, bottom } = box.getBoundingClientRect();
        return selection.some((one) => left + 1 < one.right && one.left + 1 < right && top + 1 < one.bottom && one.top + 1 < bottom);
      };
      const [verified, others] = [marked('solid'), marked('dotted')];
      const selected = verified.some(isSelected) ? 'verified' : others.some(isSelected) ? 'others' : 'none';
      return { verified: verified.length, others: others.length, selected };
    });
    if (areRight(found)) return;
    assert.ok(Date.now() < end, `not marked as they should be: ${JSON.stringify(found)}`);
    await page.waitForTimeout(200);
  }
}

function problems(page, count) {
  return page.locator('.statusbar-item', { hasText: `${count} 处问题` }).first().waitFor(); // prettier-ignore
}

/** Of the view of annotations: the one above it has figures of the same words. */
function rows(page) {
  return page.locator('.pane', { has: page.locator('.pane-header', { hasText: '批注与核实' }) }).locator('.monaco-list-row');
}

function row(page, text) {
  return rows(page).filter({ hasText: text }).first();
}

/** A group of the view; rows may come in above it while it is clicked. */
async function unfold(page, group) {
  const one = rows(page).and(page.locator('[aria-level="1"]')).filter({ hasText: group });
  for (let i = 0; i < 5 && (await one.getAttribute('aria-expanded')) !== 'true'; i += 1) {
    await one.click();
    await page.waitForTimeout(1000);
  }
}
