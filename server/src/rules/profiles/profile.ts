import type { Bilingual } from '../../text/bilingual';

/** A kind of report as data: how it is known, what it must contain, when it is due. */
export interface Profile {
  /** As in the setting `profile`; never changes its meaning. */
  readonly id: string;
  readonly name: Bilingual;
  /** What the folded title of such a report says; of several profiles that match, the first of the list. */
  readonly title: RegExp;
}
