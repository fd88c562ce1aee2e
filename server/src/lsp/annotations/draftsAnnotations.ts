import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../features/annotations/anchor/tracker/change';
import type { Change, Made } from '../../features/annotations/change';
import { placedIn } from '../../features/annotations/placed';
import { annotationsBeside, readStored, temporaryBeside, type AnnotationFiles } from '../../features/annotations/store';
import type { AnnotateResult } from '../../protocol/annotations';
import { fileBehind } from '../../protocol/word';
import { readReport, type Report } from '../../model/report';
import type { WordDraft } from '../../word';
import { annotationsFrom } from '../../word/comments/annotationsFrom';
import { hash53 } from '../../text/hash';
import { keyOf } from '../config/uris';
import type { Draft, Drafts } from '../drafts';
import { storeOfWord } from '../word/storeOfWord';
import type { WordFiles } from '../word/wordFiles';
import { describeError, nameOf, type Log } from '../log';
import { keepingFor, type Keeping } from './keptFiles';
import { OpenAnnotations, UNANNOTATED, type Annotated } from './openAnnotations';
import { storeBeside, type Store } from './store';

/** For how long the findings of a draft wait for its annotations, in milliseconds. */
const PATIENCE = 2000;
/** How long typing must rest before the client is told that places have changed. */
const REST = 300;

/** Where files of annotations can be: the disk of this process, the client's file system. */
export interface AnnotationDisks {
  readonly disk: AnnotationFiles | undefined;
  readonly client: AnnotationFiles | undefined;
}

/** The annotations of all open drafts. Of a draft that is closed nothing is kept here. */
export class DraftsAnnotations {
  readonly #open = new Map<string, OpenAnnotations>();
  /** What is still being read, of drafts whose findings wait for it. */
  readonly #loading = new Map<string, Promise<void>>();
  /** What is still being written of drafts that are closed. */
  readonly #leaving = new Map<string, Promise<unknown>>();
  readonly #resting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Told when what is said of a draft has changed; its findings may be others. */
  onChange: (uri: string) => void = () => {};
  /** Told when annotations stand elsewhere because the draft was edited. */
  onMove: (uri: string) => void = () => {};

  constructor(
    private readonly drafts: Pick<Drafts, 'get'>,
    private readonly documents: { get(uri: string): TextDocument | undefined },
    private readonly disks: AnnotationDisks,
    private readonly words: Pick<WordFiles, 'of'>,
    private readonly log: Log,
  ) {}

  /** Where annotations of a draft are kept, or why they cannot be. */
  keeping(uri: string): Keeping {
    return keepingFor(uri, this.disks);
  }

  /** A draft is open: its file is read. */
  opened(uri: string): void {
    const keeping = this.keeping(uri);
    if (keeping.kind === 'nowhere') return;
    const text = (): string | undefined => this.documents.get(uri)?.getText();
    const own: OpenAnnotations = new OpenAnnotations(
      this.#storeOf(uri, keeping.files),
      () => (this.#open.get(uri) === own ? this.drafts.get(uri) : undefined),
      () => (this.#open.get(uri) === own ? text() : undefined),
      () => this.onChange(uri),
    );
    this.#open.set(uri, own);
    this.#load(uri, own, this.#leaving.get(uri));
  }

  /** Of a draft that has no file of annotations this takes as long as it takes to see that; never long. */
  async ready(uri: string): Promise<void> {
    const loading = this.#loading.get(uri);
    if (!loading) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([loading, new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))]);
    clearTimeout(timer);
  }

  /** The annotations as they stand in the newest version of a draft. */
  in(draft: Draft): Annotated {
    return this.#open.get(draft.uri)?.in(draft) ?? UNANNOTATED;
  }

  /** Those of a draft that nobody has open, looked at and left as they are; with the comments of the Word file that it was read from. */
  async beside(uri: string, report: Report, word: WordDraft | undefined): Promise<Annotated> {
    const keeping = this.keeping(uri);
    if (keeping.kind === 'nowhere') return UNANNOTATED;
    const { annotations, trouble } = await readStored(keeping.files, fileBehind(uri), report.text);
    const all = word ? annotationsFrom(word, report, annotations) : annotations;
    return { placed: placedIn(report, all.annotations), trouble };
  }

  /** Keeps the comments of a Word file beside the draft that its text becomes, with what is there. Gives why not, in a sentence. */
  async keep(uri: string, word: WordDraft): Promise<string | undefined> {
    const keeping = this.keeping(uri);
    if (keeping.kind === 'nowhere') return word.comments.length === 0 ? undefined : keeping.reason;
    const store = storeBeside(uri, keeping.files);
    const { annotations, known, trouble } = await store.load(word.text);
    if (trouble !== null) return trouble;
    const saved = await store.save(word.text, annotationsFrom(word, readReport(word.text), annotations), known);
    if (saved.kind === 'refused') return saved.reason;
    this.changed([annotationsBeside(uri)]);
    return undefined;
  }

