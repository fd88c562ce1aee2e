import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Bilingual } from '../rules/rule';
import type { Configs } from './config/configs';
import { sentenceOf } from './systemErrors';

/** What is to be read, in the order in which it is reported. */
export type Input =
  | { readonly kind: 'file'; readonly path: string; readonly absolute: string }
  | { readonly kind: 'stdin'; readonly path: '-' }
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** A settings file in which something is wrong. */
  | { readonly kind: 'config'; readonly path: string; readonly absolute: string }
  | { readonly kind: 'problem'; readonly path: string; readonly message: Bilingual };

/** Office and PDF files that folders hold and that are not read, counted by extension. */
export type PassedOver = Map<string, number>;

export interface Inputs {
  readonly list: readonly Input[];
  readonly passedOver: PassedOver;
}

/** Turns arguments into files: what exists is taken as it is called, folders are walked, the rest are patterns. */
export async function inputsOf(paths: readonly string[], cwd: string, configs: Configs): Promise<Inputs> {
  const list: Input[] = [];
  const passedOver: PassedOver = new Map();
  const seen = new Set<string>();
  for (const path of paths) {
    for await (const found of withoutPassedOver(expand(path, cwd, configs), passedOver)) {
      const key = found.kind === 'file' ? found.absolute : `${found.kind} ${found.path}`;
      if (!seen.has(key)) list.push(found);
      seen.add(key);
    }
  }
  return { list, passedOver };
}

/** What a name in a list stands for: a file, or the files of a folder. Names are no patterns, and one that comes twice is read twice. */
export async function* namedInputs(name: string, cwd: string, passedOver: PassedOver, configs: Configs): AsyncGenerator<Input> {
  const found = await existing(name, cwd, configs);
  if (found) yield* withoutPassedOver(found, passedOver);
  else yield { kind: 'problem', path: name, message: NO_SUCH_FILE };
}

async function* withoutPassedOver(all: AsyncIterable<Found> | Iterable<Found>, passedOver: PassedOver): AsyncGenerator<Input> {
  for await (const found of all) {
    if (found.kind !== 'passedOver') yield found;
    else {
      const extension = extname(found.path).toLowerCase();
      passedOver.set(extension, (passedOver.get(extension) ?? 0) + 1);
    }
  }
}

type Found = Input | { readonly kind: 'passedOver'; readonly path: string };

async function* expand(path: string, cwd: string, configs: Configs): AsyncGenerator<Found> {
  if (path === '-') yield { kind: 'stdin', path };
  else if (path === '') yield { kind: 'problem', path, message: { zh: '路径是空的', en: 'the path is empty' } };
  else yield* (await existing(path, cwd, configs)) ?? matching(path, cwd, configs);
}

/** What a literal path stands for; undefined where there is nothing of that name, so that it may be a pattern. */
async function existing(path: string, cwd: string, configs: Configs): Promise<AsyncIterable<Found> | Found[] | undefined> {
  const absolute = resolve(cwd, path);
  try {
    return statSync(absolute).isDirectory() ? filesBelow(path, cwd, configs) : [{ kind: 'file', path, absolute }];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL') return undefined;
    return [{ kind: 'problem', path, message: sentenceOf(error) }];
  }
}

async function* filesBelow(path: string, cwd: string, configs: Configs): AsyncGenerator<Found> {
  const { walk } = await import('./walk');
  let empty = true;
  for await (const found of walk(path, cwd, configs.excluderFor(resolve(cwd, path)))) {
    empty &&= found.kind === 'passedOver';
    yield found.kind === 'file' ? { ...found, absolute: resolve(cwd, found.path) } : found;
  }
  if (empty) yield { kind: 'problem', path, message: EMPTY_FOLDER };
}

const EMPTY_FOLDER: Bilingual = {
  zh: '这个文件夹里没有可读的 .txt、.md 或 .docx 文件（隐藏的、node_modules 里的和 .gitignore、设置文件排除的不算）',
  en: 'there is no .txt, .md or .docx file in this folder (hidden ones, node_modules and what .gitignore or the settings exclude do not count)',
};

/** On Windows patterns come as they were typed; elsewhere the shell has usually expanded them. */
async function* matching(path: string, cwd: string, configs: Configs): AsyncGenerator<Found> {
  const { globby, isDynamicPattern } = await import('./globbing');
  const pattern = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  if (!isDynamicPattern(pattern) || pattern.startsWith('!')) {
    yield { kind: 'problem', path, message: NO_SUCH_FILE };
    return;
  }
  const matches = await globby(pattern, {
    cwd,
    expandDirectories: false,
    // As a shell does it, `drafts/*` names folders too; with `**` their files are already named.
    onlyFiles: pattern.includes('**'),
    ignore: ['**/node_modules/**'],
    suppressErrors: true,
    caseSensitiveMatch: process.platform !== 'win32',
  });
  if (matches.length === 0) yield { kind: 'problem', path, message: NO_MATCH };
  for (const match of matches.sort()) yield* (await existing(match, cwd, configs)) ?? [];
}

const NO_SUCH_FILE: Bilingual = { zh: '没有这个文件或文件夹', en: 'no such file or folder' };
const NO_MATCH: Bilingual = { zh: '没有文件与这个通配符相符', en: 'no file matches this pattern' };
