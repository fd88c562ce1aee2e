import type { Pair } from './pairs';

/** Which places of a line stand inside 《》 or “”. */
export class Within {
  #titles: readonly Pair[] | undefined;
  #quotes: readonly Pair[] | undefined;

  constructor(
    private readonly folded: string,
    private readonly pairs: readonly Pair[],
  ) {}

  /** The title around a place. */
  title(at: number): Pair | undefined {
    return around((this.#titles ??= this.outermost('《〈')), at);
  }

  /** The quotation around a place. */
  quote(at: number): Pair | undefined {
    return around((this.#quotes ??= this.outermost('“‘"')), at);
  }

  /** The pairs of these kinds that stand in no other of them, in their order. */
  private outermost(marks: string): readonly Pair[] {
    const all = this.pairs.filter(({ open }) => marks.includes(this.folded[open]!)).sort((a, b) => a.open - b.open);
    let end = -1;
    return all.filter(({ open, close }) => {
      if (open < end) return false;
      end = close;
      return true;
    });
  }
}

/** The one of some pairs apart from one another that a place stands in. */
function around(pairs: readonly Pair[], at: number): Pair | undefined {
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]!.open < at) low = middle + 1;
    else high = middle;
  }
  const pair = pairs[low - 1];
  return pair && at < pair.close ? pair : undefined;
}
