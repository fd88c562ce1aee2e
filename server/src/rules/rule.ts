import type { RelationKind } from '../model/relation';
import type { Report } from '../model/report';
import type { Bilingual } from '../text/bilingual';
import type { Span } from '../text/span';
import type { Profile } from './profiles/profile';
import type { Words } from './settings';
import type { Source } from './source';

export type { Bilingual };

export const GROUPS = [
  'structure',
  'figures',
  'completeness',
  'wording',
  'punctuation',
  'numerals',
  'leftovers',
  'dates',
  'consistency',
  'annotations',
  'settings',
] as const;
export type Group = (typeof GROUPS)[number];

/**
 * error: the text contradicts itself, and no reading mends it.
 * warning: against the law or standard cited, or a contradiction that rests on one assumption, named in the message.
 * information: worth a look; many offices would leave it.
 * hint: style.
 */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** `safe` takes part in fix-all; whatever changes a figure is a `suggestion`. */
export type Safety = 'safe' | 'suggestion';

export interface Fix {
  readonly title: string;
  readonly safety: Safety;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** What a rule's `check` yields; the rule's id, group and severity are added by `features/check.ts`. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Where it differs from the rule's own: an assumption lowers an error to a warning. */
  readonly severity?: Severity;
  /** The kind of the broken relation that it tells of, where it does; `span` and `related` are the figures of that. */
  readonly relation?: RelationKind;
}

export interface Finding {
  readonly rule: string;
  readonly group: Group;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** As in the problem. */
  readonly relation?: RelationKind;
}

export type OptionValue = number | boolean | string;
export interface Option<T extends OptionValue = OptionValue> {
  readonly default: T;
  readonly description: Bilingual;
}
export type Options = Readonly<Record<string, Option>>;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K]['default'] };

/** What a rule may know beside the draft and its own options. */
export interface Context {
  /** The kind of report: as the settings say, or as the draft shows; 通用 where neither tells. */
  readonly profile: Profile;
  /** What the user says of words. */
  readonly words: Words;
}

/** An entry of a rule that reads a table of words, as the rule's page lists it. */
export interface RuleEntry {
  readonly wrong: string;
  /** Empty where no words can simply be put in. */
  readonly right: string;
  readonly note: string;
  readonly source: string;
  /** A sentence with the wrong words, and one in which nothing is wrong. */
  readonly bad: string;
  readonly good: string;
}

export interface Rule<O extends Options = Options> {
  /** English kebab-case naming the problem; the file's name; never changes its meaning. */
  readonly id: string;
  readonly title: Bilingual;
  readonly group: Group;
  readonly severity: Severity;
  /** Silent until the settings give it a severity: what offices differ about. */
  readonly offByDefault?: boolean;
  /** Why it matters, for the rule's page. */
  readonly why: Bilingual;
  /** The standard and clause it rests on, where there is one: `GB/T 9704—2012 7.3.3`. */
  readonly source?: string;
  /** A draft on which the rule reports; run as a test. */
  readonly bad: string;
  /** The same draft put right, on which no rule reports; run as a test. */
  readonly good: string;
  /** Settings under which the examples are run, as a user writes them. */
  readonly exampleSettings?: object;
  /**
   * What it reads; `settings` is the settings file, `annotations` what is kept beside a draft, and its `check` says nothing of
   * drafts. A draft unless it says so.
   */
  readonly reads?: 'draft' | 'settings' | 'annotations';
  readonly options?: O;
  /**
   * All that its findings come from. After an edit within a line that leaves every one of these what it was, the rule is not
   * asked again: its findings move with the text. A rule that names none is asked after every edit.
   */
  sources?(): readonly Source[];
  /** The words it knows, for its page; undefined for a rule that has no table of words. */
  entries?(): readonly RuleEntry[];
  check(report: Report, options: OptionValues<O>, context: Context): Iterable<Problem>;
}

/** Keeps the types of a rule's options for its own `check`, and forgets them for the list of all rules. */
export function defineRule<const O extends Options>(rule: Rule<O>): Rule {
  return rule as unknown as Rule;
}
