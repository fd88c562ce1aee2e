import { isUtf8 } from 'node:buffer';
import { chmod, lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnnotationFiles, Exclusive, FileResult } from '../../features/annotations/store/files';
import { annotationsBeside } from '../../features/annotations/store/names';
import { ANNOTATIONS_SUFFIX } from '../../protocol/annotations';
import { takeLock } from './lockFile';

/** No file of annotations is meant to be longer; in bytes. */
const LARGEST = 200_000_000;

/** How long somebody else may hold the lock before a save is refused, and how often one asks; in milliseconds. */
const PATIENCE = 5000;
const PAUSE = 15;

const DONE: FileResult = { kind: 'done' };
const ABSENT: FileResult = { kind: 'absent' };
const NO_FOLDER: FileResult = { kind: 'refused', reason: '所在的文件夹已不在原处' };

/** Annotation files on the disk of this machine, by `file:` addresses. */
export const diskFiles: AnnotationFiles = {
  read: (uri) => attempted(ABSENT, () => readText(fileURLToPath(uri))),
  write: (uri, text) => attempted(NO_FOLDER, () => writeWhole(fileURLToPath(uri), text)),
  rename: (from, to) => patiently(() => attempted(ABSENT, () => replace(fileURLToPath(from), fileURLToPath(to)))),
  delete: (uri) => attempted(DONE, () => remove(fileURLToPath(uri))),
  exclusively: (uri, work) => exclusively(lockBeside(uri), work),
};

async function readText(path: string): Promise<FileResult> {
  const about = await stat(path);
  // A pipe or a device would be waited for.
  if (!about.isFile()) return { kind: 'refused', reason: '它不是普通文件' };
  if (about.size > LARGEST) return { kind: 'refused', reason: '它超过 200 MB' };
  return { kind: 'text', text: decoded(await readFile(path)) };
}

/** UTF-8, as it is written; UTF-16 and GB18030, as a program on Windows may have saved it. What is none of them is no JSON either. */
function decoded(bytes: Buffer): string {
  const hasMark = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!hasMark && isUtf8(bytes)) return bytes.toString('utf8');
  try {
    return new TextDecoder(hasMark ? 'utf-16le' : 'gb18030', { fatal: true }).decode(bytes);
  } catch {
    return `\uFFFD${bytes.toString('latin1')}`;
  }
}

/**
 * Makes a new file, whatever stood there: one that is written into may be a link, which somebody has put into a folder that others
 * open, to a file that is none of ours.
 */
async function writeWhole(path: string, text: string): Promise<FileResult> {
  await rm(path, { force: true });
  const handle = await open(path, 'wx', 0o666);
  try {
    await handle.writeFile(text);
    // A full disk may say so only here; and what is renamed before it is on the disk may be empty after a power failure.
    await handle.sync();
  } finally {
    await handle.close();
  }
  return DONE;
}

/** The mode of what is replaced stays as it is. */
async function replace(from: string, to: string): Promise<FileResult> {
  const target = await targetOf(to);
  const about = await lstat(target).catch(() => undefined);
  if (about?.isFile()) {
    if ((about.mode & 0o222) === 0) return { kind: 'refused', reason: '文件是只读的' };
    await chmod(from, about.mode & 0o7777);
  }
  await rename(from, target);
  await flushFolder(dirname(target));
  return DONE;
}

/** A link to another file of annotations stays a link; one to anything else is replaced itself. */
async function targetOf(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path);
  return target.endsWith(ANNOTATIONS_SUFFIX) ? target : path;
}

/** The new name is on the disk only when the folder is; not every system lets a folder be opened. */
async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content is there, under one of its names.
  }
}

async function remove(path: string): Promise<FileResult> {
  await rm(path, { force: true });
  return DONE;
}

async function attempted(absent: FileResult, action: () => Promise<FileResult>): Promise<FileResult> {
  try {
    return await action();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return absent;
    return { kind: 'refused', reason: (code === undefined ? undefined : SENTENCES[code]) ?? message };
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件超过了系统允许的大小',
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '所在的磁盘是只读的',
  EBUSY: '文件正被其他程序占用',
  EISDIR: '它是文件夹，不是文件',
  EIO: '磁盘读写出错',
};

/** On Windows a file that somebody is reading (a search, a virus scanner) cannot be replaced for a moment. */
async function patiently(action: () => Promise<FileResult>): Promise<FileResult> {
  let result = await action();
  for (let i = 0; i < TRIES && process.platform === 'win32' && result.kind === 'refused'; i += 1) {
    await pause(PAUSE * (i + 1));
    result = await action();
  }
  return result;
}

const TRIES = 8;

/** Undefined for an address that is no file here: `file://server/share/报告.txt` where there are no such shares. */
function lockBeside(uri: string): string | undefined {
  try {
    return `${fileURLToPath(annotationsBeside(uri))}.lock`;
  } catch {
    return undefined;
  }
}

/** Where no lock can be made nothing can be written either: that is said by the write itself. */
async function exclusively<T>(path: string | undefined, work: () => Promise<T>): Promise<Exclusive<T>> {
  if (path === undefined) return { kind: 'done', value: await work() };
  for (const end = Date.now() + PATIENCE; ;) {
    const locked = takeLock(path);
    if (locked.kind === 'failed') return { kind: 'done', value: await work() };
    if (locked.kind === 'held') {
      try {
        return { kind: 'done', value: await work() };
      } finally {
        locked.release();
      }
    }
    if (Date.now() > end) return { kind: 'refused', reason: '别的窗口正在写这份草稿的批注，请稍后再试' };
    await pause(PAUSE);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
