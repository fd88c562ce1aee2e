import { existsSync } from 'node:fs';
import { findChromium } from './browser.mjs';
import { onPath } from './places.mjs';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

/**
 * Where we may install programs (a build machine with Debian, as root), installs those the tests drive
 * and that are missing. On a person's own machine nothing is installed: the tests say what they miss.
 */
export async function prepare() {
  const missing = missingPackages();
  if (missing.length === 0 || !mayInstall()) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await withProgress(`正在安装 ${missing.join('、')}`, undefined, async () => {
      await run('apt-get', ['update'], { env });
      const install = (names) => run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
      await install(missing);
      // Eglot is a package of its own up to Emacs 28; newer ones have it, and their Debian has no such package.
      if (missing.includes('emacs-nox')) await install(['elpa-eglot']).catch(() => undefined);
    });
  } catch (error) {
    process.stderr.write(`没有装上：${error.message}\n用到它们的测试将跳过。\n`);
  }
}

function missingPackages() {
  const missing = [];
  // The fonts come with the browser: without any for Chinese, its pictures show boxes.
  if (!findChromium()) missing.push('chromium', 'fonts-wqy-zenhei');
  if (!onPath('rg')) missing.push('ripgrep');
  if (!onPath('nvim')) missing.push('neovim');
  // 45 MB to fetch, 160 MB on disk, some 17 s.
  if (!onPath('emacs')) missing.push('emacs-nox');
  return missing;
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/etc/debian_version') && Boolean(onPath('apt-get'));
}
