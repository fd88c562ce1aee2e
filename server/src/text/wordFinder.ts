/**
 * Many words looked for at once, in one pass over a text, however many words there are: each place is looked up by what its
 * first two characters hash to, and a word is compared only where they do. Every occurrence is found, also inside or across
 * another, in the order of where they begin, and of one beginning in the order in which they were added. To add a word costs next to nothing, so that a large table is made when needed.
 */
export class WordFinder<T> {
  /** For each hash of two characters, and for each character that is a word, the first word added, counted from 1. */
  readonly #byTwo = new Uint16Array(SLOTS);
  readonly #byOne = new Uint16Array(0x10000);
  /** For each character whether it is a word or begins one: a table that stays at hand, and asked first. */
  readonly #begins = new Uint8Array(0x10000);
  readonly #words: string[] = [''];
  readonly #values: (T | undefined)[] = [undefined];
  /** The next word in the same slot. */
  readonly #next: number[] = [0];

  /** Adds a word, which must not be empty; the same word may come again with another value. No more than 65535 words. */
  add(word: string, value: T): void {
    const index = this.#words.length;
    if (word === '' || index > 0xffff) throw new RangeError(`cannot take the word “${word}”`);
    const slots = word.length === 1 ? this.#byOne : this.#byTwo;
    const slot = word.length === 1 ? word.charCodeAt(0) : slotOf(word.charCodeAt(0), word.charCodeAt(1));
    this.#begins[word.charCodeAt(0)]! |= word.length === 1 ? IS_WORD : BEGINS_WORD;
    this.#words.push(word);
    this.#values.push(value);
    this.#next.push(0);
    let last = slots[slot]!;
    if (last === 0) slots[slot] = index;
    else {
      while (this.#next[last] !== 0) last = this.#next[last]!;
      this.#next[last] = index;
    }
  }

  /** Calls `visit` for each word that stands in the text, with its value and the offset at which it begins. */
  find(text: string, visit: (value: T, start: number, word: string) => void): void {
    const [begins, byOne, byTwo, words, next] = [this.#begins, this.#byOne, this.#byTwo, this.#words, this.#next];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const flags = begins[code]!;
      if (flags === 0) continue;
      if ((flags & IS_WORD) !== 0)
        for (let index = byOne[code]!; index !== 0; index = next[index]!) visit(this.#values[index]!, at, words[index]!);
      if ((flags & BEGINS_WORD) === 0 || at + 1 === text.length) continue;
      for (let index = byTwo[slotOf(code, text.charCodeAt(at + 1))]!; index !== 0; index = next[index]!)
        if (text.startsWith(words[index]!, at)) visit(this.#values[index]!, at, words[index]!);
    }
  }
}

const [IS_WORD, BEGINS_WORD] = [1, 2] as const;
const SLOTS = 0x10000;

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}
