import { readFileSync } from 'node:fs';
import type { Annotations } from '../../features/annotations/annotation';
import { readAnnotations } from '../../features/annotations/file/read';
import { writeAnnotations } from '../../features/annotations/file/write';
import { mergeAnnotations } from '../../features/annotations/merge';
import { NOTHING } from '../../features/annotations/store';
import type { Bilingual } from '../../rules/rule';
import { replaceFile } from '../fix/replaceFile';
import { sentenceOf } from '../systemErrors';

/** What became of a merge: what to say, a sentence each, and the exit status as Git wants it of a merge driver. */
export interface MergedFiles {
  /** 0: merged; 1: merged, but both had changed the same; 2: not merged, the file is as it was. */
  readonly status: 0 | 1 | 2;
  readonly sentences: readonly Bilingual[];
}

/**
 * Merges two versions of an annotation file that come from a third, and writes the result to `ours`. Nobody needs the draft for
 * it: places stay as they are written.
 */
export function mergeFiles(base: string, ours: string, theirs: string): MergedFiles {
  const [before, our, their] = [base, ours, theirs].map(readVersion);
  for (const version of [before, our, their]) if ('error' in version!) return { status: 2, sentences: [version.error] };
  const [ofBase, ofOurs, ofTheirs] = [before, our, their] as Version[];
  const known = ofBase!.isEmpty ? undefined : ofBase!.annotations;
  const { annotations, conflicts } = mergeAnnotations(known, ofOurs!.annotations, ofTheirs!.annotations);
  const text = writeAnnotations(annotations, undefined, ofOurs!.name || ofTheirs!.name);
  const failed = replaceFile(ours, ofOurs!.bytes, Buffer.from(text));
  if (failed) return { status: 2, sentences: [{ zh: `${ours}：${failed.zh}`, en: `${ours}: ${failed.en}` }] };
  return { status: conflicts.length > 0 ? 1 : 0, sentences: conflicts.map((sentence) => ({ zh: sentence, en: sentence })) };
}

interface Version {
  readonly bytes: Buffer;
  /** There was no file: Git gives an empty one for it. */
  readonly isEmpty: boolean;
  readonly annotations: Annotations;
  readonly name: string;
}

function readVersion(path: string): Version | { readonly error: Bilingual } {
  try {
    const bytes = readFileSync(path);
    const text = bytes.toString('utf8');
    if (text.trim() === '') return { bytes, isEmpty: true, annotations: NOTHING, name: '' };
    const read = readAnnotations(text, undefined);
    if (read.kind === 'read') return { bytes, isEmpty: false, annotations: read.annotations, name: read.name };
    return { error: { zh: `${path}：不是可读的批注文件：${read.reason}`, en: `${path}: is no annotation file that can be read` } };
  } catch (error) {
    const { zh, en } = sentenceOf(error);
    return { error: { zh: `${path}：${zh}`, en: `${path}: ${en}` } };
  }
}
