import { anchorOf } from '../../features/annotations/anchor/anchorOf';
import type { Anchor, Annotation, Annotations, Comment, Remark } from '../../features/annotations/annotation';
import { contentId } from '../../features/annotations/file/contentId';
import { inFileOrder } from '../../features/annotations/order';
import { laterOf } from '../../features/annotations/stamps';
import type { Report } from '../../model/report';
import type { Span } from '../../text/span';
import type { WordDraft } from '../wordDraft';
import { BEIJING } from './dates';
import { keyOf, momentOf, Pool } from './keys';
import { threadsOf, type Said, type Thread } from './threads';
import { isFindingText, writtenOf, type Written } from './written';

/**
 * The comments of a Word file as annotations, with those that are known already.
 *
 * - A comment that is one of these, written into the file, is that one; what was answered in Word becomes part of its thread, and
 *   it is resolved where it was resolved there. It is not opened again by a file in which it is open: that may be older.
 * - What the rules have found is a remark only where somebody has answered it, as is a verification or a source: the sentence
 *   comes first, the answers follow.
 * - What was deleted stays deleted.
 *
 * Ids are made of what is said: whoever reads the file again finds the same, and merging doubles nothing.
 *
 * @param report the draft's text, read
 * @param clock by which dates of the file are read, in minutes east of UTC
 */
export function annotationsFrom(draft: WordDraft, report: Report, known: Annotations, clock = BEIJING): Annotations {
  const reader = new Reader(report, known, clock);
  for (const thread of threadsOf(draft, (said) => reader.isOurs(said), clock)) reader.read(thread);
  return reader.all();
}

interface Known {
  readonly annotation: Annotation;
  readonly written: Written;
}

class Reader {
  private readonly known: Pool<Known>;
  /** Threads whose first comment was changed after it had been made, by when and by whom that was. */
  private readonly edited: Pool<Remark>;
  private readonly ours: ReadonlySet<string>;
  private readonly now: Map<string, Annotation>;
  private readonly deleted: ReadonlySet<string>;
  private readonly numbers = new Map<string, string>();
  private readonly places = new Map<string, string>();
  /** How many of the ids of a content are taken. */
  private readonly tried = new Map<string, number>();

  constructor(
    private readonly report: Report,
    private readonly before: Annotations,
    private readonly clock: number,
  ) {
    const written = before.annotations.flatMap((annotation) => {
      const one = writtenOf(annotation);
      return one ? [{ annotation, written: one }] : [];
    });
    this.known = new Pool(written.map((one) => [this.keysOf(one), one]));
    this.edited = new Pool(
      before.annotations.flatMap((one) => {
        const found = one.kind === 'remark' ? editedIn(one.comments.slice(0, 1), one, clock) : [];
        return found.map(([key, remark]): [string, Remark] => [`${key} ${this.quoted(one)}`, remark]);
      }),
    );
    this.ours = new Set(written.map((one) => keyOf(one.written, clock)));
    this.now = new Map(before.annotations.map((one) => [one.id, one]));
    this.deleted = new Set(before.tombstones.map(({ id }) => id));
  }

  all(): Annotations {
    return { ...this.before, annotations: inFileOrder([...this.now.values()]) };
  }

  /** Whether something was written by this program: an annotation, or what a rule has found. */
  isOurs(said: Said): boolean {
    return this.ours.has(keyOf(said, this.clock)) || isFindingText(said.author, said.text);
  }

  read(thread: Thread): void {
    const match = this.matchOf(thread);
    if (match?.annotation.kind === 'remark') return this.continue(match.annotation, thread);
    const isOwn = match !== undefined || isFindingText(thread.author, thread.text);
    if (isOwn && thread.replies.length === 0) return;
    const edited = isOwn ? undefined : this.edited.take(`${momentOf(thread, this.clock)} ${this.wordsAt(thread)}`);
    if (edited) this.continue(edited, thread);
    else this.add(thread);
  }

  /** Of several that say the same: the one to which the same was answered, a thread before what it began with, the one on the same words. */
  private matchOf(thread: Thread): Known | undefined {
    const key = keyOf(thread, this.clock);
    const here = this.wordsAt(thread);
    const same = `${key} remark ${here} ${this.stateOf(thread)}`;
    return this.known.take(same, `${key} remark ${here}`, `${key} any ${here}`, `${key} remark`, key);
  }

