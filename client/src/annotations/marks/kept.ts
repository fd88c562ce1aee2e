import type { ListedAnnotation } from '../../../../server/src/protocol/annotations';

/** Nothing here knows the editor: what is made of annotations is kept while they say what they said. */

/** What was made of annotations, by their ids, and of what they said then. */
export type Kept<T> = ReadonlyMap<string, { readonly of: ListedAnnotation; readonly made: T }>;

/** What `make` makes of annotations: what was made `before` where one says the same, though it may stand somewhere else by now. */
export function keptOf<T>(annotations: Iterable<ListedAnnotation>, before: Kept<T>, make: (one: ListedAnnotation) => T): Kept<T> {
  const kept = new Map<string, { readonly of: ListedAnnotation; readonly made: T }>();
  for (const annotation of annotations) {
    const known = before.get(annotation.id);
    kept.set(annotation.id, known && saysTheSame(known.of, annotation) ? known : { of: annotation, made: make(annotation) });
  }
  return kept;
}

/** Whether all is the same but the place; to have lost it is another matter. */
export function saysTheSame(a: ListedAnnotation, b: ListedAnnotation): boolean {
  return isSame({ ...a, range: a.range !== null }, { ...b, range: b.range !== null });
}

/** Of plain data. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => name in other && isSame(one[name], other[name]));
}
