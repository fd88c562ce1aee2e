import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hasDesktop, OLDEST_VSCODE, onPath } from './places.mjs';
import { run } from './run.mjs';

/** A desktop VS Code that can show a window here and is new enough, or a sentence saying why there is none. */
export async function findDesktop() {
  if (!hasDesktop()) return { reason: '这里没有图形桌面' };
  if (process.platform === 'linux' && process.getuid() === 0) return { reason: '桌面版 VS Code 不以 root 身份运行' };
  const command = places().find((path) => path && existsSync(path) && !isForwarder(path));
  if (!command) return { reason: '没有找到桌面版 VS Code（code、code-insiders、codium）' };
  const version = await versionOf(command);
  if (!version || isOlder(version, OLDEST_VSCODE)) return { reason: `${command} 的版本（${version ?? '不明'}）低于 ${OLDEST_VSCODE}` };
  return { command, version };
}

/** Runs a desktop VS Code's command; on Windows that is a batch file, which a shell must read. */
export function runDesktop(command, args) {
  if (process.platform !== 'win32') return run(command, args);
  return run(
    `"${command}"`,
    args.map((arg) => `"${arg}"`),
    { shell: true },
  );
}

function places() {
  const found = ['code', 'code-insiders', 'codium'].map((name) => onPath(name));
  if (process.platform === 'darwin') return [...found, ...macPlaces()];
  if (process.platform === 'win32') return [...found, ...windowsPlaces()];
  return found;
}

function macPlaces() {
  const applications = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
  const bin = join('Contents', 'Resources', 'app', 'bin');
  return applications.flatMap((folder) => [
    join(folder, 'Visual Studio Code.app', bin, 'code'),
    join(folder, 'Visual Studio Code - Insiders.app', bin, 'code'),
    join(folder, 'VSCodium.app', bin, 'codium'),
  ]);
}

function windowsPlaces() {
  const { LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
  return [join(LOCALAPPDATA, 'Programs'), ProgramFiles].flatMap((folder) => [
    join(folder, 'Microsoft VS Code', 'bin', 'code.cmd'),
    join(folder, 'Microsoft VS Code Insiders', 'bin', 'code-insiders.cmd'),
    join(folder, 'VSCodium', 'bin', 'codium.cmd'),
  ]);
}

/** The `code` inside a remote terminal, or Windows' own seen from WSL, opens folders elsewhere than here. */
function isForwarder(path) {
  return path.includes('remote-cli') || path.startsWith('/mnt/');
}

async function versionOf(command) {
  const output = await runDesktop(command, ['--version']).catch(() => '');
  return /^\d+\.\d+\.\d+/m.exec(output)?.[0];
}

function isOlder(version, floor) {
  const [a, b] = [version, floor].map((text) => text.split('.').map(Number));
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at] < b[at];
}
