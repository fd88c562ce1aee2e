import { fold } from '../text/fold';
import type { Heading } from './headings';

/** How well a heading matches, the lower the better. */
export type Rank = 0 | 1 | 2 | 3;

/** What somebody typed to find a heading by, ready to be compared. */
export interface HeadingQuery {
  /** Its words; each must be found. */
  readonly words: readonly string[];
}

/** Nobody types more. */
const LONGEST = 100;

/** Reads what was typed: widths, capitals, blanks and marks make no difference, nor does an ordinal's 、 left out. */
export function headingQuery(typed: string): HeadingQuery {
  const words = typed.slice(0, LONGEST).split(/[\s\u3000]+/);
  return { words: words.map(lettersOf).filter((word) => word !== '') };
}

/**
 * How a heading matches: 0 its title begins with what was typed, or its ordinal and title do; 1 they hold it; 2 they hold
 * each word, or the headings above it (`path`) do; 3 its characters are there in their order, as editors match. Undefined: not at all.
 */
export function matchHeading({ words }: HeadingQuery, path: readonly string[], keys: HeadingKeys): Rank | undefined {
  if (words.length === 0) return 0;
  const whole = words.join('');
  if (keys.title.startsWith(whole) || keys.name.startsWith(whole)) return 0;
  if (keys.name.includes(whole)) return 1;
  if (words.length > 1) return matchWords(words, path, keys);
  return isInOrder(whole, keys.name) ? 3 : undefined;
}

/** What a heading is compared by. */
export interface HeadingKeys {
  readonly name: string;
  readonly title: string;
}

export function keysOf({ name, title }: Heading): HeadingKeys {
  return { name: lettersOf(name), title: lettersOf(title) };
}

function matchWords([first, ...others]: readonly string[], path: readonly string[], { name }: HeadingKeys): Rank | undefined {
  if (!isInOrder(first!, name)) return undefined;
  const around = lettersOf(path.join(' '));
  return others.every((word) => name.includes(word) || around.includes(word)) ? 2 : undefined;
}

function isInOrder(characters: string, text: string): boolean {
  let at = 0;
  for (const character of characters) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const MARKS = /[^\p{L}\p{N}]/gu;

function lettersOf(text: string): string {
  return fold(text).toLowerCase().replace(MARKS, '');
}
