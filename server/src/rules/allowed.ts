import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { LONGEST_WORD } from './config/given';
import type { Group } from './rule';
import type { Words } from './settings';
import { WordIndex } from './words';

/** The groups in which a word can be right against a rule. Figures, structure and dates have nothing to do with words. */
const ABOUT_WORDS: readonly Group[] = ['wording', 'consistency', 'punctuation'];

/** Whether a word can be called right against rules of a group. */
export function allowsWords(group: Group): boolean {
  return ABOUT_WORDS.includes(group);
}

const indices = new WeakMap<Words, WordIndex>();

/** Whether the settings call the word right that a finding's place is, or lies in. */
export function isAllowed(words: Words, group: Group, place: Span, text: string): boolean {
  if (words.allowed.length === 0 || !allowsWords(group) || place.end - place.start > LONGEST_WORD) return false;
  let index = indices.get(words);
  if (!index) indices.set(words, (index = new WordIndex(words.allowed)));
  const from = Math.max(0, place.end - LONGEST_WORD);
  const around = fold(text.slice(from, place.start + LONGEST_WORD));
  return index.covers(around, { start: place.start - from, end: place.end - from }, LONGEST_WORD);
}