  /** Differs whenever what is kept beside a draft does: where files are not watched, it is asked for instead. */
  async mark(uri: string): Promise<number> {
    const keeping = this.keeping(uri);
    if (keeping.kind === 'nowhere') return 0;
    const file = fileBehind(uri);
    const results = await Promise.all([annotationsBeside(file), temporaryBeside(file)].map((one) => keeping.files.read(one)));
    return hash53(results.map((result) => (result.kind === 'text' ? result.text : result.kind)).join('\0'));
  }

  /** Whether edits of a draft have to be told. */
  follows(uri: string): boolean {
    return this.#open.get(uri)?.follows ?? false;
  }

  /** Content changes of the protocol, as offsets, each of the text after those before it. */
  edited(uri: string, changes: readonly TextChange[]): void {
    this.#open.get(uri)?.edited(changes);
    clearTimeout(this.#resting.get(uri));
    this.#resting.set(uri, setTimeout(() => this.#rested(uri), REST)); // prettier-ignore
  }

  /** Makes a change once all before it are made, and answers when it has been written. */
  async annotate(uri: string, changeIn: (draft: Draft) => Change | string, made: Made): Promise<AnnotateResult> {
    const keeping = this.keeping(uri);
    if (keeping.kind === 'nowhere') return { kind: 'refused', reason: keeping.reason };
    const own = this.#open.get(uri);
    return own ? own.annotate(changeIn, made) : { kind: 'refused', reason: '草稿没有打开。' };
  }

  /** What a draft was read from has been read anew: its comments may be others. */
  readAgain(uri: string): void {
    const own = this.#open.get(uri);
    if (own) this.#load(uri, own, undefined);
  }

  /** A draft was saved. */
  saved(uri: string): void {
    const own = this.#open.get(uri);
    if (own && !own.isEmpty) this.#watched(uri, own.draftSaved());
  }

  closed(uri: string): void {
    const own = this.#open.get(uri);
    this.#open.delete(uri);
    this.#loading.delete(uri);
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    if (!own) return;
    const left = own.settled().finally(() => this.#leaving.get(uri) === left && this.#leaving.delete(uri));
    this.#leaving.set(uri, left);
  }

  /** Files have changed, perhaps because of what was written here; those of open drafts are read again. */
  changed(files: readonly string[]): void {
    if (this.#open.size === 0) return;
    const keys = new Set(files.map(keyOf));
    for (const [uri, own] of this.#open) if (keys.has(keyOf(annotationsBeside(fileBehind(uri))))) this.#watched(uri, own.fileChanged());
  }

  /** Takes the file of a draft along that a client has renamed which does not do so itself. */
  async renamed(from: string, to: string): Promise<void> {
    const keeping = this.keeping(to);
    if (keeping.kind === 'nowhere') return;
    const [old, now] = [annotationsBeside(from), annotationsBeside(to)];
    // what the new name has already is somebody's
    if ((await keeping.files.read(now)).kind !== 'absent') return;
    const result = await keeping.files.rename(old, now);
    if (result.kind === 'refused') this.log.warn(`${nameOf(old)} 没能随草稿改名：${result.reason}`);
    if (result.kind === 'done') this.changed([now]);
  }

  /** A Word file that is shown as a draft has comments of its own. */
  #storeOf(uri: string, files: AnnotationFiles): Store {
    const file = fileBehind(uri);
    const store = storeBeside(file, files);
    if (file === uri) return store;
    return storeOfWord(store, (annotations, text) => {
      const word = this.words.of(uri, text);
      const report = this.drafts.get(uri)?.report;
      return word ? annotationsFrom(word, report?.text === text ? report : readReport(text), annotations) : annotations;
    });
  }

  #load(uri: string, own: OpenAnnotations, before: Promise<unknown> | undefined): void {
    const loading = Promise.resolve(before)
      .then(() => own.load())
      .catch((error: unknown) => this.log.error(`读取 ${nameOf(uri)} 的批注时出错：${describeError(error)}`))
      .finally(() => this.#loading.get(uri) === loading && this.#loading.delete(uri));
    this.#loading.set(uri, loading);
  }

  #watched(uri: string, work: Promise<void>): void {
    work.catch((error: unknown) => this.log.error(`${nameOf(uri)} 的批注出错：${describeError(error)}`));
  }

  #rested(uri: string): void {
    this.#resting.delete(uri);
    if (this.#open.has(uri)) this.onMove(uri);
  }
}
