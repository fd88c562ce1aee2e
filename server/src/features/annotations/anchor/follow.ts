import type { Side } from './reach';

/** How well what stands beside words is what stood beside them before. */
export interface Followed {
  /** So many units are the same without a break, from the words on. */
  readonly run: number;
  /** So many are the same altogether, beyond words that were changed, put in or taken out. */
  readonly matched: number;
  /** So many units fewer stand where the run ends, until both go on alike; infinite where they do not. */
  readonly fewer: number;
}

/** A change of so few units is passed over where this many agree behind it. */
const [SMALL, SMALL_AGREES] = [12, 4];
/** A sentence put in or taken out is passed over where this many agree behind it. */
const [LARGE, LARGE_AGREES] = [120, 8];

/** Two texts read from a place on, towards the beginning (-1) or the end (1). */
class Pair {
  readonly #step: 1 | -1;
  /** So many units of each there are. */
  readonly oldLength: number;
  readonly nowLength: number;

  constructor(
    private readonly old: Uint16Array,
    private readonly oldFrom: number,
    private readonly now: Uint16Array,
    private readonly nowFrom: number,
    side: Side,
  ) {
    this.#step = side === 'behind' ? 1 : -1;
    this.oldLength = side === 'behind' ? old.length - oldFrom : oldFrom + 1;
    this.nowLength = side === 'behind' ? now.length - nowFrom : nowFrom + 1;
  }

  /** How many units agree without a break, `i` and `j` units away. */
  run(i: number, j: number): number {
    const length = Math.min(this.oldLength - i, this.nowLength - j);
    let run = 0;
    while (run < length && this.#same(i + run, j + run)) run += 1;
    return run;
  }

  #same(i: number, j: number): boolean {
    return this.old[this.oldFrom + i * this.#step] === this.now[this.nowFrom + j * this.#step];
  }

  #agrees(i: number, j: number, count: number): boolean {
    if (i + count > this.oldLength || j + count > this.nowLength) return false;
    for (let k = 0; k < count; k += 1) if (!this.#same(i + k, j + k)) return false;
    return true;
  }

  /** Where both go on alike behind a difference, the nearest first. */
  resumed(i: number, j: number): readonly [number, number] | undefined {
    for (let sum = 1; sum <= 2 * SMALL; sum += 1) {
      const least = Math.max(0, sum - SMALL);
      const most = Math.min(sum, SMALL, this.oldLength - SMALL_AGREES - i);
      for (let skipped = least; skipped <= most; skipped += 1) {
        if (this.#agrees(i + skipped, j + sum - skipped, SMALL_AGREES)) return [i + skipped, j + sum - skipped];
      }
    }
    for (let skipped = SMALL + 1; skipped <= LARGE; skipped += 1) {
      if (this.#agrees(i, j + skipped, LARGE_AGREES)) return [i, j + skipped];
      if (this.#agrees(i + skipped, j, LARGE_AGREES)) return [i + skipped, j];
    }
    return undefined;
  }
}

/** Units of a context that stand together as they did: where they begin in both, counted from the words on. */
export interface Run {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

/** Reads a context as `follow` does, and says which of it is there. */
export function runsOf(old: Uint16Array, oldFrom: number, now: Uint16Array, nowFrom: number, side: Side): Run[] {
  const pair = new Pair(old, oldFrom, now, nowFrom, side);
  const runs: Run[] = [];
  let next: readonly [number, number] | undefined = [0, 0];
  while (next) {
    const [i, j]: readonly [number, number] = next;
    const length = pair.run(i, j);
    runs.push({ old: i, now: j, length });
    next = i + length < pair.oldLength ? pair.resumed(i + length, j + length) : undefined;
  }
  return runs;
}

/**
 * Reads a context from the words on, outwards. `oldFrom` is the unit of the context next to the words, `nowFrom` the unit next
 * to them in the text.
 */
export function follow(old: Uint16Array, oldFrom: number, now: Uint16Array, nowFrom: number, side: Side): Followed {
  const [first, second, ...others] = runsOf(old, oldFrom, now, nowFrom, side);
  const run = first!.length;
  const isWhole = run === (side === 'behind' ? old.length - oldFrom : oldFrom + 1);
  if (!second) return { run, matched: run, fewer: isWhole ? 0 : Infinity };
  const matched = others.reduce((sum, { length }) => sum + length, run + second.length);
  return { run, matched, fewer: second.old - second.now };
}
