import { entryOf, type Entry, type WordList } from './entry';
import { approximations, decreases } from './lists/approximations';
import { confused } from './lists/confused';
import { formulas } from './lists/formulas';
import { homophones } from './lists/homophones';
import { idioms, idiomVariants } from './lists/idioms';
import { names } from './lists/names';
import { redundant, tolerated } from './lists/redundant';
import { terms } from './lists/terms';
import { titles } from './lists/titles';
import { typos } from './lists/typos';
import { variants } from './lists/variants';
import { years } from './lists/years';

/** What makes each list of the table; a list is made when the first draft is checked. The only list of lists. */
const LISTS: readonly (() => WordList)[] = [
  typos,
  homophones,
  idioms,
  idiomVariants,
  confused,
  variants,
  formulas,
  years,
  names,
  titles,
  terms,
  approximations,
  decreases,
  redundant,
  tolerated,
];

let lists: readonly WordList[] | undefined;

/** Every list of the table. */
export function wordLists(): readonly WordList[] {
  return (lists ??= LISTS.map((list) => list()));
}

/** Every entry of the table, in the order of the lists. */
export function wordEntries(): readonly Entry[] {
  return wordLists().flatMap((list) => list.rows.map((row) => entryOf(list, row)));
}
