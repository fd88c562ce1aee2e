import { NUMERATOR_SYNONYMS } from '../subjects/rates';
import { RATE_BASES, RATE_PARTS } from '../subjects/tables';
import { isCounted, type Entry } from './entry';
import type { Family } from './judge';
import { bestOf, constraintsOf, nearest, type Reading } from './pick';
import { shareOfColumns } from './shares';
import type { View } from './table';

const REACH = 8;

/** 败诉率, 办结率: the column whose name the rate has, over the one that rates of this kind are taken of. */
export function rateFamilies(view: View): Family[] {
  return view.entries.flatMap((at) => {
    if (at.derived !== 'rate') return [];
    const amounts = nearest(view.entries, at, REACH, (one) => isCounted(one) && one.total !== 'sub');
    const stem = at.name.replace(/[%‰]$/, '').replace(/率$/, '');
    const numerators = amounts.filter(({ name }) => isNumerator(stem, name));
    const readings = numerators.flatMap((part) => basesFor(stem, part, amounts).map((whole) => shareOfColumns(view, at, part, whole)));
    return bestOf(view.lines, readings) ?? onlyOne(view.lines, readings, amounts) ?? [];
  });
}

function isNumerator(stem: string, name: string): boolean {
  if (stem.length < 2) return false;
  return (
    name.includes(stem) ||
    NUMERATOR_SYNONYMS[stem]?.test(name) === true ||
    RATE_PARTS.some(([rate, part]) => rate.test(stem) && part.test(name))
  );
}

/** Bases that the field knows first, then any other column: what fits most often is the base. */
function basesFor(stem: string, part: Entry, amounts: readonly Entry[]): Entry[] {
  const known = RATE_BASES.find(([rate]) => rate.test(stem))?.[1];
  const others = amounts.filter((one) => one !== part);
  return [...others.filter(({ name }) => known?.test(name)), ...others.filter(({ name }) => !known?.test(name))];
}

/** A table of one line with the numerator and one other column only. */
function onlyOne(lines: readonly Entry[], [only, ...more]: readonly Reading[], amounts: readonly Entry[]): Family | undefined {
  if (!only || more.length > 0 || amounts.length !== 2 || lines.length > FEW) return undefined;
  const constraints = constraintsOf(lines, only);
  return constraints.length === 1 ? { constraints } : undefined;
}

/** A table with one line to compare has few others. */
const FEW = 12;
