import { access, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The `.gitignore` of a folder, and those of the folders around it. */
export interface IgnoreRules {
  readonly folder: string;
  readonly matcher: Ignore;
  readonly outer: IgnoreRules | undefined;
}

/** The rules that hold in `folder`, given those around it. */
export async function rulesOf(folder: string, outer: IgnoreRules | undefined): Promise<IgnoreRules | undefined> {
  const content = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  if (content === undefined) return outer;
  // Git distinguishes case where the file system does.
  const matcher = ignore({ ignorecase: process.platform !== 'linux' }).add(content.replace(/^\uFEFF/, ''));
  return { folder, matcher, outer };
}

/**
 * The rules of the folders above, up to that of the repository. A folder that they exclude was asked for by name, so they
 * do not count there.
 */
export async function rulesAbove(folder: string): Promise<IgnoreRules | undefined> {
  const above: string[] = [];
  for (let at = folder; !(await isRepository(at)); at = dirname(at)) {
    if (dirname(at) === at) return undefined;
    above.unshift(dirname(at));
  }
  let rules: IgnoreRules | undefined;
  for (const one of above) rules = await rulesOf(one, rules);
  return isExcluded(rules, folder, true) ? undefined : rules;
}

function isRepository(folder: string): Promise<boolean> {
  return access(join(folder, '.git')).then(
    () => true,
    () => false,
  );
}

/** The innermost file that has something to say decides. */
export function isExcluded(rules: IgnoreRules | undefined, absolute: string, isFolder: boolean): boolean {
  for (let level = rules; level; level = level.outer) {
    const path = relative(level.folder, absolute).split(sep).join('/');
    const { ignored, unignored } = level.matcher.test(isFolder ? `${path}/` : path);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}
