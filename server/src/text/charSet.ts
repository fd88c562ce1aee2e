/** A set of characters, asked whether a text holds one of them: a look into a table for each, much less than a pattern costs. */
export class CharSet {
  readonly #codes = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i += 1) this.#codes[characters.charCodeAt(i)] = 1;
  }

  has(code: number): boolean {
    return this.#codes[code] === 1;
  }

  /** Whether any character of the text is in the set. */
  meets(text: string): boolean {
    for (let i = 0; i < text.length; i += 1) if (this.#codes[text.charCodeAt(i)] === 1) return true;
    return false;
  }
}
