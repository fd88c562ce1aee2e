import { fold } from '../../text/fold';
import { initialsOf, spells } from './pinyin';

const LETTERS = /^[A-Za-z]{1,36}$/;

/** Whether what has been typed are letters, so an input method was off and pinyin may be meant. */
export function isLetters(typed: string): boolean {
  return LETTERS.test(typed);
}

/** The first of the keys that what has been typed (folded) begins: its characters, or its pinyin; undefined for none. */
export function keyFor(typed: string, keys: readonly string[]): string | undefined {
  if (typed === '') return keys[0];
  const word = typed.toLowerCase();
  const isPinyin = isLetters(typed);
  return keys.find((key) => fold(key).toLowerCase().startsWith(word) || (isPinyin && spells(word, key)));
}

/**
 * What an editor compares with what is typed, so that it keeps what we have found fitting while more is typed: it begins with
 * what stands there (`typed`, raw), goes on with the key, and has the other keys and pinyin initials behind blanks.
 */
export function filterText(typed: string, keys: readonly string[]): string {
  const key = keyFor(fold(typed).trimStart(), keys) ?? keys[0] ?? '';
  const others = keys.filter((other) => other !== key);
  const indent = typed.slice(0, typed.length - typed.trimStart().length);
  const word = typed.slice(indent.length);
  const begins = fold(key).startsWith(fold(word)) ? word + key.slice(word.length) : `${word} ${key}`;
  return [indent + begins, ...others, initialsOf(key)].filter((part) => part !== '').join(' ');
}
