import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/editor/browser.mjs';

const LIMIT = 15 * 60_000;

/** Opens the workbench in a browser of its own, passes on what the suite prints, and gives back its exit status. */
export async function runInPage(url) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage();
    return await suiteEnd(page, url);
  } finally {
    await browser.close();
  }
}

function suiteEnd(page, url) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('测试没有在 15 分钟内结束')), LIMIT);
    const ended = async () => {
      await page.exposeFunction('codeAutomationLog', print);
      await page.exposeFunction('codeAutomationExit', (code) => {
        clearTimeout(late);
        resolve(code);
      });
      await page.goto(url);
    };
    page.once('crash', () => reject(new Error('浏览器页面崩溃')));
    ended().catch(reject);
  });
}

/** The suite's lines out of all that the workbench says, and errors of the suite or the extension. */
function print(type, args) {
  const text = args.map(String).join(' ');
  if (/^ +[✓✗] |^\d+ passed, \d+ failed$/.test(text)) process.stdout.write(`${text}\n`);
  else if (type === 'error' && /dist[\\/](test|client)/.test(text)) process.stderr.write(`${text}\n`);
}
