import { WORDS } from './words';

let seconds: ReadonlyMap<string, string> | undefined;

/** Whether two characters make a common word; false where one is missing. */
export function isWord(first: string | undefined, second: string | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  seconds ??= new Map(
    WORDS.trim()
      .split(/\s+/)
      .map((row) => [row[0]!, row.slice(1)]),
  );
  return seconds.get(first)?.includes(second) ?? false;
}
