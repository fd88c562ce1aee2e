/**
 * Words by their first and their last two characters, to find in a text what may be one of them with one character wrong. A
 * table of thousands is made anew in every process, and common pairs belong to hundreds of words (行政): a word costs some
 * numbers, no object and no string, and is passed over where neither of the two characters beside its pair is its own.
 */
export class Pairs {
  /** For each hash of two characters the entry put in last, counted from 1; 0 where there is none. */
  readonly #first = new Uint16Array(SLOTS);
  readonly #next: Uint16Array;
  readonly #word: Uint16Array;
  /** Of each entry the two characters beside the pair; 0 for the farther where a word has none. */
  readonly #near: Uint16Array;
  readonly #far: Uint16Array;
  #used = 0;

  /** Takes at most 32767 words. */
  constructor(words: number) {
    if (words > 0x7fff) throw new RangeError(`cannot take ${words} words`);
    const numbers = (): Uint16Array => new Uint16Array(2 * words + 1);
    [this.#next, this.#word, this.#near, this.#far] = [numbers(), numbers(), numbers(), numbers()];
  }

  /** Puts a word of two characters or more in by its beginning, before those that the pair has already. */
  putBeginning(word: string, number: number): void {
    this.#put(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2), word.charCodeAt(3), 2 * number);
  }

  /** Puts a word in by its end, likewise. */
  putEnd(word: string, number: number): void {
    const last = word.length - 1;
    this.#put(word.charCodeAt(last - 1), word.charCodeAt(last), word.charCodeAt(last - 2), word.charCodeAt(last - 3), 2 * number + 1);
  }

  /** A character code that is missing is NaN, which these arrays keep as 0. */
  #put(first: number, second: number, near: number, far: number, word: number): void {
    const entry = (this.#used += 1);
    const slot = slotOf(first, second);
    this.#next[entry] = this.#first[slot]!;
    this.#word[entry] = word;
    this.#near[entry] = near;
    this.#far[entry] = far;
    this.#first[slot] = entry;
  }

  /** Calls `visit` with each word that may be meant, and where: the offset of its pair. Words of other pairs may be among them. */
  find(text: string, visit: (number: number, isEnd: boolean, at: number) => void): void {
    const [first, next, words, nears, fars] = [this.#first, this.#next, this.#word, this.#near, this.#far];
    let code = text.charCodeAt(0);
    for (let at = 0; at + 1 < text.length; at += 1) {
      const before = code;
      code = text.charCodeAt(at + 1);
      let entry = first[slotOf(before, code)]!;
      if (entry === 0) continue;
      // of a beginning what stands behind, of an end what stands before
      const behind = text.charCodeAt(at + 2);
      const farBehind = text.charCodeAt(at + 3);
      const ahead = text.charCodeAt(at - 1);
      const farAhead = text.charCodeAt(at - 2);
      for (; entry !== 0; entry = next[entry]!) {
        const far = fars[entry]!;
        const isEnd = (words[entry]! & 1) === 1;
        if (far === (isEnd ? farAhead : farBehind) || far === 0 || nears[entry] === (isEnd ? ahead : behind))
          visit(words[entry]! >> 1, isEnd, at);
      }
    }
  }
}

const SLOTS = 0x10000;

function slotOf(first: number, second: number): number {
  return (first * 31 + second) & (SLOTS - 1);
}
