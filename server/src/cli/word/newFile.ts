import * as nodeFs from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Bilingual } from '../../rules/rule';

/** What writing needs of the file system; tests pass in one that fails. */
export type NewFiles = Pick<
  typeof nodeFs,
  'closeSync' | 'copyFileSync' | 'fsyncSync' | 'linkSync' | 'openSync' | 'rmSync' | 'writeFileSync'
>;

/**
 * Writes a file that is not there yet: whole, or not at all. A file that has come there meanwhile is left alone. Gives a sentence
 * where nothing was written.
 */
export function writeNewFile(path: string, bytes: Uint8Array, files: NewFiles = nodeFs): Bilingual | undefined {
  const beside = join(dirname(path), `.hegao-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const handle = files.openSync(beside, 'wx');
    try {
      files.writeFileSync(handle, bytes);
      // A full disk may say so only here.
      files.fsyncSync(handle);
    } finally {
      files.closeSync(handle);
    }
    putInPlace(beside, path, files);
    return undefined;
  } catch (error) {
    return sentenceOf(error as NodeJS.ErrnoException);
  } finally {
    try {
      files.rmSync(beside, { force: true });
    } catch {
      // The reason is worth more than the leftover.
    }
  }
}

/** A link refuses to take the place of a file; not every disk has links. */
function putInPlace(beside: string, path: string, files: NewFiles): void {
  try {
    files.linkSync(beside, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    files.copyFileSync(beside, path, nodeFs.constants.COPYFILE_EXCL);
  }
}

const SENTENCES: Readonly<Record<string, Bilingual>> = {
  EEXIST: { zh: '文件已经存在，没有改动：换一个名字，或者加 --force 覆盖', en: 'exists already and is as it was: give another name, or --force' },
  ENOENT: { zh: '没能写入：文件夹不存在', en: 'could not be written: its folder does not exist' },
  ENOTDIR: { zh: '没能写入：路径中有一段不是文件夹', en: 'could not be written: a part of its path is not a folder' },
  EACCES: { zh: '没能写入：没有写入权限', en: 'could not be written: permission denied' },
  EPERM: { zh: '没能写入：没有写入权限', en: 'could not be written: operation not permitted' },
  EROFS: { zh: '没能写入：所在的磁盘是只读的', en: 'could not be written: the disk is read-only' },
  ENOSPC: { zh: '没能写入：磁盘已满', en: 'could not be written: the disk is full' },
  EDQUOT: { zh: '没能写入：磁盘配额已用完', en: 'could not be written: the disk quota is used up' },
  ENAMETOOLONG: { zh: '没能写入：文件名过长', en: 'could not be written: its name is too long' },
  EIO: { zh: '没能写入：磁盘读写出错', en: 'could not be written: input/output error' },
}; // prettier-ignore

function sentenceOf({ code, message }: NodeJS.ErrnoException): Bilingual {
  const known = code === undefined ? undefined : SENTENCES[code];
  return known ?? { zh: `没能写入：${message}`, en: `could not be written: ${message}` };
}
