import type { Constraint } from './constraint';
import type { Family } from './judge';

/** Of several ways to read one column, the one that holds most often; undefined where none holds anywhere. */
export function bestOf(readings: readonly (readonly Constraint[])[]): Family | undefined {
  let best: readonly Constraint[] = [];
  let most = 0;
  for (const reading of readings) {
    const holding = reading.filter(({ holds, telling }) => holds && telling).length;
    if (holding > most) [best, most] = [reading, holding];
  }
  return most === 0 ? undefined : { constraints: best };
}

/** The entries nearest to one, on both sides, the nearest on the left first. */
export function nearest<T extends { readonly index: number }>(entries: readonly T[], at: T, reach: number, fits: (one: T) => boolean): T[] {
  const left = entries
    .slice(Math.max(0, at.index - 2 * reach), at.index)
    .filter(fits)
    .toReversed()
    .slice(0, reach);
  const right = entries
    .slice(at.index + 1, at.index + 1 + 2 * reach)
    .filter(fits)
    .slice(0, reach);
  return [...left, ...right];
}
