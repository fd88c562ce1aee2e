import type { CancellationToken } from 'vscode-languageserver';
import type { Annotations } from '../../features/annotations/annotation';
import { readAnnotations } from '../../features/annotations/file/read';
import { writeAnnotations } from '../../features/annotations/file/write';
import { NOTHING } from '../../features/annotations/store';
import { readReport } from '../../model/report';
import { isOfWord, type ReadWordParams, type ReadWordResult } from '../../protocol/word';
import { annotationsFrom } from '../../word/comments/annotationsFrom';
import { nameOf } from '../log';
import { breathe } from '../request';
import type { Session } from '../session';
import { fromBase64 } from '../../protocol/base64';
import { NO_CODE, readIn } from '../word/readIn';

/** The text of a Word file; of one that is shown as a draft the comments are remembered, otherwise they go along as annotations. */
export async function answerReadWord(session: Session, params: ReadWordParams, token: CancellationToken): Promise<ReadWordResult> {
  const { content, annotations } = params;
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
    return { kind: 'text', text, notices, annotations: null };
  }
  const known = annotations ? readAnnotations(annotations, text) : undefined;
  if (known?.kind === 'unreadable') return { kind: 'refused', reason: unreadable(known.reason) };
  const all = annotationsFrom(word, readReport(text), known?.annotations ?? NOTHING);
  return { kind: 'text', text, notices, annotations: isNothing(all) ? null : writeAnnotations(all, text, nameOf(uri)) };
}

function unreadable(reason: string) {
  return {
    zh: `没有导入：目标位置的批注文件读不出来（${reason}），请把它移走再试`,
    en: `was not imported: the annotation file that is there cannot be read (${reason}); move it away and try again`,
  };
}

function isNothing({ annotations, tombstones, extra }: Annotations): boolean {
  return annotations.length === 0 && tombstones.length === 0 && Object.keys(extra).length === 0;
}
