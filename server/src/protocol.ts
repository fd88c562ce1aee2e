/**
 * What client and server tell each other beyond the Language Server Protocol.
 * Both sides import this file, so it holds names and types only.
 */

/** The language id of a report draft. */
export const REPORT_LANGUAGE = 'report-draft';

/** The section of the settings that the server asks for. */
export const SETTINGS_SECTION = 'hegao';

/** What a diagnostic names as its source. */
export const DIAGNOSTIC_SOURCE = '核稿';

/** The kind of the code action that applies every safe fix of a draft. */
export const FIX_ALL_KIND = 'source.fixAll.hegao';

/** A client that wants `CHECKED_NOTIFICATION` says so with `capabilities.experimental[CHECKED_CAPABILITY] = true`. */
export const CHECKED_CAPABILITY = 'hegaoChecked';

/** Sent after a draft was checked: what was looked at, also where nothing was found. */
export const CHECKED_NOTIFICATION = 'hegao/checked';

export interface CheckedParams {
  readonly uri: string;
  readonly version: number;
  /** UTF-16 code units of the draft. */
  readonly characters: number;
  readonly findings: number;
  readonly figures: number;
  /** Relations between figures, and how many of them do not hold. */
  readonly relations: number;
  readonly broken: number;
}
