import { compareText } from '../stamps';

/** Which of two sides a value is taken from; `both`: they say the same. */
export type Side = 'ours' | 'theirs';

export interface Decision {
  readonly side: Side | 'both';
  /** Both have changed it, to something different. */
  readonly isConflict: boolean;
}

/**
 * Which side's value counts: of one that changed, that one; of two, the winner's.
 *
 * @param base what both sides had; undefined where that is not known, `null` where neither had it
 */
export function decide(base: { readonly value: unknown } | undefined, ours: unknown, theirs: unknown, winner: Side): Decision {
  if (isSame(ours, theirs)) return { side: 'both', isConflict: false };
  if (base && isSame(base.value, ours)) return { side: 'theirs', isConflict: false };
  if (base && isSame(base.value, theirs)) return { side: 'ours', isConflict: false };
  return { side: winner, isConflict: base !== undefined };
}

/** The same JSON, whatever the order of members; one without a value is none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((value, i) => isSame(value, b[i]));
  return !Array.isArray(b) && haveSameMembers(a as JsonObject, b as JsonObject);
}

function haveSameMembers(a: JsonObject, b: JsonObject): boolean {
  let count = 0;
  for (const name of Object.keys(a)) {
    if (a[name] === undefined) continue;
    count += 1;
    if (!Object.hasOwn(b, name) || !isSame(a[name], b[name])) return false;
  }
  for (const name of Object.keys(b)) if (b[name] !== undefined) count -= 1;
  return count === 0;
}

/** JSON in which the order of members says nothing: the same for what is the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => compareText(a, b));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Objects merged by their members, and theirs by theirs; nothing is lost that only one of them has, unless the other removed it. */
export function mergeObjects(base: JsonObject | undefined, ours: JsonObject, theirs: JsonObject, winner: Side): JsonObject {
  if (isSame(ours, theirs)) return ours;
  const names = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  const merged = [...names].map(
    (name) => [name, mergeMember(base && { value: memberOf(base, name) }, ours, theirs, name, winner)] as const,
  );
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeMember(
  base: { readonly value: unknown } | undefined,
  oursIn: JsonObject,
  theirsIn: JsonObject,
  name: string,
  winner: Side,
): unknown {
  const [ours, theirs] = [memberOf(oursIn, name), memberOf(theirsIn, name)];
  if (isPlain(ours) && isPlain(theirs)) return mergeObjects(base && (isPlain(base.value) ? base.value : {}), ours, theirs, winner);
  const { side, isConflict } = decide(base, ours, theirs, winner);
  // Removed on one side and changed on the other, or not known to have been on both: kept.
  const isKept = isConflict || base === undefined;
  if (isKept && ours === undefined) return theirs;
  if (isKept && theirs === undefined) return ours;
  return side === 'theirs' ? theirs : ours;
}

/** Not what every object has by birth. */
function memberOf(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isPlain(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
