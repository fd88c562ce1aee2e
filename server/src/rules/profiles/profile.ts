import type { Bilingual } from '../../text/bilingual';
import type { Severity } from '../rule';

/** Something a report of a kind has to tell of. It is known by what is said, in a heading or in a sentence, not by where it stands. */
export interface RequiredContent {
  /** English kebab-case, unique within the profile. */
  readonly id: string;
  readonly name: Bilingual;
  /** What a heading says that announces it; read on the folded title of a heading. */
  readonly heading: RegExp;
  /** What a sentence says that gives it; read on folded lines. Must not backtrack badly. */
  readonly sentence: RegExp;
  /** Where it takes a part of the draft of its own rather than a sentence somewhere; see `draftParts`. */
  readonly part?: 'achievements' | 'shortcomings' | 'nextYear';
  /** Wording that is recognised, for the message. */
  readonly recognised: string;
  /** The first report year it is required of. */
  readonly from?: number;
  /** The last report year it is required of. */
  readonly until?: number;
  /** The clause that requires it. */
  readonly source: string;
  readonly severity: Severity;
}

/** Who reports decides when: each role has its day in the year after the report's. */
export interface DueDate {
  /** As in the option `role` of `due-date`. */
  readonly role: 'report' | 'province' | 'public';
  readonly name: Bilingual;
  readonly month: number;
  readonly day: number;
  readonly from?: number;
  readonly until?: number;
  readonly source: string;
}

/** How a report is known that has no title. */
export interface ContentSigns {
  /** What its first paragraph says, folded. */
  readonly opening: RegExp;
  /** What headings of its first two levels say. */
  readonly headings: readonly RegExp[];
  /** How many of `headings` must be found. */
  readonly needed: number;
  /** What a line of its body says besides, folded, where that is asked for. Must not backtrack badly. */
  readonly body?: RegExp;
}

/** A kind of report as data: how it is known, what it must contain, when it is due. */
export interface Profile {
  /** As in the setting `profile`; never changes its meaning. */
  readonly id: string;
  readonly name: Bilingual;
  /** What the folded title of such a report says, without blanks; of several profiles that match, the first of the list. */
  readonly title: RegExp;
  /** Words in a title that make it something else: a notice about the report, a plan, a speech. */
  readonly notTitle?: RegExp;
  /** Ways to know it where the draft has no title; any one will do. */
  readonly signs: readonly ContentSigns[];
  /** Whether it covers one whole year that is over when it is signed. */
  readonly annual: boolean;
  readonly contents: readonly RequiredContent[];
  /** What the heading of one of its last sections says: a draft that has it, with text below, has been written to its end. */
  readonly lastSections?: RegExp;
  /** Its usual main sections, in their order. */
  readonly sections: readonly string[];
  /** What it usually tells of. */
  readonly subjects: readonly string[];
  readonly due: readonly DueDate[];
  /** Whether such a report carries a title, a sign-off (落款) and a date (成文日期) of its own. */
  readonly expects: { readonly title: boolean; readonly signOff: boolean; readonly date: boolean };
}
