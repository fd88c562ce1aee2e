import { firstIndex } from '../../text/sorted';
import type { Span } from '../../text/span';
import type { WordComment, WordDraft } from '../wordDraft';
import { BEIJING, instantOfDate, minuteOf } from './dates';

/** What somebody has said in Word. */
export interface Said {
  readonly author: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly text: string;
}

/** A comment of a Word file with the answers to it. */
export interface Thread extends Said {
  /** Undefined where it has no place in the text. */
  readonly span: Span | undefined;
  readonly replies: readonly Said[];
  readonly done: boolean;
}

interface Growing extends Thread {
  readonly replies: Said[];
}

/**
 * The comments of a file as threads, in its order. An answer to an answer stands in the same thread.
 *
 * Some programs (LibreOffice before 24.2) keep no threads: an answer is one more comment on the very words. Where a file tells of
 * no answers at all, and not of this comment that it answers none, such a one is taken for an answer to one that `isOurs` and is
 * not younger.
 */
export function threadsOf({ comments }: WordDraft, isOurs: (said: Said) => boolean, clock = BEIJING): readonly Thread[] {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const read = comments.map((comment): Read => {
    const { author, date, text } = comment;
    const said = { author, at: instantOfDate(date, clock), text };
    return { comment, said, root: rootOf(comment, known) };
  });
  const roots = comments.some(({ answers }) => answers !== undefined) ? read : withAnswersByPlace(read, isOurs);
  const threads = new Map<WordComment, Growing>();
  const begin = ({ comment, said }: Read): unknown =>
    threads.set(comment, { ...said, span: comment.span, replies: [], done: comment.done });
  for (const one of roots) if (one.root === one.comment) begin(one);
  for (const one of roots) {
    if (one.root === one.comment) continue;
    const thread = threads.get(one.root);
    if (thread) thread.replies.push(one.said);
    // comments that answer one another in a circle
    else begin(one);
  }
  return [...threads.values()];
}

interface Read {
  readonly comment: WordComment;
  readonly said: Said;
  readonly root: WordComment;
}

/** A comment on the words of one of ours that is not younger answers the last of these before it in the file, or the first. */
function withAnswersByPlace(read: readonly Read[], isOurs: (said: Said) => boolean): Read[] {
  const own = new Set(read.filter(({ comment, said }) => placeOf(comment) !== undefined && isOurs(said)));
  const first = firstByPlace([...own]);
  const last = new Map<string, Dated[]>();
  return read.map((one) => {
    const place = placeOf(one.comment) ?? '';
    const minute = minuteOf(one.said.at);
    if (own.has(one)) {
      putLast(last, place, { minute, comment: one.comment });
      return one;
    }
    if (one.comment.isThreaded) return one;
    const root = notYounger(last.get(place), minute) ?? firstNotYounger(first.get(place), minute);
    return root ? { ...one, root } : one;
  });
}

/** A comment with the minute that it was made in. */
interface Dated {
  readonly minute: string;
  readonly comment: WordComment;
}

/** At each place those that are older than all before them there: the first that is not younger than something is one of these. */
function firstByPlace(own: readonly Read[]): ReadonlyMap<string, readonly Dated[]> {
  const places = new Map<string, Dated[]>();
  for (const { comment, said } of own) {
    const place = placeOf(comment)!;
    const there = places.get(place) ?? [];
    const minute = minuteOf(said.at);
    const oldest = there.at(-1);
    if (!oldest || minute < oldest.minute) there.push({ minute, comment });
    places.set(place, there);
  }
  return places;
}

function firstNotYounger(there: readonly Dated[] = [], minute: string): WordComment | undefined {
  return there[firstIndex(there, (one) => one.minute <= minute)]?.comment;
}

/** At each place those that are older than all behind them there, so far: the last that is not younger than something is one of these. */
function putLast(places: Map<string, Dated[]>, place: string, dated: Dated): void {
  const there = places.get(place) ?? [];
  while (there.length > 0 && there.at(-1)!.minute >= dated.minute) there.pop();
  there.push(dated);
  places.set(place, there);
}

function notYounger(there: readonly Dated[] = [], minute: string): WordComment | undefined {
  return there[firstIndex(there, (one) => one.minute > minute) - 1]?.comment;
}

/** Undefined where it is about no words. */
function placeOf({ span }: WordComment): string | undefined {
  return span && span.start < span.end ? `${span.start} ${span.end}` : undefined;
}

/** The comment that a thread begins with. */
function rootOf(comment: WordComment, known: ReadonlyMap<string, WordComment>): WordComment {
  const seen = new Set([comment]);
  let root = comment;
  for (;;) {
    const next = root.answers === undefined ? undefined : known.get(root.answers);
    if (!next || seen.has(next)) return root;
    seen.add(next);
    root = next;
  }
}
