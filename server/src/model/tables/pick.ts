import type { Constraint } from './constraint';
import type { Entry } from './entry';
import type { Family } from './judge';

/** One way to read a column: what it says in a line; undefined where the line lacks something. */
export type Reading = (line: Entry) => Constraint | undefined;

/** As many lines show which of several readings is meant. */
const SAMPLE = 60;

/** Of several ways to read one column, the one that holds most often; undefined where none holds anywhere. */
export function bestOf(lines: readonly Entry[], readings: readonly Reading[]): Family | undefined {
  const sample = lines.slice(0, SAMPLE);
  let best: Reading | undefined;
  let most = 0;
  for (const reading of readings) {
    const holding = constraintsOf(sample, reading).filter(({ holds, telling }) => holds && telling).length;
    if (holding > most) [best, most] = [reading, holding];
  }
  return best && { constraints: constraintsOf(lines, best) };
}

export function constraintsOf(lines: readonly Entry[], reading: Reading): Constraint[] {
  return lines.flatMap((line) => reading(line) ?? []);
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
