import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { anchorOf } from '../../features/annotations/anchor/anchorOf';
import type { Annotation, Annotations } from '../../features/annotations/annotation';
import { mergeAnnotations } from '../../features/annotations/merge';
import { placedIn } from '../../features/annotations/placed';
import { loadStored, NOTHING, NOTHING_KNOWN, saveStored } from '../../features/annotations/store';
import { diskFiles } from '../../lsp/annotations/diskFiles';
import { ANNOTATIONS_SUFFIX } from '../../protocol/annotations';
import type { Report } from '../../model/report';
import type { Bilingual } from '../../rules/rule';
import { annotationsFrom } from '../../word/comments/annotationsFrom';
import type { WordDraft } from '../../word/wordDraft';
import { readKept } from '../annotations/beside';
import type { Draft } from '../draft';
import type { Host } from '../host';
import { readInput } from '../read';
import type { Answer } from './answer';
import { besideAs, targetFor, type Target } from './target';

export interface ImportFlags {
  readonly output?: string;
  readonly force?: boolean;
  readonly into?: string;
  readonly color?: boolean;
}

/** A Word file that was read. */
type FromWord = Draft & { readonly word: WordDraft };

/** Turns a Word file into text, with its comments beside it; or takes over its comments alone. Status 0, or 2 where something was wrong. */
export async function importFile(path: string, flags: ImportFlags, host: Host, answer: Answer): Promise<number> {
  if (flags.into !== undefined && flags.output !== undefined) return answer.complain(path, ONE_OF_BOTH);
  const read = await readInput({ kind: 'file', path, absolute: resolve(host.cwd, path) });
  if ('error' in read) return answer.complain(path, read.error);
  const { draft } = read;
  if (!isWord(draft)) return answer.complain(path, NO_WORD);
  for (const warning of draft.warnings) await answer.complain(path, warning);
  return flags.into === undefined ? toText(path, draft, flags, host, answer) : into(flags.into, draft, host, answer);
}

function isWord(draft: Draft): draft is FromWord {
  return draft.word !== undefined;
}

async function toText(path: string, draft: FromWord, { output, force = false }: ImportFlags, host: Host, answer: Answer): Promise<number> {
  const name = output ?? besideAs(path, '.txt');
  if (NO_TEXT_NAMES.includes(extname(name).toLowerCase())) return answer.complain(name, NO_TEXT_NAME);
  const target = targetFor(name, path, force, host);
  if ('error' in target) return answer.complain(name, target.error);
  const beside = await readKept(resolve(host.cwd, path), draft);
  if (beside && beside.trouble !== null) return answer.complain(path, { zh: beside.trouble, en: beside.trouble });
  const known = beside?.annotations ?? NOTHING;
  const own = annotationsFrom(draft.word, draft.report, known);
  const stands = existsSync(`${target.absolute}${ANNOTATIONS_SUFFIX}`);
  if (stands && !force && own.annotations.length > 0) return answer.complain(`${name}${ANNOTATIONS_SUFFIX}`, ANNOTATED);
  const now = stands && force ? await withStanding(target.absolute, draft, known) : own;
  if ('error' in now) return answer.complain(name, now.error);
  // before the text, which would look whole without them
  const failed = (await writeBeside(target.absolute, draft.text, now)) ?? (await writeText(target, draft.text));
  if (failed) return answer.complain(name, failed);
  await answer.tell(name, imported(now.annotations.length));
  return 0;
}

/** What a Word file says, where that is not what stands at the target already: the file may have been made of it. */
async function withStanding(absolute: string, { word, report, text }: FromWord, known: Annotations): Promise<Annotations | Failed> {
  const { annotations, trouble } = await loadStored(diskFiles, pathToFileURL(absolute).toString(), text);
  if (trouble !== null) return { error: { zh: trouble, en: trouble } };
  return annotationsFrom(word, report, mergeAnnotations(undefined, known, annotations).annotations);
}

interface Failed {
  readonly error: Bilingual;
}

async function writeText({ absolute, before }: Target, text: string): Promise<Bilingual | undefined> {
  const { replaceFile, writeNewFile } = await import('./delivery');
  const bytes = Buffer.from(text);
  return before ? replaceFile(absolute, before, bytes) : writeNewFile(absolute, bytes);
}

