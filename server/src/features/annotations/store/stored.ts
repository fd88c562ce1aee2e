import type { Annotations } from '../annotation';
import { readAnnotations } from '../file/read';
import { mergeAnnotations } from '../merge';
import type { AnnotationFiles } from './files';
import { annotationsBeside, nameOf, temporaryBeside } from './names';

export const NOTHING: Annotations = { annotations: [], tombstones: [], extra: {} };

/** What is known of the file beside a draft: its text, undefined where there is none, and what that says. */
export interface Known {
  readonly text: string | undefined;
  readonly annotations: Annotations;
}

export const NOTHING_KNOWN: Known = { text: undefined, annotations: NOTHING };

/** What a file was found to be. */
export type Found =
  | { readonly kind: 'read'; readonly text: string; readonly annotations: Annotations }
  /** There is no file, or nothing in it; what is there is `text`. */
  | { readonly kind: 'absent'; readonly text: string | undefined }
  | { readonly kind: 'unreadable'; readonly text: string; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string };

export async function find(files: AnnotationFiles, uri: string, draft: string): Promise<Found> {
  const result = await files.read(uri);
  if (result.kind === 'text') return understood(result.text, draft);
  if (result.kind === 'refused') return result;
  return { kind: 'absent', text: undefined };
}

export function understood(text: string, draft: string): Found {
  if (text.trim() === '') return { kind: 'absent', text };
  const read = readAnnotations(text, draft);
  return read.kind === 'read' ? { kind: 'read', text, annotations: read.annotations } : { kind: 'unreadable', text, reason: read.reason };
}

/** What is there, looked at and left as it is. */
export interface Seen {
  readonly file: Found;
  readonly temporary: Found;
  /** The file and what of it was written last and not yet in its place. */
  readonly annotations: Annotations;
}

/** Looks at the file beside a draft and at its temporary sibling. */
export async function look(files: AnnotationFiles, uri: string, draft: string): Promise<Seen> {
  const file = await find(files, annotationsBeside(uri), draft);
  const temporary = await find(files, temporaryBeside(uri), draft);
  const [ours, theirs] = [file, temporary].map((one) => (one.kind === 'read' ? one.annotations : undefined));
  const annotations = ours && theirs ? mergeAnnotations(undefined, ours, theirs).annotations : (ours ?? theirs ?? NOTHING);
  return { file, temporary, annotations };
}

/** Where renaming copies, it may be under way, or have been cut off: the beginning of what the sibling has whole is worth nothing. */
export function isCutOff({ file, temporary }: Pick<Seen, 'file' | 'temporary'>): boolean {
  return file.kind === 'unreadable' && temporary.kind === 'read' && temporary.text.startsWith(file.text);
}

/** Reads what is kept beside a draft and changes nothing: for who only wants to know. `trouble` is a sentence for people, or null. */
export async function readStored(
  files: AnnotationFiles,
  uri: string,
  draft: string,
): Promise<{ readonly annotations: Annotations; readonly trouble: string | null }> {
  const { file, annotations } = await look(files, uri, draft);
  const name = nameOf(annotationsBeside(uri));
  if (file.kind === 'unreadable') return { annotations, trouble: `批注文件“${name}”读不出来（${file.reason}），没有采用` };
  if (file.kind === 'refused') return { annotations, trouble: cannotBeRead(name, file.reason) };
  return { annotations, trouble: null };
}

export function cannotBeRead(name: string, reason: string): string {
  return `批注文件“${name}”没能打开：${reason}`;
}
