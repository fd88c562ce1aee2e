import { fileURLToPath } from 'node:url';
import { delimiter, join } from 'node:path';
import { existsSync, readdirSync } from 'node:fs';

/** The project's top folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Everything fetched or made for running editors; git-ignored, and safe to delete. */
export const CACHE = join(ROOT, '.vscode-test');

/** The samples the editor opens. */
export const SAMPLES = join(ROOT, 'samples');

/** The oldest VS Code the extension runs on; the fetched editor is of this version. */
export const OLDEST_VSCODE = '1.100.0';

/** The drafts among the samples, in the order of their names. */
export function sampleFiles() {
  if (!existsSync(SAMPLES)) return [];
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(SAMPLES, name));
}

/** The full path of the first of `names` found on PATH, or undefined. */
export function onPath(...names) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix);
        if (folder && existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

/** Whether windows can be shown: always on Windows and macOS, elsewhere where a display is set. */
export function hasDesktop() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
