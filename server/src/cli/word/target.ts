import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Bilingual } from '../../rules/rule';
import type { Host } from '../host';

/** A file that is to be written, which may be there already. */
export interface Target {
  /** As it was named. */
  readonly name: string;
  readonly absolute: string;
  /** What it has now, where it may be replaced. */
  readonly before: Buffer | undefined;
}

/** `报告.docx` → `报告.核稿.docx`, `报告.txt`: beside it, with another ending. */
export function besideAs(path: string, ending: string): string {
  return join(dirname(path), `${basename(path, extname(path))}${ending}`);
}

/** Where something goes that was made of a file: never over that file itself, over another one only by `force`. */
export function targetFor(name: string, madeOf: string, force: boolean, { cwd }: Host): Target | { readonly error: Bilingual } {
  const absolute = resolve(cwd, name);
  if (isSame(resolve(cwd, madeOf), absolute)) return { error: THE_FILE_ITSELF };
  try {
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found?.isDirectory()) return { error: A_FOLDER };
    if (found && !force) return { error: EXISTS };
    return { name, absolute, before: found && readFileSync(absolute) };
  } catch {
    // what cannot be looked at is told by writing
    return { name, absolute, before: undefined };
  }
}

/** Whether two paths lead to one file: also over a link, or where upper and lower case are one. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    const [a, b] = [statSync(one), statSync(other)];
    return a.ino !== 0 && a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false;
  }
}

const THE_FILE_ITSELF: Bilingual = {
  zh: '这就是原文件，不能覆盖：请用 -o 写明另一个文件名',
  en: 'is the file itself and is not overwritten: give another name with -o',
};
const A_FOLDER: Bilingual = { zh: '是文件夹：请写明文件名', en: 'is a folder: name a file' };
/** What is written is a Word file. */
export const NO_WORD_NAME: Bilingual = {
  zh: '写出的是 Word 文件，名字要以 .docx 结尾',
  en: 'what is written is a Word file, whose name ends with .docx',
};
const EXISTS: Bilingual = {
  zh: '文件已经存在，没有改动：用 -o 换一个名字，或者加 --force 覆盖',
  en: 'exists already and is as it was: give another name with -o, or --force',
};
