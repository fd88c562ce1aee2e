import type { TextChange } from '../../features/annotations/anchor/tracker/change';
import type { Annotation, Annotations, Placed } from '../../features/annotations/annotation';
import { changed, type Change, type Made } from '../../features/annotations/change';
import { mergeAnnotations } from '../../features/annotations/merge';
import { NOTHING, NOTHING_KNOWN } from '../../features/annotations/store';
import type { AnnotateResult } from '../../protocol/annotations';
import type { Draft } from '../drafts';
import { nextTurn } from '../request';
import { Followed, reanchored } from './followed';
import type { Store } from './store';

/** What is kept beside a draft, as it stands in one version of it. */
export interface Annotated {
  readonly placed: readonly Placed[];
  /** What was wrong with the file, and where it is kept now: a sentence without its full stop; null where all is well. */
  readonly trouble: string | null;
}

/** One object for all drafts that nobody has annotated. */
export const UNANNOTATED: Annotated = { placed: [], trouble: null };

/**
 * The annotations of one open draft. What is here is what its file has: a change stays only once it has been written, and what
 * others have written meanwhile is merged. One thing is done after the other.
 */
export class OpenAnnotations {
  #annotations = NOTHING;
  #known = NOTHING_KNOWN;
  #trouble: string | null = null;
  #followed: Followed | undefined;
  #at: { readonly draft: Draft; readonly annotated: Annotated } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /**
   * @param draft gives the newest version of the draft; undefined once it is closed
   * @param text the same unread
   * @param onChange is told when annotations are others than they were, or stand elsewhere without an edit
   */
  constructor(
    private readonly store: Store,
    private readonly draft: () => Draft | undefined,
    private readonly text: () => string | undefined,
    private readonly onChange: () => void,
  ) {}

  /** Whether nobody has annotated the draft. */
  get isEmpty(): boolean {
    return this.#annotations.annotations.length === 0;
  }

  /** As they stand in the newest version; the same object as long as nothing of it changes. */
  in(draft: Draft): Annotated {
    if (this.isEmpty && this.#trouble === null) return UNANNOTATED;
    if (this.#at?.draft === draft) return this.#at.annotated;
    const annotated = { placed: this.#placedIn(draft), trouble: this.#trouble };
    this.#at = { draft, annotated };
    return annotated;
  }

  /** Whether edits have to be told. */
  get follows(): boolean {
    return this.#followed !== undefined;
  }

  /** Resolves once all that was asked for has been done. */
  settled(): Promise<unknown> {
    return this.#queue;
  }

  /** Follows content changes of the protocol, as offsets. */
  edited(changes: readonly TextChange[]): void {
    this.#followed?.edited(changes);
  }

  /** Reads the file. */
  load(): Promise<void> {
    return this.#next(() => this.#load());
  }

  /** The file may have changed: what others have written is taken in. What was written here comes back as a change as well. */
  fileChanged(): Promise<void> {
    return this.#next(async () => {
      if (this.#known.text === undefined || (await this.store.text()) !== this.#known.text) await this.#load();
    });
  }

  /**
   * Makes a change and writes it. `changeIn` is asked in its turn, with the draft as it is then, and answers a sentence where it
   * cannot be made. Where the file cannot be written nothing is changed.
   */
  annotate(changeIn: (draft: Draft) => Change | string, made: Made): Promise<AnnotateResult> {
    return this.#next(async () => {
      const draft = this.draft();
      if (!draft) return { kind: 'refused', reason: '草稿已经关闭。' };
      const change = changeIn(draft);
      if (typeof change === 'string') return { kind: 'refused', reason: change };
      const before = this.#annotations;
      const outcome = changed(before, change, made);
      if (outcome.kind === 'refused') return outcome;
      // from here on what is new follows the edits that are made while it is being written
      this.#take(outcome.annotations, this.#trouble);
      const saved = await this.#save(draft.report.text, outcome.annotations);
      if (saved.kind === 'saved') return { kind: 'done', id: outcome.id };
      // what was to be attached elsewhere goes back; all else stays where it is
      if (change.kind !== 'reattach') this.#followed?.told(before.annotations);
      this.#take(before, this.#trouble);
      return { kind: 'refused', reason: `${saved.reason}。` };
    });
  }

  /** The draft was saved: anchors that would not lead back to their words in the saved text are written anew. */
  draftSaved(): Promise<void> {
    return this.#next(async () => {
      const draft = this.draft();
      if (!draft || this.isEmpty) return;
      const fresh = await this.#reanchored(draft);
      if (!fresh || fresh.size === 0) return;
      this.#followed?.told(fresh.values());
      const annotations = this.#annotations.annotations.map((annotation) => fresh.get(annotation.id) ?? annotation);
      const saved = await this.#save(draft.report.text, { ...this.#annotations, annotations });
      if (saved.kind === 'refused') this.#take(this.#annotations, saved.reason);
    });
  }

  /** Whoever types meanwhile comes first: undefined then, and the next time the draft is saved it is done again. */
  async #reanchored(draft: Draft): Promise<ReadonlyMap<string, Annotation> | undefined> {
    const steps = reanchored(draft.report, this.#placedIn(draft));
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await nextTurn();
      if (this.draft() !== draft) return undefined;
    }
  }

  async #load(): Promise<void> {
    const text = this.text();
    if (text === undefined) return;
    const { annotations, known, trouble, gone } = await this.store.load(text);
    const merged = mergeAnnotations(this.#known.annotations, withoutThose(this.#annotations, gone), annotations);
    this.#known = known;
    this.#take(merged.annotations, trouble);
  }

  async #save(text: string, annotations: Annotations): ReturnType<Store['save']> {
    const saved = await this.store.save(text, annotations, this.#known);
    this.#known = saved.known;
    if (saved.kind === 'saved') this.#take(saved.annotations, saved.trouble);
    return saved;
  }

  #placedIn({ report }: Draft): readonly Placed[] {
    // where an edit has been missed all are sought again
    if (this.#followed?.text !== report.text) this.#followed = new Followed(report, this.#annotations.annotations);
    return this.#followed.placed();
  }

  #take(annotations: Annotations, trouble: string | null): void {
    if (trouble === this.#trouble && sameAnnotations(annotations, this.#annotations)) return;
    this.#annotations = annotations;
    this.#trouble = trouble;
    this.#at = undefined;
    this.#follow(annotations);
    this.onChange();
  }

  /** Followed from here on, so that no edit is missed; what has been followed so far stays where it is. */
  #follow({ annotations }: Annotations): void {
    const draft = annotations.length > 0 ? this.draft() : undefined;
    if (!draft) this.#followed = undefined;
    else if (this.#followed?.text === draft.report.text) this.#followed.take(draft.report, annotations);
    else this.#followed = new Followed(draft.report, annotations);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

function withoutThose(annotations: Annotations, gone: ReadonlySet<string> | undefined): Annotations {
  if (!gone || gone.size === 0) return annotations;
  return { ...annotations, annotations: annotations.annotations.filter(({ id }) => !gone.has(id)) };
}

/** Whether two say the same; what a server has written itself comes back to it as a change of the file. */
function sameAnnotations(a: Annotations, b: Annotations): boolean {
  return a === b || (a.annotations.length === b.annotations.length && JSON.stringify(a) === JSON.stringify(b));
}
