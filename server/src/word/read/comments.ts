import { firstIndex } from '../../text/sorted';
import type { Span } from '../../text/span';
import { childrenOf } from '../xml/find';
import type { XmlElement } from '../xml/tree';
import type { WordComment } from '../wordDraft';
import type { CommentMark } from './blocks';
import type { Parts } from './relations';

/** The comments of a file with their places in its text. `write`: the words of a comment, whose paragraphs are read as those of the body are. */
export function readComments(
  parts: Parts,
  marks: readonly CommentMark[],
  text: string,
  write: (comment: XmlElement, part: string) => string,
): readonly WordComment[] {
  const found = parts.of('comments');
  if (!found) return [];
  const places = placesOf(marks, text);
  const comments = childrenOf(found.root, 'w:comment');
  const threads = threadsIn(parts, comments);
  return comments.map((comment) => {
    const id = comment.attributes.get('w:id') ?? '';
    const thread = threads.get(comment);
    return {
      id,
      author: comment.attributes.get('w:author') ?? '',
      date: comment.attributes.get('w:date') ?? '',
      text: write(comment, found.name),
      span: places.get(id),
      answers: thread?.answers,
      isThreaded: thread !== undefined,
      done: thread?.done === true,
    };
  });
}

/** A comment is about what stands between its marks; where there is but its reference, about nothing before that. */
function placesOf(marks: readonly CommentMark[], text: string): ReadonlyMap<string, Span> {
  const ends = new Map<string, { start?: number; end?: number; reference?: number }>();
  for (const { id, kind, at } of marks) ends.set(id, { [kind]: at, ...ends.get(id) });
  const gaps = gapsIn(text);
  const places = new Map<string, Span>();
  for (const [id, { start, end, reference }] of ends) {
    const to = end ?? reference ?? start!;
    places.set(id, withoutGaps(gaps, { start: Math.min(start ?? to, to), end: to }));
  }
  return places;
}

/** Where paragraphs and cells end, empty ones together: found once, since every comment of a file may begin and end in the same. */
function gapsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(/[\n\t]+/g), ({ index, 0: gap }) => ({ start: index, end: index + gap.length }));
}

/** A range over whole paragraphs ends before the next one, and begins where one has words. */
function withoutGaps(gaps: readonly Span[], { start, end }: Span): Span {
  const last = gaps[firstIndex(gaps, (gap) => gap.end >= end)];
  const to = last && last.start < end ? Math.max(start, last.start) : end;
  const first = gaps[firstIndex(gaps, (gap) => gap.end > start)];
  return { start: first && first.start <= start ? Math.min(to, first.end) : start, end: to };
}

interface Thread {
  readonly answers: string | undefined;
  readonly done: boolean;
}

/** Which comments answer which, and which are done: in a part of its own, by the ids of their last paragraphs ([MS-DOCX] 2.5.3.2). */
function threadsIn(parts: Parts, comments: readonly XmlElement[]): ReadonlyMap<XmlElement, Thread> {
  const extended = parts.of('commentsExtended');
  const byParagraph = new Map<string, XmlElement>();
  for (const comment of comments) for (const id of paragraphIds(comment)) byParagraph.set(id, comment);
  const threads = new Map<XmlElement, Thread>();
  for (const entry of childrenOf(extended?.root, 'w15:commentEx')) {
    const comment = byParagraph.get(idIn(entry, 'w15:paraId'));
    const parent = byParagraph.get(idIn(entry, 'w15:paraIdParent'));
    const isDone = ['1', 'true', 'on'].includes(entry.attributes.get('w15:done') ?? '');
    const answers = parent !== comment ? parent?.attributes.get('w:id') : undefined;
    if (comment) threads.set(comment, { answers, done: isDone });
  }
  return threads;
}

function paragraphIds(comment: XmlElement): string[] {
  return childrenOf(comment, 'w:p').flatMap((paragraph) => idIn(paragraph, 'w14:paraId') || []);
}

function idIn(element: XmlElement, name: string): string {
  return (element.attributes.get(name) ?? '').toUpperCase();
}
