import type { RelationKind } from './relation';

/**
 * Broken relations of one version of a draft that somebody has looked into and found to be no mistake (已核实), by their keys.
 * What they say is as it was: they do not come out.
 */
export interface Verified {
  readonly size: number;
  has(key: string): boolean;
}

export const NOTHING_VERIFIED: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * By what a relation is known in one version of a draft: its kind and where its figures begin, in whatever order they are named,
 * in UTF-16 code units of the draft. The finding on it names the same figures.
 */
export function relationKey(kind: RelationKind, starts: readonly number[]): string {
  return `${kind}@${[...starts].sort((a, b) => a - b).join()}`;
}
