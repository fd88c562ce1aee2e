const SMALLEST = 64;
/** A table is made anew when so much of it is used, and twice as large where so much of it is in use. */
const [FULL, CROWDED] = [0.7, 0.6] as const;

/**
 * How often whole numbers of 32 bits have been counted: a table with open addressing, a fifth of what a Map of them takes.
 * A number whose count has come down to 0 keeps its slot until the table is made anew.
 */
export class NumberCounts {
  #keys = new Int32Array(SMALLEST);
  /** One more than the count; 0 in a slot that no number has. */
  #counts = new Uint32Array(SMALLEST);
  #used = 0;

  /** Adds `by` to the count of a number, which must not become less than 0; gives the new count. */
  add(number: number, by: number): number {
    if (this.#used > this.#keys.length * FULL) this.#renew();
    const slot = this.#slotOf(number);
    if (this.#counts[slot] === 0) {
      this.#keys[slot] = number;
      this.#counts[slot] = 1;
      this.#used += 1;
    }
    return (this.#counts[slot]! += by) - 1;
  }

  /** How many slots the table has. */
  get size(): number {
    return this.#keys.length;
  }

  /** The count of a number. */
  of(number: number): number {
    return Math.max(0, this.#counts[this.#slotOf(number)]! - 1);
  }

  /** The slot of a number, or the free one where it would be put. */
  #slotOf(number: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(number, 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#counts[slot] !== 0 && this.#keys[slot] !== (number | 0)) slot = (slot + 1) & mask;
    return slot;
  }

  /** Makes the table as large as what is counted wants it. */
  #renew(): void {
    const [keys, counts] = [this.#keys, this.#counts];
    const live = counts.reduce((sum, count) => sum + Number(count > 1), 0);
    let size = SMALLEST;
    while (live > size * CROWDED) size *= 2;
    this.#keys = new Int32Array(size);
    this.#counts = new Uint32Array(size);
    this.#used = live;
    counts.forEach((count, i) => {
      if (count < 2) return;
      const slot = this.#slotOf(keys[i]!);
      this.#keys[slot] = keys[i]!;
      this.#counts[slot] = count;
    });
  }
}
