import type { CancellationToken } from 'vscode-languageserver';
import type { CommentWordParams, ExportWordParams, WordRefusal, WrittenWord } from '../../protocol/word';
import { commentsOf, notYetIn } from '../../word/comments/commentsOf';
import type { NewComment } from '../../word/comments/newComment';
import type { Checked } from '../checker';
import { nameOf } from '../log';
import { breathe } from '../request';
import type { Session } from '../session';
import { fromBase64, toBase64 } from '../../protocol/base64';
import { NO_CODE, readIn, unlessRefused } from '../word/readIn';

/** An open draft as a Word file that is laid out as its kind wants it; with findings and annotations as comments where that is asked for. */
export async function answerExportWord(session: Session, params: ExportWordParams, token: CancellationToken): Promise<WrittenWord> {
  const checked = await session.checker.check(params.textDocument.uri, token);
  if (!checked) return NOT_OPEN;
  const code = await session.words.code();
  if (!code) return NO_CODE;
  await breathe(token);
  const { trouble } = checked.annotated;
  if (params.comments && trouble !== null) return notKnown(trouble);
  const at = now();
  const comments = params.comments ? commentsFor(checked, at) : NONE;
  const { bytes, unplaced } = await code.exportText(checked.draft.report.text, comments.comments, { time: at });
  session.log.info(`已导出 Word 文件：${nameOf(checked.draft.uri)}（版本 ${checked.draft.version}）`);
  return written(bytes, comments.comments.length, unplaced.length, comments.lost);
}

/** A copy of somebody's own Word file with what it does not have yet of findings and annotations. */
export async function answerCommentWord(session: Session, params: CommentWordParams, token: CancellationToken): Promise<WrittenWord> {
  const checked = await session.checker.check(params.textDocument.uri, token);
  if (!checked) return NOT_OPEN;
  if (checked.annotated.trouble !== null) return notKnown(checked.annotated.trouble);
  const code = await session.words.code();
  if (!code) return NO_CODE;
  await breathe(token);
  const file = fromBase64(params.content);
  const word = readIn(code, file);
  if ('kind' in word) return word;
  // places are of the text that has been checked, and of no other
  if (word.text !== checked.draft.report.text) return CHANGED;
  const { comments, lost } = commentsFor(checked, now());
  const fresh = notYetIn(word, comments);
  const copy = unlessRefused(code, () => code.withComments(file, word, fresh));
  if ('kind' in copy) return copy;
  const { bytes, unplaced } = copy;
  session.log.info(`已在 Word 文件 ${nameOf(checked.draft.uri)} 的副本里写入批注`);
  return written(bytes, fresh.length, unplaced.length, lost);
}

interface Told {
  readonly comments: readonly NewComment[];
  readonly lost: number;
}

const NONE: Told = { comments: [], lost: 0 };

function commentsFor({ draft, findings, annotated }: Checked, at: string): Told {
  const { comments, lost } = commentsOf(findings, annotated.placed, draft.report.text, { at });
  return { comments, lost: lost.length };
}

function written(bytes: Uint8Array, given: number, unplaced: number, lost: number): WrittenWord {
  return { kind: 'written', content: toBase64(bytes), comments: given - unplaced, unplaced: unplaced + lost };
}

/** Word keeps no fractions of a second. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** What was verified must not be told as a mistake. */
function notKnown(trouble: string): WordRefusal {
  return {
    kind: 'refused',
    reason: {
      zh: `没有写出，因为哪些问题已经核实无从知道：${trouble}`,
      en: `was not written, since its annotations cannot be read and nobody knows what was verified: ${trouble}`,
    },
  };
}

const NOT_OPEN: WordRefusal = { kind: 'refused', reason: { zh: '没有打开', en: 'is not open' } };

const CHANGED: WordRefusal = {
  kind: 'refused',
  reason: {
    zh: '改动过了，这里显示的还是改动之前的内容：请等内容更新以后再试一次',
    en: 'has changed since it was opened here: wait until it is shown as it is now, and try again',
  },
};
