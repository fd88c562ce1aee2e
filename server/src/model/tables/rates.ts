import { NUMERATOR_SYNONYMS } from '../subjects/rates';
import { RATE_BASES } from '../subjects/tables';
import type { Constraint } from './constraint';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { bestOf, nearest } from './pick';
import { shareAt } from './shares';
import type { View } from './table';

const REACH = 8;

/** 败诉率, 办结率: the column whose name the rate has, over the one that rates of this kind are taken of. */
export function rateFamilies(view: View): Family[] {
  return view.entries.flatMap((at) => {
    if (at.derived !== 'rate') return [];
    const amounts = nearest(view.entries, at, REACH, (one) => isCounted(one) && one.total !== 'sub');
    const stem = at.name.replace(/[%‰]$/, '').replace(/率$/, '');
    const numerators = amounts.filter(({ name }) => isNumerator(stem, name));
    const readings = numerators.flatMap((part) => basesFor(stem, part, amounts).map((whole) => constraintsOf(view, at, part, whole)));
    return bestOf(readings) ?? onlyOne(readings, numerators, amounts) ?? [];
  });
}

function isNumerator(stem: string, name: string): boolean {
  return stem.length >= 2 && (name.includes(stem) || NUMERATOR_SYNONYMS[stem]?.test(name) === true);
}

/** Bases that the field knows first, then any other column: what fits most often is the base. */
function basesFor(stem: string, part: Entry, amounts: readonly Entry[]): Entry[] {
  const known = RATE_BASES.find(([rate]) => rate.test(stem))?.[1];
  const others = amounts.filter((one) => one !== part);
  return [...others.filter(({ name }) => known?.test(name)), ...others.filter(({ name }) => !known?.test(name))];
}

function constraintsOf(view: View, at: Entry, part: Entry, whole: Entry): Constraint[] {
  return view.lines.flatMap((line) => {
    if (!isCounted(line)) return [];
    const [rate, a, b] = [at, part, whole].map(({ index }) => view.at(index, line.index));
    return shareAt(rate, a, b, `表中“${at.name}”＝“${part.name}”÷“${whole.name}”`) ?? [];
  });
}

/** A table of one line with the numerator and one other column only. */
function onlyOne(
  readings: readonly (readonly Constraint[])[],
  numerators: readonly Entry[],
  amounts: readonly Entry[],
): Family | undefined {
  const [only, ...more] = readings;
  return only?.length === 1 && more.length === 0 && numerators.length === 1 && amounts.length === 2 ? { constraints: only } : undefined;
}
