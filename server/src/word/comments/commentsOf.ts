import type { Annotation, Placed } from '../../features/annotations/annotation';
import type { Finding } from '../../rules/rule';
import { overlaps, type Span } from '../../text/span';
import type { WordDraft } from '../wordDraft';
import { BEIJING, instantOfDate } from './dates';
import { keyOf, plain } from './keys';
import { initialsOf, type NewComment } from './newComment';
import { threadsOf, type Thread } from './threads';
import { findingText, HEGAO, isFindingText, writtenOf } from './written';

/** How findings become comments. */
export interface Telling {
  /** When they are written: ISO 8601, in UTC. */
  readonly at: string;
  /** Hints as well, which are matters of style. */
  readonly hints?: boolean;
}

/** What is to be written into a Word file. */
export interface ForWord {
  /** In the order of the text. */
  readonly comments: readonly NewComment[];
  /** Annotations whose words are not in the draft (失联). */
  readonly lost: readonly Annotation[];
}

/** These say of annotations that they have no place, which a comment would need. */
const WITHOUT_PLACE: readonly string[] = ['annotation-lost', 'annotations-unreadable'];

/**
 * Findings and annotations as comments for Word. A finding that somebody has answered is told by the thread that this has become,
 * a verification or a source likewise.
 *
 * @param findings those that nobody has verified
 * @param placed annotations with their places in the draft
 * @param text the draft
 */
export function commentsOf(findings: readonly Finding[], placed: readonly Placed[], text: string, telling: Telling): ForWord {
  const answered = new Answered(placed);
  const told = placed.flatMap(({ annotation, span }) => {
    const written = writtenOf(annotation);
    if (!span || !written) return [];
    return annotation.kind !== 'remark' && answered.tells(written.text, span) ? [] : [{ ...written, span }];
  });
  const found = findings.flatMap((finding) => {
    if ((finding.severity === 'hint' && !telling.hints) || WITHOUT_PLACE.includes(finding.rule)) return [];
    const comment = ofFinding(finding, text, telling.at);
    return answered.tells(comment.text, comment.span) ? [] : [comment];
  });
  const lost = placed.filter(({ span }) => span === undefined).map(({ annotation }) => annotation);
  return { comments: [...found, ...told].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), lost };
}

function ofFinding(finding: Finding, text: string, at: string): NewComment {
  const initials = initialsOf(HEGAO);
  return { span: finding.span, author: HEGAO, initials, at, text: findingText(finding, text), replies: [], done: false };
}

/** Remarks by what they begin with. */
class Answered {
  private readonly places = new Map<string, Span[]>();

  constructor(placed: readonly Placed[]) {
    for (const { annotation, span } of placed) {
      const first = annotation.kind === 'remark' ? annotation.comments[0] : undefined;
      if (!first || !span) continue;
      append(this.places, plain(first.text), span);
    }
  }

  /** Whether a remark there begins with this sentence. */
  tells(text: string, span: Span): boolean {
    return this.places.get(plain(text))?.some((one) => isSamePlace(one, span)) === true;
  }
}

function isSamePlace(a: Span, b: Span): boolean {
  return overlaps(a, b) || (a.start === b.start && a.end === b.end);
}

/**
 * What of the comments the file does not have yet: one that is there is left out, but for answers to it that are not. Findings are
 * the same whenever they were written.
 */
export function notYetIn(draft: WordDraft, comments: readonly NewComment[], clock = BEIJING): readonly NewComment[] {
  const there = new Map<string, Thread[]>();
  for (const thread of threadsOf(draft, () => false, clock)) append(there, keyIn(thread, clock), thread);
  // programs that keep no threads have answers as comments
  const said = new Set(draft.comments.map(({ author, date, text }) => keyOf({ author, at: instantOfDate(date, clock), text }, clock)));
  return comments.flatMap((comment) => {
    const known = there.get(keyIn(comment, clock));
    const at = known?.findIndex(({ span }) => span === undefined || isSamePlace(span, comment.span)) ?? -1;
    if (at < 0) return [comment];
    known!.splice(at, 1);
    // the thread itself stays as it is: what it lacks becomes a comment on the same words
    const [first, ...replies] = comment.replies.filter((reply) => !said.has(keyOf(reply, clock)));
    return first ? [{ ...comment, ...first, replies }] : [];
  });
}

function keyIn(said: Parameters<typeof keyOf>[0], clock: number): string {
  return isFindingText(said.author, said.text) ? plain(said.text) : keyOf(said, clock);
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}
