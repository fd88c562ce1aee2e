/** Multipliers of two hashes after FNV-1a. */
export const [ONE, OTHER] = [0x01000193, 0x5bd1e995] as const;

/** A hash of 32 bits, signed; `by`: an odd multiplier. */
function hash32(text: string, by: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), by);
  return hash ^ (hash >>> 15);
}

/** A hash of 53 bits, so that two texts of one hash are the same for all that matters; takes eight bytes where a key would take its length. */
export function hash53(text: string): number {
  return (hash32(text, ONE) >>> 0) * 2 ** 21 + (hash32(text, OTHER) & 0x1fffff);
}
