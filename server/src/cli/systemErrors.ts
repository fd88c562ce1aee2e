import type { Bilingual } from '../rules/rule';

const SENTENCES: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '文件不存在，或者是指向别处的链接而那里已没有文件', en: 'does not exist, or is a link to what no longer exists' },
  EACCES: { zh: '没有读取权限', en: 'may not be read: permission denied' },
  EPERM: { zh: '没有读取权限', en: 'may not be read: operation not permitted' },
  ELOOP: { zh: '符号链接绕成了圈', en: 'is a symbolic link that leads back to itself' },
  EISDIR: { zh: '是文件夹，不是文件', en: 'is a folder, not a file' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'has a part in its path that is not a folder' },
  ENAMETOOLONG: { zh: '文件名过长', en: 'has too long a name' },
  EBUSY: { zh: '文件正被其他程序占用', en: 'is in use by another program' },
  EMFILE: { zh: '同时打开的文件过多', en: 'could not be opened: too many open files' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EIO: { zh: '磁盘读写出错', en: 'could not be read: input/output error' },
  ERR_FS_FILE_TOO_LARGE: { zh: '文件超过 2 GiB，无法读取', en: 'is larger than 2 GiB and cannot be read' },
  ERR_STRING_TOO_LONG: { zh: '文件过大，无法作为一篇文字读取', en: 'is too large to be read as one text' },
};

/** Says in a sentence what the operating system says in a code. */
export function sentenceOf(error: unknown): Bilingual {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === undefined ? undefined : SENTENCES[code];
  return known ?? { zh: `无法读取：${message}`, en: `could not be read: ${message}` };
}

/** Why the results could not be written. */
export function sentenceOfOutput(error: unknown): Bilingual {
  const { code, message } = error as NodeJS.ErrnoException;
  const known = code === 'ENOSPC' ? SENTENCES[code] : undefined;
  return { zh: `结果没能全部写出：${known?.zh ?? message}`, en: `the results could not all be written: ${known?.en ?? message}` };
}

/** Why a file has no result that was given to a thread. */
export function sentenceOfLostThread(error: unknown): Bilingual {
  const [message] = (error instanceof Error ? error.message : String(error)).split('\n');
  return {
    zh: `处理它的线程意外结束，可能是内存不足（${message}）`,
    en: `was lost with the thread that read it, perhaps for lack of memory (${message})`,
  };
}

/** What is our own mistake, not the file's. */
export function sentenceOfBug(error: unknown): Bilingual {
  const message = error instanceof Error ? error.message : String(error);
  return { zh: `程序内部出错：${message}`, en: `internal error: ${message}` };
}
