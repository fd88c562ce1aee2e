import type { Annotation, Annotations, Stamp, Tombstone } from './annotation';
import { mergeAnnotation } from './merge/annotation';
import { byId, gathered, isDeletedBy, latestOf } from './merge/gathered';
import { mergeLists } from './merge/lists';
import { calledIn } from './merge/tell';
import { canonical, isSame, mergeObjects } from './merge/values';
import { instantOf } from './stamps';

export interface Merged {
  readonly annotations: Annotations;
  /** What both sides have changed, one sentence each, for people. */
  readonly conflicts: readonly string[];
}

/**
 * Two versions of what is kept beside a draft as one, by ids.
 *
 * - What only one of them has is kept; only a tombstone deletes.
 * - A field that one side has changed has that side's value; one that both have changed has that of the annotation modified
 *   later, and is told. Comments are merged by their ids. What was verified stays together.
 * - Where one side has deleted what the other has changed, the change is kept, and told. Without `base` nobody knows what has
 *   changed: then the later of the two, deletion or last change, counts.
 *
 * The sides are equal: exchanged, they give the same annotations. Places are offsets of one text in all three.
 *
 * @param base what both come from; undefined where that is not known
 */
export function mergeAnnotations(base: Annotations | undefined, ours: Annotations, theirs: Annotations): Merged {
  const conflicts: string[] = [];
  const [before, our, their] = [base && sideOf(base), sideOf(ours), sideOf(theirs)];
  const annotations: Annotation[] = [];
  const tombstones: Tombstone[] = [];
  for (const id of new Set([...our.ids, ...their.ids])) {
    const merged = mergeOne(id, before, our, their, conflicts);
    for (const annotation of [merged.annotation, merged.also]) if (annotation) annotations.push(annotation);
    if (merged.deleted) tombstones.push({ id, deleted: merged.deleted });
  }
  const extra = mergeExtra(base?.extra, ours.extra, theirs.extra);
  return { annotations: gathered({ annotations, tombstones, extra }), conflicts };
}

interface Whole {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly deleted: ReadonlyMap<string, Stamp>;
  readonly ids: readonly string[];
}

function sideOf(all: Annotations): Whole {
  const { annotations, tombstones } = gathered(all);
  const [alive, deleted] = [byId(annotations), latestOf(tombstones)];
  return { annotations: alive, deleted, ids: [...alive.keys(), ...deleted.keys()] };
}

interface One {
  readonly annotation?: Annotation;
  /** Where both sides have something of another kind under one id. */
  readonly also?: Annotation;
  readonly deleted?: Stamp;
}

function mergeOne(id: string, base: Whole | undefined, ours: Whole, theirs: Whole, conflicts: string[]): One {
  const [our, their] = [ours.annotations.get(id), theirs.annotations.get(id)];
  if (our && their) return bothHave(base?.annotations.get(id), our, their, conflicts);
  const deleted = latest(ours.deleted.get(id), theirs.deleted.get(id));
  const left = our ?? their;
  if (!left || !deleted) return { annotation: left, deleted };
  if (isGone(base, left, deleted)) return { deleted };
  if (base?.annotations.has(id)) conflicts.push(`${calledIn(left)}一边删了，另一边改过，已保留`);
  return { annotation: changedAfter(left, deleted) };
}

function bothHave(base: Annotation | undefined, ours: Annotation, theirs: Annotation, conflicts: string[]): One {
  if (ours.kind === theirs.kind) return { annotation: mergeAnnotation(base, ours, theirs, conflicts) };
  // Made into another kind on one side; on both, or nobody knows: both stay, under two ids.
  if (base && isSame(base, theirs)) return { annotation: ours };
  if (base && isSame(base, ours)) return { annotation: theirs };
  const [first, second] = byId([ours, theirs]).values();
  return { annotation: first, also: second };
}

function latest(a: Stamp | undefined, b: Stamp | undefined): Stamp | undefined {
  return [a, b].filter((one) => one !== undefined).sort((x, y) => instantOf(y.at) - instantOf(x.at) || (x.author < y.author ? 1 : -1))[0];
}

/** Deleted as it was known to both, or, where nobody knows, after its last change. */
function isGone(base: Whole | undefined, left: Annotation, deleted: Stamp): boolean {
  const before = base?.annotations.get(left.id);
  if (before) return isSame({ ...before, anchor: null }, { ...left, anchor: null });
  // Deleted once and there again: somebody has brought it back.
  if (base?.deleted.has(left.id)) return false;
  return isDeletedBy(deleted, left);
}

/** What outlives its deletion is dated so that a copy of the file which has the deletion only does not delete it again. */
function changedAfter(annotation: Annotation, deleted: Stamp): Annotation {
  if (!isDeletedBy(deleted, annotation)) return annotation;
  return { ...annotation, modified: { ...annotation.modified, at: deleted.at } };
}

const LISTS = ['items', 'deleted', '@context'] as const;

/** Members that nobody here knows; lists of what others have put into the file are merged entry by entry. */
function mergeExtra(
  base: Annotations['extra'] | undefined,
  ours: Annotations['extra'],
  theirs: Annotations['extra'],
): Annotations['extra'] {
  const merged = mergeObjects(base, ours, theirs, canonical(ours) >= canonical(theirs) ? 'ours' : 'theirs');
  const lists = LISTS.flatMap((name) => {
    const list = mergeLists(base?.[name], ours[name], theirs[name]);
    return list.length > 0 ? [[name, list] as const] : [];
  });
  return {
    ...Object.fromEntries(Object.entries(merged).filter(([name]) => !LISTS.some((one) => one === name))),
    ...Object.fromEntries(lists),
  };
}
