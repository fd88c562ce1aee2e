import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { MOST_DRAFTS, type ListedDraft } from '../../protocol';
import { ANNOTATIONS_SUFFIX } from '../../protocol/annotations';
import { matchesAny } from '../../rules/config/glob';
import { draftKeyOf, keyOf } from '../config/uris';
import { nameOf, type Log } from '../log';
import type { DraftFiles, FileContent } from './draftFiles';
import type { Entry } from './entry';

/** For how long files are taken to be as they were where nobody tells of changes, in milliseconds. */
const PATIENCE = 2000;

/** Has the client tell of changes of drafts; `patterns` are names of drafts beside `*.txt`, `*.md` and `*.docx`. */
export type Watch = (patterns: readonly string[]) => Promise<void>;

/** What the name of a file ends in that is no draft: `.xlsx`. Names of folders may have points too. */
const SUFFIX = /\.[A-Za-z][A-Za-z0-9]{0,5}$/;

/**
 * The files of the open folders that may be drafts: listed when first asked for, and again when something has
 * come or gone.
 */
export class FolderDrafts {
  private entries = new Map<string, Entry>();
  private patterns: readonly string[] = [];
  private watching: Promise<void> | undefined;
  private listing: Promise<void> | undefined;
  private listedAt = 0;
  private readonly complained = new Map<string, string>();
  /** Whether there are more than were listed. */
  isCut = false;
  /** Told of the entries of files that are no more. */
  onGone: (entry: Entry) => void = () => {};

  constructor(
    private readonly files: DraftFiles,
    private readonly folders: () => Promise<string[]>,
    private readonly watch: Watch | undefined,
    private readonly log: Log,
  ) {}

  /** All files that may be drafts, in the order of their names. */
  async list(): Promise<readonly Entry[]> {
    if (!this.watch && performance.now() - this.listedAt > PATIENCE) this.lookAgain();
    await (this.listing ??= this.look());
    return [...this.entries.values()];
  }

  get(uri: string): Entry | undefined {
    return this.entries.get(draftKeyOf(uri));
  }

  /** What a file says; `stamp` is what the answer before said. What cannot be read is told in the log, once for each reason. */
  async read(entry: Entry, stamp: string | undefined): Promise<FileContent> {
    const content = await this.files
      .read(entry, stamp)
      .catch((error: unknown): FileContent => ({ kind: 'refused', reason: String(error), stamp: '' }));
    const reason = content.kind === 'refused' ? content.reason : '';
    if (content.kind !== 'unchanged' && (this.complained.get(entry.key) ?? '') !== reason) {
      this.complained.set(entry.key, reason);
      if (reason !== '') this.log.warn(`未读 ${nameOf(entry.uri)}（${entry.uri}）：${reason}`);
    }
    return content;
  }

  /** Has the folders be listed anew when next asked for; what is known of files that are still there is kept. */
  forgetListing(): void {
    this.listing = undefined;
  }

  /** Takes in what has happened to files; gives whether any of it may matter here. */
  change(events: readonly FileEvent[]): boolean {
    let matters = false;
    for (const { uri, type } of events) {
      matters = this.changeAnnotations(uri) || matters;
      const known = this.get(uri);
      if (known) known.changes += 1;
      if (type === FileChangeType.Deleted) {
        matters = this.drop(uri) || matters;
        continue;
      }
      if (!known && this.mayMatter(uri)) this.forgetListing();
      else if (!known) continue;
      matters = true;
    }
    return matters;
  }

  /** Somebody has closed a draft: what counts is on the disk again. */
  closed(uri: string): void {
    const known = this.get(uri);
    if (!known) return;
    known.changes += 1;
    // what was said of it while it was open has not changed its file
    known.annotated += 1;
  }

  /** What is kept beside a draft is no draft; gives whether it is beside one of these. */
  private changeAnnotations(uri: string): boolean {
    const known = uri.endsWith(ANNOTATIONS_SUFFIX) ? this.get(uri.slice(0, -ANNOTATIONS_SUFFIX.length)) : undefined;
    if (known) known.annotated += 1;
    return known !== undefined;
  }

  /** A file that is gone, or a folder with all that was in it, which may be elsewhere now; gives whether it mattered. */
  private drop(uri: string): boolean {
    const key = keyOf(uri);
    const isIgnore = key.endsWith('/.gitignore');
    const gone = [...this.entries.values()].filter((entry) => entry.key === key || entry.key.startsWith(`${key}/`));
    for (const entry of gone) this.remove(entry);
    if (isIgnore || gone.some((entry) => entry.key !== key)) this.forgetListing();
    return isIgnore || gone.length > 0;
  }

  private remove(entry: Entry): void {
    this.entries.delete(entry.key);
    this.complained.delete(entry.key);
    this.onGone(entry);
  }

  /** A draft, a folder that may hold some (`1.供稿`), or what says which are left out. */
  private mayMatter(uri: string): boolean {
    const key = keyOf(uri);
    const name = key.slice(key.lastIndexOf('/') + 1);
    const [suffix] = SUFFIX.exec(name) ?? [];
    const isListed = suffix === undefined || this.files.endings.includes(suffix.slice(1).toLowerCase());
    return isListed || name === '.gitignore' || matchesAny(this.patterns, name);
  }

  private lookAgain(): void {
    this.forgetListing();
    for (const entry of this.entries.values()) entry.changes += 1;
  }

  private async look(): Promise<void> {
    try {
      // First of all, so that no change is missed.
      await this.watched();
      const { drafts, patterns, problems, isCut } = await this.files.list(await this.folders());
      this.take(drafts);
      this.isCut = isCut || drafts.length > MOST_DRAFTS;
      this.listedAt = performance.now();
      for (const problem of problems) this.log.warn(`未读文件夹 ${problem}`);
      if (this.isCut) this.log.warn(`文件夹内可能是草稿的文件过多，只看前 ${MOST_DRAFTS} 个。`);
      const isNew = patterns.join('\n') !== this.patterns.join('\n');
      this.patterns = patterns;
      if (isNew) await this.watch?.(patterns);
    } catch (error) {
      this.listing = undefined;
      throw error;
    }
  }

  /** Has the client watch, once; asked again where it could not. */
  private async watched(): Promise<void> {
    try {
      await (this.watching ??= this.watch?.([]));
    } catch (error) {
      this.watching = undefined;
      throw error;
    }
  }

  private take(drafts: readonly ListedDraft[]): void {
    const before = this.entries;
    this.entries = new Map();
    const keyed = drafts.map((draft) => ({ ...draft, key: draftKeyOf(draft.uri) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    for (const { uri, isCertain, key } of keyed.slice(0, MOST_DRAFTS)) {
      const known = before.get(key);
      // What was judged by its text may count by its name now, or the other way round.
      if (known && known.isCertain !== isCertain) known.changes += 1;
      this.entries.set(key, known ? Object.assign(known, { isCertain }) : { uri, key, isCertain, changes: 0, annotated: 0 });
    }
    for (const [key, entry] of before) if (!this.entries.has(key)) this.remove(entry);
  }
}
