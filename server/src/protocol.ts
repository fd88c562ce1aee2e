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

/** A client that answers `READ_FILE_REQUEST` says so with `capabilities.experimental[READ_FILE_CAPABILITY] = true`. */
export const READ_FILE_CAPABILITY = 'hegaoReadFile';

/** Sent by the server: a settings file that lies on no disk of its own, as it stands in the client. */
export const READ_FILE_REQUEST = 'hegao/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export type ReadFileResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  /** It is there and cannot be read; the reason is a sentence for people. */
  | { readonly kind: 'refused'; readonly reason: string };

/** A client that has the commands below says so with `capabilities.experimental[COMMANDS_CAPABILITY] = true`. */
export const COMMANDS_CAPABILITY = 'hegaoCommands';

/** Shows the page of a rule; its argument is the rule's id. */
export const SHOW_RULE_COMMAND = 'hegao.showRule';

/** Saves a settings file that a quick fix has changed; its argument is the file's URI. */
export const SAVE_SETTINGS_COMMAND = 'hegao.saveSettings';

/** The name of a settings file. */
export const SETTINGS_FILE = '.hegaorc.json';
