import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const TERMINAL = process.stderr.isTTY;

/** Does `work`, meanwhile telling on the terminal how long it has taken and, of a `folder`, how much has arrived in it. */
export async function withProgress(title, folder, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  let running = true;
  const show = async () => {
    const size = folder ? `${Math.round((await sizeOf(folder)) / 1e6)} MB，` : '';
    if (running) line(`${title}……${size}${seconds()} 秒`);
  };
  line(`${title}……`);
  const timer = setInterval(() => void show(), TERMINAL ? 2000 : 10000);
  try {
    return await work();
  } finally {
    running = false;
    clearInterval(timer);
    line(`${title}：用时 ${seconds()} 秒`);
    if (TERMINAL) process.stderr.write('\n');
  }
}

function line(text) {
  process.stderr.write(TERMINAL ? `\r\u001b[K${text}` : `${text}\n`);
}

async function sizeOf(folder) {
  let total = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
    if (!entry.isFile()) continue;
    total += await stat(join(entry.parentPath ?? entry.path, entry.name)).then(
      (file) => file.size,
      () => 0,
    );
  }
  return total;
}
