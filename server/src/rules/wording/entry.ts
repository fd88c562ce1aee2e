import type { Safety, Severity } from '../rule';

/** The rules that read the table of wording. */
export type WordingRule =
  | 'wrong-word'
  | 'confused-word'
  | 'variant-word'
  | 'fixed-formula'
  | 'formula-year'
  | 'outdated-name'
  | 'law-title-wrong'
  | 'legal-term'
  | 'doubled-approximation'
  | 'decrease-by-multiple'
  | 'redundant-word'
  | 'tolerated-word';

/**
 * Where the wrong words are wrong. Patterns are sources of regular expressions on the folded line, looked at only where the
 * words have been found; every quantifier in them is bounded, and none holds another.
 */
export interface Conditions {
  /** What must stand right before or behind and belongs to what is reported; groups are named in `right` as $1, $2. */
  readonly head?: string;
  readonly tail?: string;
  /** What must stand right before or behind. */
  readonly before?: string;
  readonly behind?: string;
  /** What must not: 布署 in 公布署名 is no 部署. */
  readonly notBefore?: string;
  readonly notBehind?: string;
  /** What excuses it anywhere in its sentence: 原, 更名 beside the name of a body that is no more. */
  readonly excuse?: string;
  /** Looked for inside 《》 as well; a title keeps the words it was given. */
  readonly inTitles?: true;
  /** Not looked for inside “”: what is quoted is somebody's own wording. */
  readonly notQuoted?: true;
  /** Wrong only in a report on a year after this one, or before that one; silent where the report's year is unknown. */
  readonly after?: number;
  readonly beforeYear?: number;
  /** Right in a report on this year or an earlier one; wrong where the report's year is unknown. */
  readonly rightUntil?: number;
  /** Where it differs from the list's. */
  readonly severity?: Severity;
  readonly safety?: Safety;
  readonly source?: string;
  /** Why, in a few words, for the message and the page. */
  readonly note?: string;
  /** How the page shows what is wrong, where words alone do not: 约……左右. */
  readonly shown?: string;
}

/**
 * The wrong words, or several of one kind (`甲|乙`); the right ones, empty where the sentence must be written anew; a sentence
 * with the wrong words in [brackets], and one in which nothing is wrong, which is the first one put right where none is given.
 * Both are run as tests.
 */
export type Row = readonly [wrong: string, right: string, bad: string, good?: string, where?: Conditions];

/** Entries of one kind that share a rule and a source. */
export interface WordList {
  readonly rule: WordingRule;
  /** The dictionary, standard or authority. */
  readonly source: string;
  /** `safe` where the right form is certain wherever the conditions hold. */
  readonly safety: Safety;
  readonly severity?: Severity;
  /** Conditions of every entry of the list, beside its own. */
  readonly where?: Conditions;
  readonly rows: readonly Row[];
}

/** An entry as it is used: its list's rule and conditions, and its own. */
export interface Entry extends Conditions {
  readonly rule: WordingRule;
  readonly words: readonly string[];
  readonly right: string;
  readonly bad: string;
  readonly good: string;
  readonly source: string;
  readonly safety: Safety;
}

/** An entry as it is used, with what it has from its list. */
export function entryOf({ rule, source, safety, severity, where }: WordList, [wrong, right, bad, good, own]: Row): Entry {
  return {
    rule,
    words: wordsOf(wrong),
    right,
    bad,
    good: good ?? bad.replace(/\[.*\]/, right),
    source,
    safety,
    ...(severity && { severity }),
    ...where,
    ...own,
  };
}

/** `甲|乙` as its words. */
export function wordsOf(wrong: string): readonly string[] {
  return wrong.includes('|') ? wrong.split('|') : [wrong];
}
