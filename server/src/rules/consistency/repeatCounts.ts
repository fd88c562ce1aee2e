import { NumberCounts } from '../../text/numberCounts';

/** Which numbers of 32 bits stand more than once in the lines of a draft, known from version to version: an edit costs what it changes. */
export class RepeatCounts<L extends object> {
  readonly #times = new NumberCounts();
  readonly #repeated = new Set<number>();
  #lines: readonly L[] = [];

  /** `numbersOf` gives the numbers of a line, each as often as it stands there. */
  constructor(private readonly numbersOf: (line: L) => Iterable<number>) {}

  /** Tells it of a version; gives whether a line was added or taken away, or a number touched that stands more than once now or did. */
  follow(lines: readonly L[]): boolean {
    const old = this.#lines;
    const most = Math.min(lines.length, old.length);
    let head = 0;
    while (head < most && lines[head] === old[head]) head += 1;
    let tail = 0;
    while (tail < most - head && lines.at(-1 - tail) === old.at(-1 - tail)) tail += 1;
    let touched = lines.length !== old.length;
    for (const line of old.slice(head, old.length - tail)) touched = this.#count(line, -1) || touched;
    for (const line of lines.slice(head, lines.length - tail)) touched = this.#count(line, 1) || touched;
    this.#lines = lines;
    return touched;
  }

  /** Whether a number stands more than once. */
  has(number: number): boolean {
    return this.#repeated.has(number);
  }

  get isEmpty(): boolean {
    return this.#repeated.size === 0;
  }

  #count(line: L, by: number): boolean {
    let touched = false;
    for (const number of this.numbersOf(line)) {
      const times = this.#times.add(number, by);
      touched ||= times > 1 || this.#repeated.has(number);
      if (times > 1) this.#repeated.add(number);
      else this.#repeated.delete(number);
    }
    return touched;
  }
}
