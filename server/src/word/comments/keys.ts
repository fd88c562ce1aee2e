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

/** Values by keys, of which each is taken once. */
export class Pool<T> {
  private readonly left = new Map<string, T[]>();

  constructor(values: Iterable<readonly [string, T]>) {
    for (const [key, value] of values) {
      const known = this.left.get(key);
      if (known) known.push(value);
      else this.left.set(key, [value]);
    }
  }

  /** The first of this key of which something holds. */
  take(key: string, holds: (value: T) => boolean = () => true): T | undefined {
    const values = this.left.get(key);
    const at = values?.findIndex(holds) ?? -1;
    if (!values || at < 0) return undefined;
    const [value] = values.splice(at, 1);
    if (values.length === 0) this.left.delete(key);
    return value;
  }
}
