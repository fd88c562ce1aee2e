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
  /** Findings that are errors. */
  readonly errors: number;
  /** The kind of report that the draft was checked as; `general` for none in particular. */
  readonly profile: { readonly id: string; readonly name: { readonly zh: string; readonly en: string } };
  readonly figures: number;
  /** Relations between figures, and how many of them do not hold, without those that somebody has found to be no mistake. */
  readonly relations: number;
  readonly broken: number;
}

/** How many figures of a draft are verified, or have a record that agrees; told only where there is one. */
export interface VerifiedShare {
  readonly verified: number;
  readonly figures: number;
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

/** A client that answers the two requests below says so with `capabilities.experimental[DRAFT_FILES_CAPABILITY] = true`. */
export const DRAFT_FILES_CAPABILITY = 'hegaoDraftFiles';

/** Sent by the server: which files of the open folders may be drafts. No parameters; the answer is a `DraftListing`. */
export const LIST_DRAFTS_REQUEST = 'hegao/listDrafts';

/** A file that may be a draft. */
export interface ListedDraft {
  /** Of a Word file that of the draft it is shown as (`hegao-word:`). */
  readonly uri: string;
  /** Its name or its language says that it is one; otherwise its text is asked. */
  readonly isCertain: boolean;
}

export interface DraftListing {
  readonly drafts: readonly ListedDraft[];
  /** Each `.gitignore` among them that is still to be applied. */
  readonly ignoreFiles: readonly { readonly uri: string; readonly text: string }[];
  /** Glob patterns of names that make a file a draft here, beside `*.txt`, `*.md` and `*.docx`. */
  readonly patterns: readonly string[];
  /** Folders that could not be read, each with a sentence why. */
  readonly problems: readonly string[];
  /** Whether there are more than were listed. */
  readonly isCut: boolean;
}

/** Sent by the server: what a draft that nobody has open says. The answer is a `DraftContent`. */
export const READ_DRAFT_REQUEST = 'hegao/readDraft';

export interface ReadDraftParams extends ListedDraft {
  /** What the answer before said; where the file is still the same it need not be read. */
  readonly stamp?: string;
}

export type DraftContent =
  /** A stamp is different whenever the file has changed. */
  | { readonly kind: 'text'; readonly text: string; readonly stamp: string }
  /** A Word file, in Base64: what it says, and whether it is a report, is for the server to find out. */
  | { readonly kind: 'word'; readonly content: string; readonly stamp: string }
  | { readonly kind: 'unchanged' }
  /** It is no report. */
  | { readonly kind: 'other'; readonly stamp: string }
  | { readonly kind: 'absent' }
  /** It is there and cannot be read; the reason is a sentence for people. Without a stamp ('') it is worth another attempt. */
  | { readonly kind: 'refused'; readonly reason: string; readonly stamp: string };

/** Files that may be drafts, and how many of them are looked at; a larger file, in bytes, is none. */
export const MOST_DRAFTS = 3000;
export const LARGEST_DRAFT = 20_000_000;

/** Run by the server (`workspace/executeCommand`): checks all drafts of the open folders; the answer is a `FolderSummary`. */
export const CHECK_FOLDER_COMMAND = 'hegao.folder.check';

/** Run by the server: findings of drafts that are not open are no longer listed. */
export const LEAVE_FOLDER_COMMAND = 'hegao.folder.leave';

/** What came of checking all drafts. */
export interface FolderSummary {
  /** Drafts that were checked, out of `listed`. */
  readonly drafts: number;
  readonly findings: number;
  /** Findings that are errors. */
  readonly errors: number;
  /** Drafts that could not be read; the log says why. */
  readonly unreadable: number;
  /** Whether it was stopped before its end. */
  readonly isStopped: boolean;
  /** Whether there are more files than are looked at. */
  readonly isCut: boolean;
}

/** Set in the initialization options by a client whose user has had the folder checked before the server was started anew. */
export const FOLDER_CHECKED_OPTION = 'folderChecked';

/** Asked by our own client: what an operation does to a draft. */
export const SHAPE_REQUEST = 'hegao/shape';

interface Place {
  readonly line: number;
  readonly character: number;
}

/** As in the protocol: from 0, `character` in UTF-16 code units. */
export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

export interface ShapeParams {
  readonly textDocument: { readonly uri: string };
  /** The selection or caret; undefined only for `merge`, which then goes to the end of the body. */
  readonly range?: PlaceRange;
  /** The version of the draft that the range is of; where it is another one now, nothing is done. */
  readonly version?: number;
  readonly operation: 'moveUp' | 'moveDown' | 'promote' | 'demote' | 'renumberLevel' | 'renumberAll' | 'merge';
  /** For `merge`: the drafts that are inserted, in this order. */
  readonly contributions?: readonly { readonly name: string; readonly text: string }[];
}

export type ShapeResult =
  | {
      readonly kind: 'shaped';
      /** The version of the draft that the edits are for. */
      readonly version: number;
      readonly edits: readonly { readonly range: PlaceRange; readonly newText: string }[];
      /** Where the selection goes, in the text after the edits. */
      readonly selection: PlaceRange;
      /** Sentences on what should be looked at; places in the text after the edits. */
      readonly notes: readonly { readonly message: string; readonly range?: PlaceRange }[];
    }
  /** One sentence on why it cannot be done. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Asked by our own client: the headings below which a contribution can come. */
export const MERGE_TARGETS_REQUEST = 'hegao/mergeTargets';

export interface MergeTargetsParams {
  readonly textDocument: { readonly uri: string };
}

export interface MergeTarget {
  readonly title: string;
  /** 0 for headings below no other. */
  readonly depth: number;
  readonly range: PlaceRange;
}

/**
 * A command of the server for every other client: applies an operation by `workspace/applyEdit` and tells its notes, or why it
 * cannot be done. Its argument is a `ShapeParams`, in which a contribution may also be the URI of an open draft: `{ "uri": … }`.
 */
export const APPLY_SHAPE_COMMAND = 'hegao.applyShape';

/** A command of the server: shows sentences to the user, as one message; its argument is a list of them. */
export const TELL_COMMAND = 'hegao.tell';
