import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Where real reports lie beside the repository; they are no part of it. */
const SHARED = '../shared/reports/';
const SAMPLES = 'samples/';

/** Real reports where there are some, otherwise our samples. */
export function reports(): { readonly real: boolean; readonly paths: readonly string[] } {
  const shared = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => /^00.*\.txt$/.test(name)) : [];
  if (shared.length > 0) return { real: true, paths: shared.sort().map((name) => SHARED + name) };
  return { real: false, paths: readdirSync(SAMPLES).filter((name) => name.endsWith('.txt')).map((name) => SAMPLES + name) }; // prettier-ignore
}

/** The reports one behind the other. */
export function joined(): string {
  return reports()
    .paths.map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

/** `text` so many times, each copy a little different, so that nothing can be borrowed from a line that repeats. */
export function copies(text: string, count: number): string {
  return flat(Array.from({ length: count }, (_, i) => copyOf(text, i)).join('\n'));
}

/** Two Chinese characters of the copy's own behind each full stop and at each line's end. */
export function copyOf(text: string, number: number): string {
  const own = String.fromCharCode(0x6c34 + (number % 5_000), 0x5b50 + Math.floor(number / 5_000));
  return text.replaceAll(/。|(?<=[^。\n])$/gm, (end) => end + own);
}

/**
 * A draft of about `length` characters from our samples, whose lines never repeat, cut at a line's end. The figures of
 * three sentences in four are made into words: real reports have some 13 figures in 1000 characters, our samples three
 * times as many.
 */
export function draftOf(length: number): string {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => diluted(readFileSync(SAMPLES + name, 'utf8')));
  const pieces: string[] = [];
  for (let made = 0; made < length; made += pieces.at(-1)!.length) pieces.push(`${copyOf(samples[pieces.length % samples.length]!, pieces.length)}\n`); // prettier-ignore
  const text = pieces.join('');
  return flat(text.slice(0, text.lastIndexOf('\n', length) + 1));
}

function diluted(text: string): string {
  return text
    .split('。')
    .map((sentence, i) => (i % 4 === 0 ? sentence : sentence.replace(/\d/g, '若')))
    .join('。');
}

/** The same characters in one piece: what is put together from pieces would be joined in somebody's measured time. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
