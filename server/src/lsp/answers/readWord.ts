import type { CancellationToken } from 'vscode-languageserver';
import { isOfWord, type ReadWordParams, type ReadWordResult } from '../../protocol/word';
import { nameOf } from '../log';
import { breathe } from '../request';
import type { Session } from '../session';
import { fromBase64 } from '../../protocol/base64';
import { NO_CODE, readIn } from '../word/readIn';

/** The text of a Word file; of one that is shown as a draft the comments are remembered, otherwise they are kept where that is asked for. */
export async function answerReadWord(session: Session, params: ReadWordParams, token: CancellationToken): Promise<ReadWordResult> {
  const { content, keep = false } = params;
  const { uri } = params.textDocument;
  const code = await session.words.code();
  if (!code) return NO_CODE;
  await breathe(token);
  const word = readIn(code, fromBase64(content));
  if ('kind' in word) return word;
  const { text, comments, notices } = word;
  session.log.info(`已读 Word 文件 ${nameOf(uri)}（${text.length} 字符，${comments.length} 条批注）`);
  if (isOfWord(uri)) {
    session.words.take(uri, word);
    // where the text is the same no edit comes that would tell
    if (session.drafts.versionOf(uri) !== undefined) session.annotations.readAgain(uri);
  } else if (keep) {
    const trouble = await session.annotations.keep(uri, word);
    if (trouble !== undefined) return { kind: 'refused', reason: notKept(trouble) };
  }
  return { kind: 'text', text, notices, comments: comments.length };
}

function notKept(trouble: string) {
  return {
    zh: `没有导入，因为批注存不进目标位置的批注文件：${trouble}`,
    en: `was not imported, since its comments cannot be kept in the annotation file there: ${trouble}`,
  };
}
