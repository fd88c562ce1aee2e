import type { Span } from '../../text/span';
import type { WordComment, WordDraft } from '../wordDraft';
import { BEIJING, instantOfDate } from './dates';

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
 * Some programs (LibreOffice before 24.2) keep no threads: an answer is a comment on the very words, behind the one that it
 * answers. Where a file tells of no answers at all, such a comment is taken for an answer to one that `isOurs`.
 */
export function threadsOf({ comments }: WordDraft, isOurs: (said: Said) => boolean, clock = BEIJING): readonly Thread[] {
  const known = new Map(comments.map((comment) => [comment.id, comment]));
  const keepsThreads = comments.some(({ answers }) => answers !== undefined);
  const threads = new Map<WordComment, Growing>();
  const ours = new Map<string, Growing>();
  for (const comment of comments) {
    const said = { author: comment.author, at: instantOfDate(comment.date, clock), text: comment.text };
    const root = rootOf(comment, known);
    const place = comment.span && comment.span.start < comment.span.end ? `${comment.span.start} ${comment.span.end}` : undefined;
    const isOwn = isOurs(said);
    const answered = root !== comment ? threads.get(root) : !keepsThreads && !isOwn && place ? ours.get(place) : undefined;
    if (answered) {
      answered.replies.push(said);
      continue;
    }
    const thread = { ...said, span: comment.span, replies: [], done: comment.done };
    threads.set(comment, thread);
    if (isOwn && place) ours.set(place, thread);
  }
  return [...threads.values()];
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
