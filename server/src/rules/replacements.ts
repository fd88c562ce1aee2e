import { fold } from '../text/fold';
import { span, type Span } from '../text/span';
import type { Replacement, Words } from './settings';
import { WordIndex } from './words';

export interface Misspelling {
  readonly place: Span;
  readonly wrong: string;
  readonly right: string;
}

/** A user's dictionary as one thing to look for. */
export class Replacements {
  private readonly index: WordIndex;

  constructor(private readonly all: readonly Replacement[]) {
    this.index = new WordIndex(all.map(({ wrong }) => wrong));
  }

  /** The wrong words of a folded text; 增长 is none where 增长 is to be 同比增长 and that is what stands there. */
  in(folded: string): readonly Misspelling[] {
    return this.index.in(folded).flatMap(({ start, end, word }) => {
      const { wrong, right } = this.all[word]!;
      return isWithin(fold(right), fold(wrong), folded, start) ? [] : [{ place: span(start, end), wrong, right }];
    });
  }
}

/** Whether the `wrong` at `start` is part of a `right` that stands around it. */
function isWithin(right: string, wrong: string, folded: string, start: number): boolean {
  for (let at = right.indexOf(wrong); at >= 0; at = right.indexOf(wrong, at + 1)) {
    if (at <= start && folded.startsWith(right, start - at)) return true;
  }
  return false;
}

/** The pairs whose right form holds a word that is wrong: they would be put right for ever. */
export function endless(all: readonly Replacement[]): readonly Replacement[] {
  const dictionary = new Replacements(all);
  return all.filter(({ right }) => dictionary.in(fold(right)).length > 0);
}

const dictionaries = new WeakMap<Words, Replacements>();

/** What is to be looked for under these settings; undefined where there is nothing. */
export function replacementsOf(words: Words): Replacements | undefined {
  if (words.replaced.length === 0) return undefined;
  let dictionary = dictionaries.get(words);
  if (!dictionary) {
    const wrong = new Set(endless(words.replaced));
    dictionaries.set(words, (dictionary = new Replacements(words.replaced.filter((one) => !wrong.has(one)))));
  }
  return dictionary;
}
