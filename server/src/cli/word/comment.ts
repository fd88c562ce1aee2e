import { extname, resolve } from 'node:path';
import type { Bilingual } from '../../rules/rule';
import { notYetIn } from '../../word/comments/commentsOf';
import type { NewComment } from '../../word/comments/newComment';
import type { Commented } from '../../word/comments/withComments';
import { isFindingText } from '../../word/comments/written';
import type { WordDraft } from '../../word/wordDraft';
import type { Host } from '../host';
import { readInput } from '../read';
import type { Answer } from './answer';
import { saidOf, tellLost, type SaidFlags } from './said';
import { besideAs, NO_WORD_NAME, targetFor } from './target';

export interface CommentFlags extends SaidFlags {
  readonly output?: string;
  readonly force?: boolean;
}

/** Puts findings and annotations into a copy of a Word file. Status 0, or 2 where nothing was written because something was wrong. */
export async function commentFile(path: string, flags: CommentFlags, host: Host, answer: Answer): Promise<number> {
  const name = flags.output ?? besideAs(path, '.核稿.docx');
  if (extname(name).toLowerCase() !== '.docx') return answer.complain(name, NO_WORD_NAME);
  const target = targetFor(name, path, flags.force === true, host);
  if ('error' in target) return answer.complain(name, target.error);
  const read = await readInput({ kind: 'file', path, absolute: resolve(host.cwd, path) });
  if ('error' in read) return answer.complain(path, read.error);
  const { draft, source } = read;
  if (!draft.word || !source) return answer.complain(path, NO_WORD);
  for (const warning of draft.warnings) await answer.complain(path, warning);
  const said = await saidOf(path, draft, flags, host);
  if ('error' in said) return answer.complain(path, said.error);
  const fresh = notYetIn(draft.word, said.comments);
  const known = said.comments.length - fresh.length;
  if (fresh.length === 0) {
    await answer.tell(path, nothingToSay(known));
    return tellLost(path, said, [], draft.text, answer);
  }
  const { replaceFile, writeNewFile } = await import('./delivery');
  const commented = await copyWith(source.bytes, draft.word, fresh);
  if ('error' in commented) return answer.complain(path, commented.error);
  const { bytes, unplaced } = commented;
  const { absolute, before } = target;
  const failed = before ? replaceFile(absolute, before, Buffer.from(bytes)) : writeNewFile(absolute, bytes);
  if (failed) return answer.complain(name, failed);
  await answer.tell(
    name,
    written(
      fresh.filter((one) => !unplaced.includes(one)),
      known,
    ),
  );
  return tellLost(path, said, unplaced, draft.text, answer);
}

async function copyWith(
  bytes: Uint8Array,
  word: WordDraft,
  fresh: readonly NewComment[],
): Promise<Commented | { readonly error: Bilingual }> {
  const { withComments, WordRefused } = await import('./delivery');
  try {
    return withComments(bytes, word, fresh);
  } catch (error) {
    if (error instanceof WordRefused) return { error: error.reason };
    throw error;
  }
}

function written(comments: readonly NewComment[], known: number): Bilingual {
  const found = comments.filter(({ author, text }) => isFindingText(author, text)).length;
  const said = comments.length - found;
  const before = alsoKnown(known);
  return {
    zh: `写入批注 ${comments.length} 条：问题 ${found}，批注、核实和依据 ${said}${before.zh}`,
    en: `${comments.length} comment(s) put in: ${found} finding(s), ${said} annotation(s)${before.en}`,
  };
}

function nothingToSay(known: number): Bilingual {
  const before = alsoKnown(known);
  return { zh: `没有要写入的批注，没有写副本${before.zh}`, en: `nothing to put in, no copy was written${before.en}` };
}

function alsoKnown(known: number): Bilingual {
  return known === 0 ? { zh: '', en: '' } : { zh: `；另有 ${known} 条文件里已经有了`, en: `; ${known} more are in the file already` };
}

const NO_WORD: Bilingual = {
  zh: '不是 Word 文件（.docx）：可先用 hegao export 导出',
  en: 'is no Word file (.docx): hegao export makes one',
};
