import type { Annotations } from '../annotation';
import { writeAnnotations } from '../file/write';
import { mergeAnnotations } from '../merge';
import { alone } from './alone';
import type { AnnotationFiles } from './files';
import { keepUnreadable } from './keepUnreadable';
import { annotationsBeside, nameOf, temporaryBeside } from './names';
import { cannotBeRead, find, isCutOff, NOTHING, understood, type Found, type Known } from './stored';

/** What became of a save. Either way `annotations` and `known` are what to go on with. */
export interface Saved {
  /** `refused`: they are not on the disk, or not known to be; `reason` says why. */
  readonly kind: 'saved' | 'refused';
  /** What was to be saved, merged with what others had written meanwhile. */
  readonly annotations: Annotations;
  /** What the file says now; the next save goes by it. */
  readonly known: Known;
  /** What both sides had changed, one sentence each. */
  readonly conflicts: readonly string[];
  /** What was wrong with a file that nobody could read, and where it is kept now; null where all was well. */
  readonly trouble: string | null;
  /** A sentence; '' where it was saved. */
  readonly reason: string;
}

/**
 * Writes annotations beside a draft. Cut off at any step, the file or its temporary sibling has the old or the new content whole,
 * which `loadStored` finds: the sibling is written first, then renamed. What others have written since `known` is never
 * overwritten but merged; whether it got there is read afterwards. Never throws.
 *
 * Whoever changed something while this was under way merges that in: `mergeAnnotations(passed, changed, saved.annotations)`.
 *
 * @param uri the draft's address
 * @param draft its text, of which places are offsets
 * @param known what the file said when it was last loaded or saved
 */
export async function saveStored(
  files: AnnotationFiles,
  uri: string,
  draft: string,
  annotations: Annotations,
  known: Known,
): Promise<Saved> {
  const save: Save = { files, uri, draft, known, annotations, conflicts: [], troubles: [] };
  const done = await alone(files, uri, () => attempts(save));
  return done.kind === 'done' ? done.value : refused(save, done.reason);
}

/** A save that is under way. */
interface Save {
  readonly files: AnnotationFiles;
  readonly uri: string;
  readonly draft: string;
  known: Known;
  annotations: Annotations;
  readonly conflicts: string[];
  readonly troubles: string[];
}

/** How often others may come in between. */
const MOST_ATTEMPTS = 25;

async function attempts(save: Save): Promise<Saved> {
  for (let i = 0; i < MOST_ATTEMPTS; i += 1) {
    const outcome = await attempt(save);
    if (outcome === 'saved') return { ...resultOf(save), kind: 'saved', reason: '' };
    if (outcome !== 'again') return refused(save, outcome.reason);
  }
  return refused(save, '别的窗口一直在写这个文件，请稍后再试');
}

type Outcome = 'saved' | 'again' | { readonly reason: string };

async function attempt(save: Save): Promise<Outcome> {
  const { files, uri, draft } = save;
  const before = await takeIn(save);
  if ('reason' in before) return before;
  const text = writeAnnotations(save.annotations, draft, nameOf(uri));
  if (text === before.text || (before.text === undefined && isEmpty(save.annotations))) return settled(save, before.text);
  const written = await files.write(temporaryBeside(uri), text);
  if (written.kind === 'refused') {
    await files.delete(temporaryBeside(uri));
    return cannotBeWritten(uri, written.reason);
  }
  // Looked at after the sibling is there: of two who write, the one whose sibling was taken along has to look again.
  const now = await textIn(save);
  if ('reason' in now) return now;
  return isText(now, before.text) ? replace(save, text) : 'again';
}

/** The sibling takes the file's place; what others see there afterwards is what counts. */
async function replace(save: Save, text: string): Promise<Outcome> {
  const { files, uri } = save;
  const renamed = await files.rename(temporaryBeside(uri), annotationsBeside(uri));
  const after = await textIn(save);
  if (isText(after, text)) return settled(save, text);
  // The sibling stays: should this be the end of the program, it has everything.
  return renamed.kind === 'refused' ? cannotBeWritten(uri, renamed.reason) : 'again';
}

/** Reads the file, and merges what others have written into it since it was known. */
async function takeIn(save: Save): Promise<{ readonly text: string | undefined } | { readonly reason: string }> {
  const { files, uri, draft, known } = save;
  const now = await textIn(save);
  if ('reason' in now || now.text === known.text) return now;
  const found = await wholeOf(save, now.text === undefined ? { kind: 'absent', text: undefined } : understood(now.text, draft));
  if (found.kind === 'unreadable') {
    const kept = await keepUnreadable(files, uri, annotationsBeside(uri), found.reason);
    if (kept.kind === 'refused') return kept;
    save.troubles.push(kept.sentence);
    return { text: undefined };
  }
  const theirs = found.kind === 'read' ? found.annotations : NOTHING;
  const merged = mergeAnnotations(known.annotations, save.annotations, theirs);
  save.annotations = merged.annotations;
  save.conflicts.push(...merged.conflicts);
  return now;
}

/** The file, or what it is the beginning of. */
async function wholeOf({ files, uri, draft }: Save, file: Found): Promise<Found> {
  if (file.kind !== 'unreadable') return file;
  const temporary = await find(files, temporaryBeside(uri), draft);
  return isCutOff({ file, temporary }) ? temporary : file;
}

/** What the file says, unread; undefined where there is none. */
async function textIn({ files, uri }: Save): Promise<{ readonly text: string | undefined } | { readonly reason: string }> {
  const result = await files.read(annotationsBeside(uri));
  if (result.kind === 'refused') return { reason: cannotBeRead(nameOf(annotationsBeside(uri)), result.reason) };
  return { text: result.kind === 'text' ? result.text : undefined };
}

function isText(found: { readonly text: string | undefined } | { readonly reason: string }, text: string | undefined): boolean {
  return 'text' in found && found.text === text;
}

function settled(save: Save, text: string | undefined): 'saved' {
  save.known = { text, annotations: save.annotations };
  return 'saved';
}

function isEmpty({ annotations, tombstones, extra }: Annotations): boolean {
  return annotations.length === 0 && tombstones.length === 0 && Object.keys(extra).length === 0;
}

function cannotBeWritten(uri: string, reason: string): { readonly reason: string } {
  return { reason: `批注没能写入“${nameOf(annotationsBeside(uri))}”：${reason}` };
}

function refused(save: Save, reason: string): Saved {
  return { ...resultOf(save), kind: 'refused', reason };
}

function resultOf({ annotations, known, conflicts, troubles }: Save): Pick<Saved, 'annotations' | 'known' | 'conflicts' | 'trouble'> {
  return { annotations, known, conflicts: [...new Set(conflicts)], trouble: troubles.length > 0 ? troubles.join('；') : null };
}
