import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Annotations, Placed } from '../../features/annotations/annotation';
import { placedIn } from '../../features/annotations/placed';
import { annotationsBeside, NOTHING, readStored, temporaryBeside } from '../../features/annotations/store';
import { diskFiles } from '../../lsp/annotations/diskFiles';
import { annotationsFrom } from '../../word/comments/annotationsFrom';
import type { Draft } from '../draft';
import type { Input } from '../inputs';

/** What people have said of a draft, and where. */
export interface Beside {
  readonly annotations: Annotations;
  readonly placed: readonly Placed[];
  /** Why the file could not be read: a sentence; null where it could. */
  readonly trouble: string | null;
}

/**
 * Reads what is kept beside a draft, and leaves it as it is; what is said in a Word file itself, in its comments, is told with it.
 * Undefined where nothing was said, or the draft is neither a file nor a Word file.
 */
export async function readBeside(input: Input, draft: Draft): Promise<Beside | undefined> {
  const kept = input.kind === 'file' ? await readKept(input.absolute, draft) : undefined;
  const { report, word } = draft;
  if (!word || word.comments.length === 0) return kept && { ...kept, placed: placedIn(report, kept.annotations.annotations) };
  const annotations = annotationsFrom(word, report, kept?.annotations ?? NOTHING);
  return { annotations, placed: placedIn(report, annotations.annotations), trouble: kept?.trouble ?? null };
}

/** What is kept beside a file, without what is said in the file itself. Undefined where nothing is. */
export async function readKept(absolute: string, draft: Draft): Promise<Omit<Beside, 'placed'> | undefined> {
  const uri = pathToFileURL(absolute).toString();
  if (![annotationsBeside(uri), temporaryBeside(uri)].some((one) => existsSync(new URL(one)))) return undefined;
  const { annotations, trouble } = await readStored(diskFiles, uri, draft.text);
  return { annotations, trouble };
}

export function openRemarksIn({ annotations }: Annotations): number {
  return annotations.filter((one) => one.kind === 'remark' && one.state === 'open').length;
}
