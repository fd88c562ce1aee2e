import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run, stop } from './run.mjs';

const COMMON = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'];

/** Adds a packed extension to the editor's own folder of extensions. */
export async function installExtension(home, folder, vsix) {
  const places = await placesIn(folder);
  await run(process.execPath, [main(home), '--install-extension', vsix, '--force', ...COMMON, ...places], {
    cwd: home,
    env: environment(),
  });
}

/**
 * Starts a VS Code server in `home` that keeps all its data in `folder`.
 * `listen` says where: `['--port', '0', '--host', '127.0.0.1']`, or `['--socket-path', …]`.
 * Gives back the port it chose (undefined on a socket) once it answers.
 */
export async function startServer(home, folder, listen, extra = []) {
  const places = await placesIn(folder);
  const args = [main(home), ...listen, '--without-connection-token', ...COMMON, ...places, ...extra];
  // A group of its own: Ctrl+C in the terminal then reaches us first, and we end it in order.
  const child = spawn(process.execPath, args, {
    cwd: home,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const port = await listening(child);
  return { child, port, stop: () => stop(child) };
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      const match = /Extension host agent listening on (\S+)/.exec(output);
      if (match) resolve(Number(match[1]) || undefined);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`VS Code 没有启动（状态 ${code}）：\n${output.trim()}`)));
  });
}

const main = (home) => join(home, 'out', 'server-main.js');

async function placesIn(folder) {
  const [data, extensions] = [join(folder, 'data'), join(folder, 'extensions')];
  await mkdir(data, { recursive: true });
  await mkdir(extensions, { recursive: true });
  return ['--server-data-dir', data, '--user-data-dir', join(data, 'data'), '--extensions-dir', extensions];
}

/** Our environment without what a surrounding VS Code put there, and without a gallery: nothing is looked up outside. */
function environment() {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}
