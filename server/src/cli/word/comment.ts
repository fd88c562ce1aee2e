import { extname, resolve } from 'node:path';
import { reviewed } from '../../features/annotations/review';
import { check } from '../../features/check';
import type { Bilingual } from '../../rules/rule';
import { commentsOf, notYetIn, type ForWord } from '../../word/comments/commentsOf';
import type { NewComment } from '../../word/comments/newComment';
import { isFindingText, writtenOf } from '../../word/comments/written';
import type { WordDraft } from '../../word/wordDraft';
import { readBeside } from '../annotations/beside';
import { Configs } from '../config/configs';
import type { Draft } from '../draft';
import type { Host } from '../host';
import { configFrom, type Flags } from '../options';
import { readInput } from '../read';
import type { Answer } from './answer';
import { besideAs, targetFor } from './target';

export interface CommentFlags extends Flags {
  readonly output?: string;
  readonly force?: boolean;
  readonly findings?: boolean;
  readonly hints?: boolean;
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
    return tellLost(path, said, [], draft.word, answer);
  }
  const { replaceFile, withComments, writeNewFile } = await import('./delivery');
  const { bytes, unplaced } = withComments(source.bytes, draft.word, fresh);
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
  return tellLost(path, said, unplaced, draft.word, answer);
}

/** Findings and annotations that count, or why nobody knows. */
async function saidOf(path: string, draft: Draft, flags: CommentFlags, host: Host): Promise<ForWord | { readonly error: Bilingual }> {
  const configs = new Configs({ ...configFrom(flags), cwd: host.cwd });
  const unusable = await configs.whyUnusable();
  if (unusable) return { error: unusable };
  const input = { kind: 'file', path, absolute: resolve(host.cwd, path) } as const;
  const beside = flags.annotations === false ? undefined : await readBeside(input, draft);
  if (beside && beside.trouble !== null) return { error: notKnown(beside.trouble) };
  const settings = await configs.settingsFor(input);
  const placed = beside?.placed ?? [];
  const { findings } = reviewed(draft.report, check(draft.report, settings), placed, settings);
  const told = flags.findings === false ? [] : findings;
  return commentsOf(told, placed, draft.text, { at: now(), hints: flags.hints === true });
}

/** Word keeps no fractions of a second. */
function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** What has no place is told, a line each. */
async function tellLost(
  path: string,
  { lost }: ForWord,
  unplaced: readonly NewComment[],
  word: WordDraft,
  answer: Answer,
): Promise<number> {
  for (const annotation of lost) {
    const { author, text } = writtenOf(annotation) ?? { author: annotation.created.author, text: '' };
    await answer.complain(path, notPlaced(author, annotation.anchor.quote.exact, text));
  }
  for (const { author, span, text } of unplaced)
    await answer.complain(path, notPlaced(author, word.text.slice(span.start, span.end), text));
  return 0;
}

function notPlaced(author: string, words: string, text: string): Bilingual {
  const [quote, says] = [cropped(words), cropped(text)];
  return {
    zh: `没有写入，文件里没有它的位置：“${quote}” ${author}：${says}`,
    en: `was not put in, since it has no place in the file: “${quote}” ${author}: ${says}`,
  };
}

const LONGEST = 30;

function cropped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
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

/** What was verified must not be told as a mistake. */
function notKnown(trouble: string): Bilingual {
  return {
    zh: `${trouble}；哪些已经核实无从知道，没有写副本（可加 --no-annotations）`,
    en: `the annotations beside it cannot be read, so that nobody knows what was verified; no copy was written (--no-annotations does it all the same): ${trouble}`,
  };
}

const NO_WORD_NAME: Bilingual = {
  zh: '写出的是 Word 文件，名字要以 .docx 结尾',
  en: 'what is written is a Word file, whose name ends with .docx',
};
const NO_WORD: Bilingual = {
  zh: '不是 Word 文件（.docx）：可先用 hegao export 导出',
  en: 'is no Word file (.docx): hegao export makes one',
};
