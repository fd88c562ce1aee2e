import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFront } from './front.mjs';
import { firstLook, speakChinese } from './look.mjs';
import { installExtension, startServer } from './server.mjs';
import { packageExtension } from './vsix.mjs';

/**
 * Serves the editor in `home` with the extension installed from its package: the folder of `drafts`
 * open, and `file` in it. `folder` holds the editor's data. Gives back the address.
 */
export async function serve({ home, folder, drafts, file, port, locale }) {
  await installExtension(home, folder, await packageExtension());
  if (locale === 'zh-cn') await speakChinese(home, join(folder, 'data', 'data'));
  const socketFolder = await mkdtemp(join(tmpdir(), 'hegao-'));
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\hegao-${process.pid}` : join(socketFolder, 'socket');
  const server = await startServer(home, folder, ['--socket-path', socket], ['--default-folder', drafts, '--locale', locale]);
  const front = await openFront(socket, port, (html, host) => firstLook(html, host, file));
  const stop = async () => {
    await front.close();
    await server.stop();
    await rm(socketFolder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${front.port}/`, child: server.child, stop };
}
