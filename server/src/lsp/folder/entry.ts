import type { Diagnostic, Range } from 'vscode-languageserver';
import type { HeadingKeys } from '../../features/findHeadings';
import type { Heading } from '../../features/headings';
import type { ListedDraft } from '../../protocol';
import type { Settings } from '../../rules/settings';

/** A heading with its place in the draft, and what it is found by. */
export interface PlacedHeading extends Omit<Heading, 'place'> {
  readonly range: Range;
  readonly keys: HeadingKeys;
}

/** What was made of a file as it was then. */
interface Made {
  /** The file's stamp; undefined where it was not there, '' where it could not be read and is worth another attempt. */
  readonly stamp: string | undefined;
  /** How many changes of the file had been told of. */
  readonly changes: number;
}

/** Whether a file has to be looked at again. */
export function isOutdated({ stamp, changes }: Made, now: Pick<Entry, 'changes'>): boolean {
  return changes !== now.changes || stamp === '';
}

export interface KnownHeadings extends Made {
  readonly headings: readonly PlacedHeading[];
}

export interface KnownFindings extends Made {
  /** Different whenever the findings may differ, also between two runs of the server. */
  readonly id: string;
  readonly settings: Settings;
  /** How many changes of the annotations beside the draft had been told of. */
  readonly annotated: number;
  /** Of what was beside the draft then, which may change without anybody telling of it. */
  readonly mark: number;
  readonly diagnostics: readonly Diagnostic[];
  /** How many findings there are, and how many of them are errors; more than `diagnostics` where these are cut. */
  readonly findings: number;
  readonly errors: number;
  readonly isDraft: boolean;
  readonly isUnreadable: boolean;
}

/** A file of the open folders that may be a draft, with what is known of it. Its text is not kept. */
export interface Entry extends ListedDraft {
  readonly key: string;
  isCertain: boolean;
  /** How many changes of the file have been told of. */
  changes: number;
  /** The same of the annotations beside it. */
  annotated: number;
  headings?: KnownHeadings;
  findings?: KnownFindings;
}
