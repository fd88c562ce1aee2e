import { compareText } from '../stamps';
import { canonical } from './values';

/**
 * Entries that are not ours to understand: each of either side once, but for one that a side has changed, which is known by its id.
 * The order says nothing.
 */
export function mergeLists(base: unknown, ours: unknown, theirs: unknown): readonly unknown[] {
  const [before, our, their] = [entriesOf(base), entriesOf(ours), entriesOf(theirs)];
  const [ourIds, theirIds] = [idsOf(our), idsOf(their)];
  const merged = new Map<string, unknown>();
  for (const [key, value] of our) if (!isOld(key, value, before, their, theirIds)) merged.set(key, value);
  for (const [key, value] of their) if (!isOld(key, value, before, our, ourIds)) merged.set(key, value);
  return [...merged].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

/** As it was before, while the other side has something else under its id. */
function isOld(key: string, value: unknown, before: Entries, others: Entries, ids: ReadonlySet<unknown>): boolean {
  const id = idOf(value);
  return id !== undefined && before.has(key) && !others.has(key) && ids.has(id);
}

type Entries = ReadonlyMap<string, unknown>;

function entriesOf(list: unknown): Entries {
  return new Map((Array.isArray(list) ? (list as unknown[]) : []).map((value) => [canonical(value), value]));
}

function idsOf(entries: Entries): ReadonlySet<unknown> {
  return new Set([...entries.values()].map(idOf).filter((id) => id !== undefined));
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
}