  /** What `matchOf` asks for. */
  private keysOf({ annotation, written }: Known): string[] {
    const key = keyOf(written, this.clock);
    const here = this.quoted(annotation);
    const all = [`${key} any ${here}`, key];
    if (annotation.kind !== 'remark') return all;
    return [`${key} remark ${here} ${this.stateOf(written)}`, `${key} remark ${here}`, `${key} remark`, ...all];
  }

  private stateOf(thread: Pick<Written, 'done'> & { readonly replies: readonly Said[] }): string {
    return `${thread.done} ${this.answersOf(thread)}`;
  }

  private quoted({ anchor }: Annotation): string {
    return this.numberOf(anchor.quote.exact);
  }

  /** The number of the words that a comment is about; of none where it has no place. Of a place of many comments looked at once. */
  private wordsAt({ span }: Thread): string {
    if (!span) return '';
    const place = `${span.start} ${span.end}`;
    const known = this.places.get(place) ?? this.numberOf(this.report.text.slice(span.start, span.end));
    this.places.set(place, known);
    return known;
  }

  /** The same number for the same words, which may be long. */
  private numberOf(words: string): string {
    const known = this.numbers.get(words) ?? `#${this.numbers.size}`;
    this.numbers.set(words, known);
    return known;
  }

  private answersOf({ replies }: { readonly replies: readonly Said[] }): string {
    return replies.map((reply) => keyOf(reply, this.clock)).join();
  }

  private continue(remark: Remark, thread: Thread): void {
    const answers = remark.comments.slice(1);
    const old = new Pool(answers.map((one) => [keyOf({ ...one.created, text: one.text }, this.clock), one]));
    const edited = new Pool(editedIn(answers, remark, this.clock));
    const fresh = thread.replies
      .filter((reply) => !old.take(keyOf(reply, this.clock)))
      .filter((reply) => !edited.take(momentOf(reply, this.clock)));
    const state = thread.done ? 'resolved' : remark.state;
    if (fresh.length === 0 && state === remark.state) return;
    const comments = [...remark.comments, ...this.commentsOf(fresh, remark.id)];
    const modified = fresh.map(stampOf).reduce(laterOf, remark.modified);
    this.now.set(remark.id, { ...remark, state, comments, modified });
  }

  private add(thread: Thread): void {
    const id = this.newId(keyOf(thread, this.clock));
    if (id === undefined) return;
    const created = stampOf(thread);
    this.now.set(id, {
      kind: 'remark',
      id,
      anchor: this.anchorAt(thread.span),
      created,
      modified: thread.replies.map(stampOf).reduce(laterOf, created),
      extra: {},
      state: thread.done ? 'resolved' : 'open',
      comments: this.commentsOf([thread, ...thread.replies], id),
    });
  }

  /** The first that nothing has of those that this content may have; undefined where that was deleted. */
  private newId(key: string): string | undefined {
    for (let i = this.tried.get(key) ?? 0; ; i += 1) {
      const id = contentId(['word', key, i]);
      if (this.now.has(id)) continue;
      this.tried.set(key, i + 1);
      return this.deleted.has(id) ? undefined : id;
    }
  }

  private commentsOf(all: readonly Said[], remark: string): Comment[] {
    const counts = new Map<string, number>();
    return all.map((said) => {
      const key = keyOf(said, this.clock);
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      return { id: contentId(['word', remark, key, count]), text: said.text, created: stampOf(said) };
    });
  }

  /** What is about no words of the text is about the paragraph it stands in, and what stands in none about the title. */
  private anchorAt(span: Span | undefined): Anchor {
    const { text } = this.report;
    if (span && span.start < span.end) return anchorOf(this.report, span);
    const words = paragraphAt(text, span?.start ?? 0);
    return words ? anchorOf(this.report, words) : NOWHERE;
  }
}

/** In a text without words. */
const NOWHERE: Anchor = { quote: { exact: '', prefix: '', suffix: '' }, position: { start: 0, end: 0 }, path: [] };

/** Comments that were changed after they had been made, which an older file has as they were. */
function editedIn(comments: readonly Comment[], remark: Remark, clock: number): [string, Remark][] {
  return comments.flatMap(({ created, modified }) => (modified ? [[momentOf({ ...created, text: '' }, clock), remark]] : []));
}

function stampOf({ author, at }: Said): Comment['created'] {
  return { author, at };
}

/** The line at an offset that has words, or the last before it, or the first of all. */
function paragraphAt(text: string, offset: number): Span | undefined {
  let line: Span | undefined;
  for (const { 0: words, index } of text.matchAll(/[^\n]+/g)) {
    if (line && index > offset) break;
    if (words.trim() !== '') line = { start: index, end: index + words.length };
  }
  return line;
}
