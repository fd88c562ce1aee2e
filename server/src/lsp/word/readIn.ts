import type { WordRefusal } from '../../protocol/word';
import type { WordDraft } from '../../word';
import type { WordCode } from './wordCode';

/** What is in a Word file, or why it is not read. */
export function readIn(code: WordCode, bytes: Uint8Array): WordDraft | WordRefusal {
  return unlessRefused(code, () => code.readWord(bytes));
}

/** What is made of a Word file, or why nothing is. */
export function unlessRefused<T>({ WordRefused }: WordCode, work: () => T): T | WordRefusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof WordRefused) return { kind: 'refused', reason: error.reason };
    throw error;
  }
}

export const NO_CODE: WordRefusal = {
  kind: 'refused',
  reason: {
    zh: '没能读取：读写 Word 文件的程序没有载入，详见输出日志',
    en: 'was not read: the program for Word files could not be loaded; see the log',
  },
};
