import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CACHE, ROOT } from './places.mjs';
import { run } from './run.mjs';

/** Builds what the extension is made of. */
export async function build() {
  await run(process.execPath, ['esbuild.mjs'], { cwd: ROOT });
}

/** Packs the built extension as it would be published, and gives back the package's path. */
export async function packageExtension() {
  const { name, version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const out = join(CACHE, `${name}-${version}.vsix`);
  await mkdir(CACHE, { recursive: true });
  const vsce = join(ROOT, 'node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', out], { cwd: ROOT });
  return out;
}
