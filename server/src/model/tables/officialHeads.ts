import { APPLICANTS, OUTCOME_GROUPS, OUTCOMES } from '../subjects/tables';
import type { Grid } from './grid';

/** Names for the columns of a head whose merged cells have been lost; undefined where it is no head of that form. */
export function officialNames({ head, width, numeric }: Grid): string[][] | undefined {
  const printed = head.flat();
  const figures = numeric.flatMap((is, i) => (is ? [i] : []));
  const has = (names: readonly string[]): boolean => names.every((name) => printed.includes(name));
  const named = (names: readonly (readonly string[])[]): string[][] =>
    Array.from({ length: width }, (_, i) => [...(names[figures.indexOf(i)] ?? (figures.includes(i) ? [] : [printed[0] ?? '']))]);
  if (has(APPLICANTS) && figures.length === APPLICANTS.length) return named(APPLICANTS.map((name) => [name]));
  const groups = OUTCOME_GROUPS.flatMap((group) => OUTCOMES.map((name) => [group, name]));
  if (has(OUTCOMES.slice(0, 4)) && figures.length === groups.length) return named(groups);
  return undefined;
}
