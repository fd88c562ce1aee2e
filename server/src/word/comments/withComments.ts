import { hash53 } from '../../text/hash';
import { WordPackage } from '../package/wordPackage';
import { mainOf, NO_DOCUMENT, related, relationsOf } from '../read/relations';
import { WordRefused } from '../refused';
import type { WordDraft } from '../wordDraft';
import { BEIJING } from './dates';
import type { NewComment } from './newComment';
import { commentsKind, EXTENDED_KIND, withContentType, withRelation, type Kind } from './parts/belonging';
import { commentsPart, type Numbered } from './parts/comments';
import { extendedPart, type Extended } from './parts/extended';
import { isOfWord, isStrict, wordUriOf } from './place/names';
import { insertionsFor, type Marked } from './place/marks';
import { Places, type Place } from './place/places';
import { attributeOf, elementsOf, type RawElement } from './raw/elements';
import { withInsertions } from './raw/insert';

/** A copy of a Word file with comments in it. */
export interface Commented {
  readonly bytes: Uint8Array;
  /** What has no place in it: in a header, or beyond what Word can open. */
  readonly unplaced: readonly NewComment[];
}

/** Word opens no file with more ranges of comments ([MS-OI29500] 2.1.315). */
const MOST_RANGES = 32_767;

/**
 * Puts comments into a copy of a Word file. The text gets marks between its runs and nothing else; comments that are there stay as
 * they are; every part that has nothing to do with comments is the same to the byte.
 *
 * @param draft what was read of the file
 * @param clock by which dates are written, in minutes east of UTC
 */
export function withComments(bytes: Uint8Array, draft: WordDraft, comments: readonly NewComment[], clock = BEIJING): Commented {
  const file = new WordPackage(bytes);
  const main = mainOf(file);
  const xml = file.text(main);
  if (xml === undefined) throw new WordRefused(NO_DOCUMENT);
  const places = new Places(draft, main, xml, (part) => file.text(part));
  const { placed, unplaced } = placedIn(places, comments);
  if (placed.length === 0) return { bytes, unplaced };
  const numbered = numberedIn(file, places.elements, main, placed);
  const changed = new Map([
    [main, withInsertions(xml, insertionsFor(xml, numbered.map(markOf), idsBeside(places.elements)))],
    ...partsFor(file, main, places.elements[0]!, numbered, clock),
  ]);
  return { bytes: file.with(changed), unplaced };
}

interface WithPlace {
  readonly comment: NewComment;
  readonly place: Place;
}

function placedIn(places: Places, comments: readonly NewComment[]): { placed: WithPlace[]; unplaced: NewComment[] } {
  const placed: WithPlace[] = [];
  const unplaced: NewComment[] = [];
  let left = MOST_RANGES - places.elements.filter(({ local }) => local === 'commentRangeStart').length;
  for (const comment of comments) {
    const ranges = 1 + comment.replies.length;
    const place = ranges <= left ? places.placeOf(comment.span) : undefined;
    if (!place) unplaced.push(comment);
    else {
      placed.push({ comment, place });
      left -= ranges;
    }
  }
  return { placed, unplaced };
}

/** A thread, each comment of it with its id. */
interface Thread {
  readonly place: Place;
  readonly done: boolean;
  readonly comments: readonly Numbered[];
}

function markOf({ comments, place }: Thread): Marked {
  return { ids: comments.map(({ id }) => id), place };
}

/** The smallest ids that the file has not, in the order of the comments. */
function numberedIn(file: WordPackage, elements: readonly RawElement[], main: string, placed: readonly WithPlace[]): Thread[] {
  const name = related(file, main, 'comments');
  const comments = name === undefined ? '' : (file.text(name) ?? '');
  const free = freeIds([...idsOfComments(comments), ...idsReferredTo(elements)]);
  const paragraphs = new ParagraphIds(file, main);
  return placed.map(({ comment, place }) => {
    const said = [comment, ...comment.replies];
    return {
      place,
      done: comment.done,
      comments: said.map((one) => {
        const id = free();
        return { id, paragraph: paragraphs.next(id, one.text), said: one };
      }),
    };
  });
}

function idsOfComments(comments: string): string[] {
  return comments === '' ? [] : idsIn(elementsOf(comments).filter(({ local }) => local === 'comment'));
}

