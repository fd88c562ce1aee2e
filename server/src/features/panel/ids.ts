/** Gives names that say what something is, each once: the second 行政复议 is `行政复议#2`. */
export class Ids {
  readonly #used = new Map<string, number>();

  of(name: string): string {
    const count = (this.#used.get(name) ?? 0) + 1;
    this.#used.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  }
}
