import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Annotations, Placed } from '../../features/annotations/annotation';
import { placedIn } from '../../features/annotations/placed';
import { annotationsBeside, readStored, temporaryBeside } from '../../features/annotations/store';
import { diskFiles } from '../../lsp/annotations/diskFiles';
import type { Draft } from '../draft';
import type { Input } from '../inputs';

/** What people have said of a draft, and where. */
export interface Beside {
  readonly annotations: Annotations;
  readonly placed: readonly Placed[];
  /** Why the file could not be read: a sentence; null where it could. */
  readonly trouble: string | null;
}

/** Reads what is kept beside a draft, and leaves it as it is; undefined where nothing is kept, or the draft is no file. */
export async function readBeside(input: Input, draft: Draft): Promise<Beside | undefined> {
  if (input.kind !== 'file') return undefined;
  const uri = pathToFileURL(input.absolute).toString();
  if (![annotationsBeside(uri), temporaryBeside(uri)].some((one) => existsSync(new URL(one)))) return undefined;
  const { annotations, trouble } = await readStored(diskFiles, uri, draft.text);
  return { annotations, placed: placedIn(draft.report, annotations.annotations), trouble };
}

export function openRemarksIn({ annotations }: Annotations): number {
  return annotations.filter((one) => one.kind === 'remark' && one.state === 'open').length;
}