/** What the text refers to may have no comment any more; it must not get one of ours. */
function idsReferredTo(elements: readonly RawElement[]): string[] {
  return idsIn(elements.filter(({ local }) => /^comment(?:RangeStart|RangeEnd|Reference)$/.test(local)));
}

function idsIn(elements: readonly RawElement[]): string[] {
  return elements.flatMap((element) => attributeOf(element, 'id') ?? []);
}

/**
 * The ids that are not taken, one after the other, from 0. A file may have one that no number can be above (`99999999999`), or
 * the largest that Word knows (2³¹ - 1).
 */
function freeIds(taken: readonly string[]): () => number {
  const numbers = new Set(taken.map(Number));
  let next = -1;
  return () => {
    do next += 1;
    while (numbers.has(next));
    return next;
  };
}

/** Ids for what is copied along with a run, beside those of all changes that are tracked. */
function idsBeside(elements: readonly RawElement[]): () => number {
  let free: (() => number) | undefined;
  return () => {
    free ??= freeIds(idsIn(elements.filter(isOfWord)));
    return free();
  };
}

/** Ids of paragraphs that no part of a file has; made of what is said, so that the same comments make the same file. */
class ParagraphIds {
  private readonly taken = new Set<string>();

  constructor(file: WordPackage, main: string) {
    for (const name of file.names) {
      if (name !== main && !WITH_PARAGRAPHS.test(name)) continue;
      for (const [, id] of readable(file, name).matchAll(/paraId=["']([\dA-Fa-f]{8})["']/g)) this.taken.add(id!.toUpperCase());
    }
  }

  /** Below 0x80000000, and not 0 ([MS-DOCX] 2.2.4, paraId). */
  next(id: number, text: string): string {
    for (let i = 0; ; i += 1) {
      const number = (hash53(`${id} ${i} ${text}`) % 0x7ffffffe) + 1;
      const name = number.toString(16).toUpperCase().padStart(8, '0');
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
  }
}

/** `word/comments.xml`, `word/commentsExtended.xml`, `word/header1.xml`. */
const WITH_PARAGRAPHS = /^word\/(?:document|comments|footnotes|endnotes|header|footer)[^/]*\.xml$/i;

/** The text of a part; '' where it cannot be read: what is in it was read by nobody before, and it stays as it is. */
function readable(file: WordPackage, name: string): string {
  try {
    return file.text(name) ?? '';
  } catch (error) {
    if (error instanceof WordRefused) return '';
    throw error;
  }
}

/** The parts that hold the comments, and those that tell of them. */
function partsFor(file: WordPackage, main: string, document: RawElement, threads: readonly Thread[], clock: number): Map<string, string> {
  const all = threads.flatMap(({ comments }) => comments);
  const belonging = new Belonging(file, main);
  const comments = belonging.nameOf('comments', commentsKind(isStrict(document)));
  belonging.put(comments, commentsPart(file.text(comments), wordUriOf(document), all, clock));
  const extended = belonging.nameOf('commentsExtended', EXTENDED_KIND);
  belonging.put(extended, extendedPart(file.text(extended), threads.flatMap(extendedOf)));
  return belonging.changed;
}

function extendedOf({ comments, done }: Thread): Extended[] {
  return comments.map(({ paragraph }, i) => ({ paragraph, answers: i === 0 ? undefined : comments[0]!.paragraph, done }));
}

const TYPES = '[Content_Types].xml';

/** Parts beside the main part: found, or new with all that has to tell of them. */
class Belonging {
  readonly changed = new Map<string, string>();

  constructor(
    private readonly file: WordPackage,
    private readonly main: string,
  ) {}

  nameOf(kind: 'comments' | 'commentsExtended', about: Kind): string {
    const known = related(this.file, this.main, kind);
    if (known !== undefined && this.file.text(known) !== undefined) return known;
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    let target = about.file;
    for (let i = 2; this.file.text(folder + target) !== undefined; i += 1) target = about.file.replace('.xml', `${i}.xml`);
    const relations = relationsOf(this.main);
    this.change(relations, (xml) => withRelation(xml, about, target));
    this.change(TYPES, (xml) => withContentType(xml, folder + target, about));
    return folder + target;
  }

  put(part: string, text: string): void {
    this.changed.set(part, text);
  }

  private change(part: string, to: (text: string | undefined) => string): void {
    this.changed.set(part, to(this.changed.get(part) ?? this.file.text(part)));
  }
}
