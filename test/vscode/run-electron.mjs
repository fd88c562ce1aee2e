// The suite in a desktop VS Code, the installed one or one fetched by Microsoft's runner: `npm run test:desktop`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { CACHE, hasDesktop, onPath, ROOT } from '../../scripts/editor/places.mjs';
import { runTest, skip } from '../../scripts/editor/skip.mjs';
import { build } from '../../scripts/editor/vsix.mjs';
import { bundleSuite } from './bundle.mjs';
import { withWorkspace } from './workspace.mjs';

const DOWNLOADS = 'https://update.code.visualstudio.com/api/releases/stable';
const PATIENCE = 8000;

await runTest(async () => {
  // VSCODE_EXECUTABLE names the program itself (Code.exe, code, Electron), not the command that starts it.
  const program = process.env.VSCODE_EXECUTABLE;
  if (!hasDesktop()) return withoutDesktop();
  const reason = program ? undefined : await whyNoDownload();
  if (reason) return skip(reason);
  await build();
  return withWorkspace(async ({ workspace, folder }) => {
    await runTests({
      vscodeExecutablePath: program,
      version: 'stable',
      cachePath: join(CACHE, 'desktop'),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: await bundleSuite(),
      launchArgs: [workspace, `--user-data-dir=${join(folder, 'editor')}`, '--disable-extensions', ...asRoot()],
    });
  });
});

/** Without a display, the whole run is begun again under a virtual one where that is installed. */
function withoutDesktop() {
  const virtual = onPath('xvfb-run');
  if (!virtual) return skip('桌面版 VS Code 需要图形界面，这里没有（Linux 上可安装 xvfb）');
  return spawnSync(virtual, ['-a', process.execPath, ...process.argv.slice(1)], { stdio: 'inherit' }).status ?? 1;
}

async function whyNoDownload() {
  try {
    const answer = await fetch(DOWNLOADS, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok ? undefined : `VS Code 的下载站点答复 ${answer.status}；可用环境变量 VSCODE_EXECUTABLE 指明已安装的 VS Code`;
  } catch (error) {
    const cause = error.cause?.code ?? error.name;
    return `连不上 VS Code 的下载站点（${cause}）；可用环境变量 VSCODE_EXECUTABLE 指明已安装的 VS Code`;
  }
}

function asRoot() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
