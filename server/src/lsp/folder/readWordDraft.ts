import { looksLikeReport } from '../../features/detect';
import type { DraftContent, ListedDraft } from '../../protocol';
import { fromBase64 } from '../../protocol/base64';
import type { WordRefusal } from '../../protocol/word';
import { NO_CODE, readIn } from '../word/readIn';
import type { WordFiles } from '../word/wordFiles';
import type { FileContent } from './draftFiles';

/** What a Word file says that nobody has open. One that is not called a report and cannot be read is just something else. */
export async function readWordDraft(
  words: Pick<WordFiles, 'code'>,
  { isCertain }: ListedDraft,
  { content, stamp }: Extract<DraftContent, { kind: 'word' }>,
): Promise<FileContent> {
  const code = await words.code();
  // what could not be loaded now may be there the next time
  if (!code) return unfit(isCertain, NO_CODE, '');
  const word = readIn(code, fromBase64(content));
  if ('kind' in word) return unfit(isCertain, word, stamp);
  return isCertain || looksLikeReport(word.text) ? { kind: 'text', text: word.text, stamp, word } : { kind: 'other', stamp };
}

function unfit(isCertain: boolean, { reason }: WordRefusal, stamp: string): FileContent {
  return isCertain ? { kind: 'refused', reason: reason.zh, stamp } : { kind: 'other', stamp };
}
