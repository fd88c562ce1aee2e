import { readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Bilingual } from '../rules/rule';
import type { Excluder } from './config/configs';
import { isExcluded, rulesAbove, rulesOf, type IgnoreRules } from './gitignore';
import { sentenceOf } from './systemErrors';

/** What a folder holds that matters here. */
export type Walked =
  | { readonly kind: 'file'; readonly path: string }
  /** An Office or PDF file: a draft perhaps, but not read. */
  | { readonly kind: 'passedOver'; readonly path: string }
  | { readonly kind: 'problem'; readonly path: string; readonly message: Bilingual };

const READ = new Set(['.txt', '.md', '.docx']);
const PASSED_OVER = new Set(['.doc', '.wps', '.rtf', '.pdf', '.ofd', '.odt']);

/** Walks a folder in the order of names. Links to folders are followed, each folder is visited once. */
export async function* walk(folder: string, cwd: string, excludedBySettings: Excluder): AsyncGenerator<Walked> {
  const visited = new Set<string>();
  yield* walkFolder(folder, await rulesAbove(resolve(cwd, folder)));

  async function* walkFolder(path: string, outer: IgnoreRules | undefined): AsyncGenerator<Walked> {
    const absolute = resolve(cwd, path);
    try {
      const real = await realpath(absolute);
      if (visited.has(real)) return;
      visited.add(real);
      const rules = await rulesOf(absolute, outer);
      const entries = await readdir(absolute, { withFileTypes: true });
      for (const entry of entries.sort(byName)) yield* walkEntry(path, entry, rules);
    } catch (error) {
      yield { kind: 'problem', path, message: sentenceOf(error) };
    }
  }

  async function* walkEntry(folder: string, entry: Dirent, rules: IgnoreRules | undefined): AsyncGenerator<Walked> {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return;
    const path = join(folder, entry.name);
    const absolute = resolve(cwd, path);
    const extension = extname(entry.name).toLowerCase();
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(absolute)));
    if (isExcluded(rules, absolute, isFolder) || (await excludedBySettings(absolute, isFolder))) return;
    if (isFolder) yield* walkFolder(path, rules);
    else if (isNoFile(entry)) return;
    // `~$report.docx` is what Word leaves beside a file that is open.
    else if (entry.name.startsWith('~$')) return;
    else if (READ.has(extension)) yield { kind: 'file', path };
    else if (PASSED_OVER.has(extension)) yield { kind: 'passedOver', path };
  }
}

/** Pipes and devices would be waited for; where a file system does not say what there is, it is taken for a file. */
function isNoFile(entry: Dirent): boolean {
  return entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice() || entry.isBlockDevice();
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

async function leadsToFolder(absolute: string): Promise<boolean> {
  return stat(absolute).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
