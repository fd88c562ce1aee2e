import { CharSet } from '../../text/charSet';

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

const CLAUSE_ENDS = new CharSet(',;。:');

/** The clause up to an offset: what stands behind the last of `,;。:`. */
export function clauseBefore(folded: string, end: number): string {
  const first = Math.max(0, end - LONGEST);
  let start = end;
  while (start > first && !CLAUSE_ENDS.has(folded.charCodeAt(start - 1))) start -= 1;
  return folded.slice(start, end);
}