/** What stands there already is merged. */
async function writeBeside(absolute: string, text: string, annotations: Annotations): Promise<Bilingual | undefined> {
  if (annotations.annotations.length + annotations.tombstones.length === 0) return undefined;
  const saved = await saveStored(diskFiles, pathToFileURL(absolute).toString(), text, annotations, NOTHING_KNOWN);
  return saved.kind === 'refused' ? { zh: saved.reason, en: saved.reason } : undefined;
}

/** Takes what was said and answered in a copy over to the draft that it is a copy of. */
async function into(path: string, copy: FromWord, host: Host, answer: Answer): Promise<number> {
  const absolute = resolve(host.cwd, path);
  const read = await readInput({ kind: 'file', path, absolute });
  if ('error' in read) return answer.complain(path, read.error);
  const { report, text, word } = read.draft;
  const uri = pathToFileURL(absolute).toString();
  const { annotations: before, known, trouble } = await loadStored(diskFiles, uri, text);
  if (trouble !== null) return answer.complain(path, { zh: trouble, en: trouble });
  // what is a comment of the draft itself is known as well
  const own = word ? annotationsFrom(word, report, before) : before;
  const now = annotationsFrom(copy.word, copy.report, own);
  const asBefore = new Set(own.annotations);
  const changed = now.annotations.filter((one) => !asBefore.has(one));
  const moved = movedTo(report, notIn(changed, own.annotations));
  const taken = [...notIn(changed, moved), ...moved];
  const all = [...notIn(before.annotations, taken), ...taken];
  const saved = await saveStored(diskFiles, uri, text, { ...before, annotations: all }, known);
  if (saved.kind === 'refused') return answer.complain(path, { zh: saved.reason, en: saved.reason });
  await answer.tell(path, takenOver(moved.length, taken.length - moved.length));
  return 0;
}

function notIn(annotations: readonly Annotation[], others: readonly Annotation[]): Annotation[] {
  const ids = new Set(others.map(({ id }) => id));
  return annotations.filter(({ id }) => !ids.has(id));
}

/** Where the words of a copy stand in the draft. */
function movedTo(report: Report, annotations: readonly Annotation[]): Annotation[] {
  return placedIn(report, annotations).map(({ annotation, span }) => {
    if (span) return { ...annotation, anchor: anchorOf(report, span) };
    const { start, end } = annotation.anchor.position;
    const position = { start: Math.min(start, report.text.length), end: Math.min(end, report.text.length) };
    return { ...annotation, anchor: { ...annotation.anchor, position } };
  });
}

function imported(count: number): Bilingual {
  if (count === 0) return { zh: '已转成文本', en: 'written as text' };
  return {
    zh: `已转成文本，批注 ${count} 条存在旁边的批注文件里`,
    en: `written as text, with ${count} annotation(s) in the file beside it`,
  };
}

function takenOver(fresh: number, changed: number): Bilingual {
  return { zh: `新批注 ${fresh} 条，有新答复或已解决的 ${changed} 条`, en: `${fresh} new annotation(s), ${changed} answered or resolved` };
}

/** What is opened by other programs, or by this one as something else than text. */
const NO_TEXT_NAMES: readonly string[] = ['.docx', '.docm', '.doc', '.wps', '.json'];
const NO_TEXT_NAME: Bilingual = {
  zh: '写出的是纯文本，名字不能以 .docx、.docm、.doc、.wps 或 .json 结尾：可用 .txt',
  en: 'what is written is plain text, whose name does not end with .docx, .docm, .doc, .wps or .json: use .txt',
};
const NO_WORD: Bilingual = { zh: '不是 Word 文件（.docx）', en: 'is no Word file (.docx)' };
const ONE_OF_BOTH: Bilingual = { zh: '-o 和 --into 只能给一个', en: 'only one of -o and --into can be given' };
const ANNOTATED: Bilingual = {
  zh: '批注文件已经存在，没有改动：用 -o 换一个名字，或者加 --force 合并',
  en: 'annotations are there already and are as they were: give another name with -o, or --force to merge',
};
