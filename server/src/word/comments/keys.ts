import { BEIJING, dateOfInstant, instantOfDate, minuteOf } from './dates';
import type { NewReply } from './newComment';
import { LONGEST_AUTHOR } from './parts/comments';
import { holdable } from './raw/escape';

/**
 * What a comment is known by in every program: who said what in which minute. Word keeps no seconds; blanks and line ends differ
 * between programs.
 */
export function keyOf({ author, at, text }: Pick<NewReply, 'author' | 'at' | 'text'>, clock = BEIJING): string {
  // a time that is not known is written as none, and read as such
  const minute = minuteOf(instantOfDate(dateOfInstant(at, clock) ?? '', clock));
  return JSON.stringify([plain(author).slice(0, LONGEST_AUTHOR), minute, plain(text)]);
}

/** The same without what was said: of a comment that was changed afterwards. */
export function momentOf(said: Parameters<typeof keyOf>[0], clock = BEIJING): string {
  return keyOf({ ...said, text: '' }, clock);
}

/** Of two texts that differ in blanks alone. */
export function plain(text: string): string {
  return holdable(text).replace(/\s+/g, ' ').trim();
}

/** Values, each under one key or several, and each taken once. Takes time for what is put in and asked, not for what else is there. */
export class Pool<T> {
  private readonly lists = new Map<string, { readonly values: Held<T>[]; next: number }>();

  constructor(values: Iterable<readonly [keys: string | readonly string[], value: T]>) {
    for (const [keys, value] of values) {
      const held = { value, isTaken: false };
      for (const key of typeof keys === 'string' ? [keys] : keys) {
        const list = this.lists.get(key);
        if (list) list.values.push(held);
        else this.lists.set(key, { values: [held], next: 0 });
      }
    }
  }

  /** The first that is left under the first of these keys that has any. */
  take(...keys: readonly string[]): T | undefined {
    for (const key of keys) {
      const list = this.lists.get(key);
      if (!list) continue;
      while (list.values[list.next]?.isTaken) list.next += 1;
      const held = list.values[list.next];
      if (!held) continue;
      held.isTaken = true;
      return held.value;
    }
    return undefined;
  }
}

interface Held<T> {
  readonly value: T;
  isTaken: boolean;
}
