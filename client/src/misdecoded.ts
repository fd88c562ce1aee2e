const MINIMUM_SHARE = 0.01;
/** So many UTF-16 units say enough of a file, which may be no text at all and of any size. */
const SAMPLE = 200_000;

/**
 * Whether a text shows that its bytes were read in the wrong encoding: many of its characters beyond ASCII
 * are U+FFFD, the sign for what could not be read. One that was pasted into a long text does not count.
 */
export function seemsMisdecoded(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const unreadable = count(sample, /\uFFFD/g);
  return unreadable > 0 && unreadable >= MINIMUM_SHARE * count(sample, /[^\x00-\x7F]/g);
}

/** The encoding to try instead of `current`, as VS Code names it: Chinese drafts are in UTF-8 or in GB18030. */
export function otherEncoding(current: string): 'gb18030' | 'utf8' {
  return /^gb/i.test(current) ? 'utf8' : 'gb18030';
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
