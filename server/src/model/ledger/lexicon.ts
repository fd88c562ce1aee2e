/** Words with what they stand for; the longest word at a place of a text is found by its first character. */
export class Lexicon<T> {
  readonly #byFirst = new Map<number, { readonly word: string; readonly value: T }[]>();

  constructor(entries: Iterable<readonly [word: string, value: T]>) {
    for (const [word, value] of entries) {
      const first = word.charCodeAt(0);
      const words = this.#byFirst.get(first);
      if (words) words.push({ word, value });
      else this.#byFirst.set(first, [{ word, value }]);
    }
    for (const words of this.#byFirst.values()) words.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that begins at `at`. */
  at(text: string, at: number): { readonly word: string; readonly value: T } | undefined {
    return this.#byFirst.get(text.charCodeAt(at))?.find(({ word }) => text.startsWith(word, at));
  }

  /** The word that ends last, and is not followed by what makes another word of it; of several that do, the longest. */
  lastIn(text: string, unless: RegExp): { readonly word: string; readonly value: T; readonly start: number } | undefined {
    let best: { readonly word: string; readonly value: T; readonly start: number } | undefined;
    for (let start = 0; start < text.length; start += 1) {
      const found = this.at(text, start);
      if (
        found &&
        !unless.test(text.slice(start + found.word.length, start + found.word.length + 2)) &&
        (!best || start + found.word.length > best.start + best.word.length)
      )
        best = { ...found, start };
    }
    return best;
  }
}
