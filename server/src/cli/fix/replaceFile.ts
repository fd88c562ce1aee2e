import * as nodeFs from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Bilingual } from '../../rules/rule';

/** What writing needs of the file system; tests pass in one that fails. */
export type Files = Pick<
  typeof nodeFs,
  | 'chmodSync'
  | 'chownSync'
  | 'closeSync'
  | 'fsyncSync'
  | 'openSync'
  | 'readFileSync'
  | 'realpathSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
>;

/**
 * Puts `after` in the place of a file that was read as `before`, so that at every moment either the one or the other is
 * there whole. A link stays a link: what it leads to is replaced. Gives a sentence where the file was left as it is.
 */
export function replaceFile(path: string, before: Buffer, after: Buffer, files: Files = nodeFs): Bilingual | undefined {
  let beside: string | undefined;
  try {
    const target = files.realpathSync(path);
    const { mode, uid, gid } = files.statSync(target);
    if ((mode & 0o222) === 0) return READ_ONLY;
    beside = join(dirname(target), `.hegao-${randomBytes(8).toString('hex')}.tmp`);
    writeNew(beside, after, files);
    files.chmodSync(beside, mode & 0o7777);
    keepOwner(beside, uid, gid, files);
    if (!files.readFileSync(target).equals(before)) return abandon(beside, CHANGED, files);
    files.renameSync(beside, target);
    return undefined;
  } catch (error) {
    return abandon(beside, sentenceOfWriting(error), files);
  }
}

function writeNew(path: string, bytes: Buffer, files: Files): void {
  const handle = files.openSync(path, 'wx', 0o600);
  try {
    files.writeFileSync(handle, bytes);
    // A full disk may say so only here.
    files.fsyncSync(handle);
  } finally {
    files.closeSync(handle);
  }
}

/** Only the superuser can give a file away; for others the new one is theirs anyway. */
function keepOwner(path: string, uid: number, gid: number, files: Files): void {
  try {
    const own = files.statSync(path);
    if (own.uid !== uid || own.gid !== gid) files.chownSync(path, uid, gid);
  } catch {
    // The content is what matters.
  }
}

function abandon(beside: string | undefined, reason: Bilingual, files: Files): Bilingual {
  try {
    if (beside !== undefined) files.rmSync(beside, { force: true });
  } catch {
    // The reason is worth more than the leftover.
  }
  return reason;
}

const READ_ONLY: Bilingual = { zh: '文件是只读的，没有改动', en: 'was left as it is: the file is read-only' };
const CHANGED: Bilingual = {
  zh: '读取之后被别的程序改过，没有改动：请再运行一次',
  en: 'was left as it is: another program has changed it meanwhile; run the command again',
};

const SENTENCES: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EFBIG: { zh: '文件超过了系统允许的大小', en: 'the file would be larger than is allowed' },
  EACCES: { zh: '没有写入权限', en: 'permission denied' },
  EPERM: { zh: '没有写入权限', en: 'operation not permitted' },
  EROFS: { zh: '所在的磁盘是只读的', en: 'the disk is read-only' },
  EBUSY: { zh: '文件正被其他程序占用', en: 'it is in use by another program' },
  ENOENT: { zh: '文件已不在原处', en: 'it is no longer there' },
  EIO: { zh: '磁盘读写出错', en: 'input/output error' },
};

function sentenceOfWriting(error: unknown): Bilingual {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = (code === undefined ? undefined : SENTENCES[code]) ?? { zh: message, en: message };
  return { zh: `没能写入，文件仍是原样：${known.zh}`, en: `could not be written and is as it was: ${known.en}` };
}
