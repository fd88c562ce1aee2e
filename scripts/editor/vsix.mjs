import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './places.mjs';
import { npm } from './run.mjs';

/** Builds what the extension is made of. */
export async function build() {
  await npm(['run', 'build'], ROOT);
}

/** Builds and packs the extension as it is shipped, and gives back the package's path. */
export async function packageExtension() {
  await npm(['run', 'vsix'], ROOT);
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return join(ROOT, 'dist', `${name}-${version}.vsix`);
}
