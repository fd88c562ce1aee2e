import { span } from '../../../text/span';
import type { Annotation, Annotations, Tombstone } from '../annotation';
import { mergeAnnotations } from '../merge';
import { gathered } from '../merge/gathered';
import { spansOfPoints } from './codePoints';
import { sidesOf } from './conflicted';
import { isObject, isText, listOf, Members, unlessEmpty, type JsonObject } from './members';
import { readEntry } from './readEntry';
import { readTombstone } from './tombstones';
import { isStandard, OWN_CONTEXT, ownNames, W3C_CONTEXT } from './vocabulary';

export type ReadAnnotations =
  | {
      readonly kind: 'read';
      readonly annotations: Annotations;
      /** The draft's name, as the file has it; '' where it has none. */
      readonly name: string;
    }
  /** A sentence for people, without a full stop at its end. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads the file beside a draft. Places are in UTF-16 code units of `draft`; where that is undefined they stay code points.
 * What is no annotation of ours is kept in `extra.items`. A file in which Git has left its marks is read as both its sides,
 * merged. Never throws.
 */
export function readAnnotations(json: string, draft: string | undefined): ReadAnnotations {
  const text = json.replace(/^\uFEFF/, '');
  const parsed = parse(text);
  if (parsed.kind === 'read') return annotationsIn(parsed.value, draft);
  const sides = sidesOf(text);
  if (!sides) return parsed;
  const [ours, theirs] = [parse(sides.ours), parse(sides.theirs)];
  if (ours.kind !== 'read' || theirs.kind !== 'read') return parsed;
  return mergedSides(annotationsIn(ours.value, draft), annotationsIn(theirs.value, draft));
}

function mergedSides(ours: ReadAnnotations, theirs: ReadAnnotations): ReadAnnotations {
  if (ours.kind !== 'read') return ours;
  if (theirs.kind !== 'read') return theirs;
  const { annotations } = mergeAnnotations(undefined, ours.annotations, theirs.annotations);
  return { kind: 'read', annotations, name: ours.name || theirs.name };
}

type Parsed = { readonly kind: 'read'; readonly value: unknown } | { readonly kind: 'unreadable'; readonly reason: string };

/** Brackets within brackets; a file of ours has seven. */
const DEEPEST = 100;

function parse(text: string): Parsed {
  if (text.trim() === '') return { kind: 'unreadable', reason: '文件是空的' };
  if (isDeep(text)) return { kind: 'unreadable', reason: '括号嵌套过深' };
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch {
    return { kind: 'unreadable', reason: '内容不是完整的 JSON' };
  }
}

/** Counted before anything is parsed, since what reads or writes a bracket calls itself for each. */
function isDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isQuoted && code === BACKSLASH) i += 1;
    else if (code === QUOTE) isQuoted = !isQuoted;
    else if (!isQuoted && (code === 0x5b || code === 0x7b) && (depth += 1) > DEEPEST) return true;
    else if (!isQuoted && (code === 0x5d || code === 0x7d)) depth -= 1;
  }
  return false;
}

const BACKSLASH = 0x5c;
const QUOTE = 0x22;

/** An object of the file, taken apart; what is left of it is its `extra`. */
interface Page {
  readonly entries: readonly unknown[];
  readonly deleted: readonly unknown[];
  readonly extra: JsonObject;
}

function annotationsIn(value: unknown, draft: string | undefined): ReadAnnotations {
  const page = pageOf(value);
  if (!page) return { kind: 'unreadable', reason: '内容不是批注文件' };
  const read = page.entries.map((entry) => ({ entry, tombstone: readTombstone(entry), found: readEntry(entry) }));
  const deleted = page.deleted.map((one) => ({ entry: one, tombstone: readTombstone(one, true) }));
  const strange = read.filter(({ tombstone, found }) => !tombstone && !found).map(({ entry }) => entry);
  const unclear = deleted.filter(({ tombstone }) => !tombstone).map(({ entry }) => entry);
  const tombstones = [...read, ...deleted].flatMap(({ tombstone }): Tombstone[] => (tombstone ? [tombstone] : []));
  const found = read.flatMap((one) => (one.tombstone || !one.found ? [] : [one.found]));
  const annotations = gathered({
    annotations: inDraft(
      found.map(({ annotation }) => annotation),
      draft,
    ),
    tombstones,
    extra: { ...page.extra, ...unlessEmpty({ items: orNothing(strange), deleted: orNothing(unclear) }) },
  });
  return { kind: 'read', annotations, name: found.find(({ name }) => name !== '')?.name ?? '' };
}

function orNothing(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** A page of annotations, a collection with its first page in it, a plain list of them, or a single one. */
function pageOf(value: unknown): Page | undefined {
  if (Array.isArray(value)) return { entries: value as unknown[], deleted: [], extra: {} };
  if (!isObject(value)) return undefined;
  if (readEntry(value)) return { entries: [value], deleted: [], extra: contextOf(new Members(value)) };
  const members = new Members(value);
  const first = isObject(value['first']) ? new Members(value['first']) : undefined;
  if (first) members.takeAny('first');
  const context = contextOf(members);
  for (const one of [members, first]) one?.take('type', isPageType);
  members.take('id', isOwnAddress);
  const entries = [members, first].flatMap((one) => listOf(one?.takeAny('items')));
  const deleted = [members, first].flatMap((one) => listOf(one?.takeAny(ownNames('deleted'))));
  // How many there are is told by the list itself.
  if (first) for (const one of [members, first]) for (const name of ['total', 'startIndex']) one.takeAny(name);
  return { entries, deleted, extra: { ...first?.rest(), ...members.rest(), ...context } };
}

function isPageType(type: unknown): type is unknown {
  return listOf(type).every((one) => isStandard(one, 'AnnotationPage') || isStandard(one, 'AnnotationCollection'));
}

/** `report.txt.annotations.json`: where the file itself lies, which may change. */
function isOwnAddress(id: unknown): id is string {
  return isText(id) && !id.includes(':') && id.endsWith('.annotations.json');
}

/** What explains the terms of others. */
function contextOf(members: Members): JsonObject {
  const known = JSON.stringify(OWN_CONTEXT);
  const others = listOf(members.takeAny('@context')).filter((one) => one !== W3C_CONTEXT && JSON.stringify(one) !== known);
  return others.length > 0 ? { '@context': others } : {};
}

/** Places in code points as places in the draft; where only a place is told, the words that stand there are its words. */
function inDraft(annotations: readonly Annotation[], draft: string | undefined): readonly Annotation[] {
  if (draft === undefined) return annotations;
  const spans = spansOfPoints(
    draft,
    annotations.map(({ anchor }) => anchor.position),
  );
  return annotations.map((annotation, i) => {
    const { start, end } = spans[i]!;
    const { quote, path } = annotation.anchor;
    const isTold = quote.exact !== '' || quote.prefix !== '' || quote.suffix !== '' || end - start > LONGEST_TAKEN;
    const exact = isTold ? quote.exact : draft.slice(start, end);
    return { ...annotation, anchor: { quote: { ...quote, exact }, position: span(start, end), path } };
  });
}

/** A place without words may be the whole draft, in each of a thousand annotations. */
const LONGEST_TAKEN = 10_000;
