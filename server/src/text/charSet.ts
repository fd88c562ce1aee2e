/**
 * For every character which of 32 sets it is in, a bit a set; one table for many sets, so that asking several of them about
 * one character costs one place in memory.
 */
let table = new Uint32Array(0x10000);
let used = 0;

/** A set of characters, asked whether a text holds one of them: a look into a table for each, much less than a pattern costs. */
export class CharSet {
  readonly #table: Uint32Array;
  readonly #bit: number;

  constructor(characters: string) {
    if (used === 32) {
      table = new Uint32Array(0x10000);
      used = 0;
    }
    this.#table = table;
    this.#bit = 1 << used;
    used += 1;
    for (let i = 0; i < characters.length; i += 1) this.#table[characters.charCodeAt(i)]! |= this.#bit;
  }

  has(code: number): boolean {
    return (this.#table[code]! & this.#bit) !== 0;
  }

  /** Whether the text begins with a character of the set. */
  begins(text: string): boolean {
    return text.length > 0 && this.has(text.charCodeAt(0));
  }

  /** Whether the text ends in a character of the set. */
  ends(text: string): boolean {
    return text.length > 0 && this.has(text.charCodeAt(text.length - 1));
  }

  /** Whether any character of the text, from an offset on, is in the set. */
  meets(text: string, from = 0): boolean {
    for (let i = from < 0 ? 0 : from; i < text.length; i += 1) if ((this.#table[text.charCodeAt(i)]! & this.#bit) !== 0) return true;
    return false;
  }
}
