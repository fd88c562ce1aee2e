/**
 * Which places of a line stand inside 《》 or “”, asked in the order of the text; the line is gone through once for all of them.
 * A title mark that is never closed ends with its sentence.
 */
export class Enclosures {
  #at = 0;
  #titles = 0;
  #quotes = 0;

  constructor(readonly folded: string) {}

  /** Whether the character before `end` stands in a title. */
  inTitle(end: number): boolean {
    this.#goTo(end);
    return this.#titles > 0;
  }

  inQuotes(end: number): boolean {
    this.#goTo(end);
    return this.#quotes > 0;
  }

  #goTo(end: number): void {
    for (; this.#at < end; this.#at += 1) {
      const mark = this.folded[this.#at];
      if (mark === '《') this.#titles += 1;
      else if (mark === '》') this.#titles = Math.max(0, this.#titles - 1);
      else if (mark === '“') this.#quotes += 1;
      else if (mark === '”') this.#quotes = Math.max(0, this.#quotes - 1);
      else if (mark === '"') this.#quotes = this.#quotes > 0 ? 0 : 1;
      else if (mark === '。') this.#titles = 0;
    }
  }
}
