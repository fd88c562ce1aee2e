import type { Statement } from './statement';

/** A line of the draft and its statements. */
export interface StatementPlace {
  readonly line: number;
  readonly reading: { readonly statements: readonly Statement[] };
}

/** Places from one number to another; `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The stretch of each of two versions in which they are not the same. */
export function changedStretches(old: readonly StatementPlace[], now: readonly StatementPlace[]): [Stretch, Stretch] {
  const shorter = Math.min(old.length, now.length);
  let from = 0;
  while (from < shorter && old[from]!.reading === now[from]!.reading) from += 1;
  let after = 0;
  while (after < shorter - from && old[old.length - 1 - after]!.reading === now[now.length - 1 - after]!.reading) after += 1;
  return [
    { from, to: old.length - after },
    { from, to: now.length - after },
  ];
}

/** The statements of a stretch, in the order of the text. */
export function statementsIn(places: readonly StatementPlace[], { from, to }: Stretch): Statement[] {
  const found: Statement[] = [];
  for (let i = from; i < to; i += 1) for (const statement of places[i]!.reading.statements) found.push(statement);
  return found;
}

/** Tells statements which lines they stand in, where these are others than in the old version. */
export function numberLines(old: readonly StatementPlace[], now: readonly StatementPlace[], changed: readonly [Stretch, Stretch]): void {
  const shift = changed[0].to - changed[1].to;
  now.forEach((place, i) => {
    const before = i < changed[1].from ? old[i] : i >= changed[1].to ? old[i + shift] : undefined;
    if (before?.line !== place.line) numberPlace(place);
  });
}

/** All statements of a line have one home. */
function numberPlace({ line, reading }: StatementPlace): void {
  const [first] = reading.statements;
  if (first) first.home.line = line;
}
