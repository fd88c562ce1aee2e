import ignore, { type Ignore } from 'ignore';
import type { DraftListing, ListedDraft } from '../../protocol';
import { fileBehind } from '../../protocol/word';
import { folderOf, pathIn } from '../config/uris';

/** Of the files that a client lists, those that no `.gitignore` leaves out; of several, the innermost that has something to say decides. */
export function notIgnored(drafts: readonly ListedDraft[], ignoreFiles: DraftListing['ignoreFiles']): readonly ListedDraft[] {
  if (ignoreFiles.length === 0) return drafts;
  const matchers = new Map(ignoreFiles.flatMap(({ uri, text }) => matcherOf(uri, text)));
  return drafts.filter(({ uri }) => !isIgnored(fileBehind(uri), matchers));
}

function matcherOf(uri: string, text: string): [string, Ignore][] {
  const folder = folderOf(uri);
  return folder === undefined ? [] : [[folder, ignore().add(text.replace(/^\uFEFF/, ''))]];
}

function isIgnored(uri: string, matchers: ReadonlyMap<string, Ignore>): boolean {
  for (let folder = folderOf(uri); folder !== undefined; folder = folderOf(folder)) {
    const path = matchers.has(folder) ? pathIn(folder, uri) : undefined;
    if (!path) continue;
    const { ignored, unignored } = matchers.get(folder)!.test(path);
    if (ignored || unignored) return ignored;
  }
  return false;
}
