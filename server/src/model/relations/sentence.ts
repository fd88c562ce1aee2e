/** How far from a figure the beginning or the end of its sentence is looked for: a line without marks must cost no more than one with them. */
const LONGEST = 600;

/** Where the sentence begins that holds an offset: behind the 。 before it. */
export function sentenceStart(folded: string, at: number): number {
  const from = Math.max(0, at - LONGEST);
  return from + folded.slice(from, at).lastIndexOf('。') + 1;
}

/** Where the sentence ends that holds an offset: at the next 。 */
export function sentenceEnd(folded: string, at: number): number {
  const near = folded.slice(at, at + LONGEST);
  const stop = near.indexOf('。');
  return at + (stop < 0 ? near.length : stop);
}

/** The clause up to an offset: what stands behind the last of `,;。:`. */
export function clauseBefore(folded: string, end: number): string {
  const near = folded.slice(Math.max(0, end - LONGEST), end);
  return near.slice(Math.max(near.lastIndexOf(','), near.lastIndexOf(';'), near.lastIndexOf('。'), near.lastIndexOf(':')) + 1);
}
