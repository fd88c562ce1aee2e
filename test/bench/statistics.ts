/** The value that a share of all lies below: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/**
 * Milliseconds of each work in so many rounds, taken in turn, so that a noisy moment strikes all of them; `runs`: how often
 * each runs in its turn, of which the median counts.
 */
export function inTurn(rounds: number, works: readonly (() => unknown)[], runs = 1): number[][] {
  const times: number[][] = works.map(() => []);
  const turn = (work: () => unknown): number => median(Array.from({ length: runs }, () => timed(work)));
  for (let round = 0; round < rounds; round += 1) works.forEach((work, i) => times[i]!.push(turn(work)));
  return times;
}
