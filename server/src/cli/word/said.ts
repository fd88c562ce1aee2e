import { resolve } from 'node:path';
import { reviewed } from '../../features/annotations/review';
import { check } from '../../features/check';
import type { Bilingual } from '../../rules/rule';
import { commentsOf, type ForWord } from '../../word/comments/commentsOf';
import type { NewComment } from '../../word/comments/newComment';
import { writtenOf } from '../../word/comments/written';
import { readBeside } from '../annotations/beside';
import { Configs } from '../config/configs';
import type { Draft } from '../draft';
import type { Host } from '../host';
import { configFrom, type Flags } from '../options';
import type { Answer } from './answer';

/** What of a draft is to become comments. */
export interface SaidFlags extends Flags {
  readonly findings?: boolean;
  readonly hints?: boolean;
}

/** Findings and annotations that count, or why nobody knows. */
export async function saidOf(path: string, draft: Draft, flags: SaidFlags, host: Host): Promise<ForWord | { readonly error: Bilingual }> {
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

/** What was verified must not be told as a mistake. */
function notKnown(trouble: string): Bilingual {
  return {
    zh: `${trouble}；哪些已经核实无从知道，没有写出（可加 --no-annotations）`,
    en: `the annotations beside it cannot be read, so that nobody knows what was verified; nothing was written (--no-annotations does it all the same): ${trouble}`,
  };
}

/** What has no place is told, a line each. */
export async function tellLost(
  path: string,
  { lost }: ForWord,
  unplaced: readonly NewComment[],
  draft: string,
  answer: Answer,
): Promise<number> {
  for (const annotation of lost) {
    const { author, text } = writtenOf(annotation) ?? { author: annotation.created.author, text: '' };
    await answer.complain(path, notPlaced(author, annotation.anchor.quote.exact, text));
  }
  for (const { author, span, text } of unplaced) await answer.complain(path, notPlaced(author, draft.slice(span.start, span.end), text));
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
