import type { Annotations } from '../annotation';
import { isSame } from '../merge/values';
import type { AnnotationFiles } from './files';
import { keepUnreadable } from './keepUnreadable';
import { annotationsBeside, nameOf, temporaryBeside } from './names';
import { saveStored } from './save';
import { alone } from './alone';
import { cannotBeRead, find, isCutOff, look, NOTHING, NOTHING_KNOWN, type Known, type Seen } from './stored';

/** What is kept beside a draft, as it was loaded. */
export interface Loaded {
  readonly annotations: Annotations;
  /** What the file says now; `saveStored` goes by it. */
  readonly known: Known;
  /** What was wrong with the file and where it is kept now, or why nothing can be read: a sentence; null where all is well. */
  readonly trouble: string | null;
}

/**
 * Loads what is kept beside a draft, and mends what a write that was cut off has left: a whole temporary sibling is put in its
 * place (merged with the file where that is whole as well), half of one is deleted, and a file that nobody can read gets
 * another name. Never throws; a draft without annotations has none.
 *
 * @param uri the draft's address
 * @param draft its text, without a byte order mark
 */
export async function loadStored(files: AnnotationFiles, uri: string, draft: string): Promise<Loaded> {
  const seen = await look(files, uri, draft);
  if (!needsMending(seen)) return asItIs(seen, uri);
  const mended = await alone(files, uri, () => mend(files, uri, draft));
  return mended.kind === 'done' ? mended.value : { ...asItIs(seen, uri), trouble: mended.reason };
}

/** Where the file may be there and only cannot be read now, nothing takes its place. */
function needsMending({ file, temporary }: Seen): boolean {
  if (file.kind === 'refused') return false;
  return file.kind === 'unreadable' || temporary.kind === 'read' || temporary.kind === 'unreadable' || isEmptyFile(temporary);
}

/** A write that was cut off before its first byte leaves this. */
function isEmptyFile(found: Seen['file']): boolean {
  return found.kind === 'absent' && found.text !== undefined;
}

function asItIs({ file, annotations }: Seen, uri: string): Loaded {
  const trouble = file.kind === 'refused' ? cannotBeRead(nameOf(annotationsBeside(uri)), file.reason) : null;
  return { annotations, known: knownOf(file), trouble };
}

function knownOf(file: Seen['file']): Known {
  if (file.kind === 'read') return { text: file.text, annotations: file.annotations };
  // What nobody can read is not known: it is looked at again before anything takes its place.
  return file.kind === 'absent' ? { text: file.text, annotations: NOTHING } : NOTHING_KNOWN;
}

/** Looks again, now that nobody else is writing. */
async function mend(files: AnnotationFiles, uri: string, draft: string): Promise<Loaded> {
  const seen = await look(files, uri, draft);
  const { file, temporary, annotations } = seen;
  if (!needsMending(seen)) return asItIs(seen, uri);
  const troubles: string[] = [];
  if (isEmptyFile(temporary)) await files.delete(temporaryBeside(uri));
  if (temporary.kind === 'unreadable') {
    // Half of a write, and the file has what was before; unless it is not whole either: then this may be all that there is.
    if (file.kind === 'read' || file.kind === 'absent') await files.delete(temporaryBeside(uri));
    else troubles.push(told(await keepUnreadable(files, uri, temporaryBeside(uri), temporary.reason)));
  }
  if (file.kind === 'unreadable' && !isCutOff(seen)) {
    const kept = await keepUnreadable(files, uri, annotationsBeside(uri), file.reason);
    troubles.push(told(kept));
    if (kept.kind === 'refused') return { annotations, known: knownOf(file), trouble: troubles.join('；') };
  }
  const known = file.kind === 'read' ? knownOf(file) : NOTHING_KNOWN;
  if (temporary.kind !== 'read') return { annotations, known, trouble: sentencesOf(troubles) };
  return putBack(files, uri, draft, { annotations, known }, troubles);
}

/**
 * What a write that was cut off has left takes its place: as it is where there is no file any more, so that it is whole at every
 * moment; otherwise what both of them say is written.
 */
async function putBack(
  files: AnnotationFiles,
  uri: string,
  draft: string,
  { annotations, known }: Pick<Loaded, 'annotations' | 'known'>,
  troubles: string[],
): Promise<Loaded> {
  const trouble = sentencesOf(troubles);
  // Where nothing can be written nothing is lost either: the sibling is still there.
  if (known.text === undefined) {
    await files.rename(temporaryBeside(uri), annotationsBeside(uri));
    return { annotations, known: knownOf(await find(files, annotationsBeside(uri), draft)), trouble };
  }
  if (isSame(known.annotations, annotations)) {
    await files.delete(temporaryBeside(uri));
    return { annotations, known, trouble };
  }
  const saved = await saveStored({ ...files, exclusively: undefined }, uri, draft, annotations, known);
  return { annotations: saved.annotations, known: saved.known, trouble };
}

function told(kept: { readonly sentence: string } | { readonly reason: string }): string {
  return 'sentence' in kept ? kept.sentence : kept.reason;
}

function sentencesOf(troubles: readonly string[]): string | null {
  return troubles.length > 0 ? troubles.join('；') : null;
}
