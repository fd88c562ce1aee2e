import type { Annotation, Stamp } from './annotation';
import { compareText, instantOf } from './stamps';

/** The order of the file: by creation, then by id; the same on every machine. */
export function inFileOrder<T extends Pick<Annotation, 'id' | 'created'>>(annotations: readonly T[]): T[] {
  return sortedBy(annotations, ({ created, id }) => [created, id]);
}

/** In the order of time, then of ids; what is asked of each is asked once. */
export function sortedBy<T>(values: readonly T[], keyOf: (value: T) => readonly [Pick<Stamp, 'at'>, string]): T[] {
  const keyed = values.map((value) => {
    const [{ at }, id] = keyOf(value);
    return { value, instant: instantOf(at), at, id };
  });
  keyed.sort((a, b) => a.instant - b.instant || compareText(a.at, b.at) || compareText(a.id, b.id));
  return keyed.map(({ value }) => value);
}
