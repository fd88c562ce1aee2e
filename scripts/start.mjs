// Opens the extension in a real VS Code on the samples: `npm start`.
import { cp, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { openInBrowser } from './editor/browser.mjs';
import { findDesktop, runDesktop } from './editor/desktop.mjs';
import { installServer } from './editor/install.mjs';
import { CACHE, ROOT, sampleFiles } from './editor/places.mjs';
import { onInterrupt } from './editor/run.mjs';
import { serve } from './editor/serve.mjs';
import { build } from './editor/vsix.mjs';

const HELP = `npm start [-- 选项]：构建扩展，并在真正的 VS Code 里打开 samples/ 的副本

  --web               不用桌面版 VS Code，在浏览器里打开
  --no-open           不打开浏览器，只给出地址
  --port N            浏览器版的端口，默认 3710；被占用时另选一个
  --locale LANG       界面语言：zh-cn（默认）或 en
  --exit-after-ready  就绪后立即退出，用于测试
  --help              显示本说明
`;

await main().catch((error) => {
  process.stderr.write(`未能启动：${error.message}\n`);
  process.exitCode = 1;
});

async function main() {
  const options = readOptions();
  if (options.help) return void process.stdout.write(HELP);
  if (!options.web) {
    const desktop = await findDesktop();
    if (desktop.command) return openDesktop(desktop);
    process.stdout.write(`${desktop.reason}，改在浏览器里打开。\n`);
  }
  await serveHere(options);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      port: { type: 'string', default: '3710' },
      locale: { type: 'string', default: 'zh-cn' },
      'exit-after-ready': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port 应为 0 到 65535 的整数，现为“${values.port}”`);
  return { ...values, port };
}

async function openDesktop({ command, version }) {
  process.stdout.write('正在构建扩展……\n');
  await build();
  process.stdout.write(`在 VS Code ${version} 里打开样稿的副本（${command}）\n`);
  const { drafts, file } = await copySamples();
  await runDesktop(command, [`--extensionDevelopmentPath=${ROOT}`, drafts, ...(file ? [file] : [])]);
}

/** Copies of the samples, fresh ones each time: whoever tries things out changes them. */
async function copySamples() {
  const drafts = join(CACHE, 'samples');
  await rm(drafts, { recursive: true, force: true });
  await mkdir(drafts, { recursive: true });
  for (const file of sampleFiles()) await cp(file, join(drafts, basename(file)));
  return { drafts, file: sampleFiles()[0] && join(drafts, basename(sampleFiles()[0])) };
}

/** Serves the fetched VS Code on this machine until it is interrupted. */
async function serveHere({ port, locale, ...options }) {
  const { home, hasSearch } = await installServer();
  if (!hasSearch) process.stdout.write('未找到 ripgrep（rg），编辑器里的“在文件中查找”不可用，其余照常。\n');
  process.stdout.write('正在构建并安装扩展……\n');
  const folder = join(CACHE, 'start');
  const editor = await serve({ home, folder, ...(await copySamples()), port, locale });
  let ending = false;
  const end = () => {
    ending = true;
    return editor.stop();
  };
  onInterrupt(end);
  editor.child.once('exit', (status) => {
    if (ending) return;
    process.stderr.write(`编辑器意外结束（状态 ${status}）。\n`);
    process.exit(1);
  });
  await announce(editor.url, options, end);
}

async function announce(url, options, end) {
  process.stdout.write(`编辑器已就绪：${url}\n`);
  if (options['exit-after-ready']) {
    await end();
    process.exit(0);
  }
  const opened = !options['no-open'] && (await openInBrowser(url));
  process.stdout.write(opened ? '已在浏览器中打开。按 Ctrl+C 结束。\n' : '请在浏览器中打开此地址。按 Ctrl+C 结束。\n');
}
