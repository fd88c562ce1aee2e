import type { AnnotationFiles } from '../features/annotations/store';
import type { Disk } from './config/files';
import type { DraftFiles } from './folder/draftFiles';
import type { LoadWordCode } from './word/wordCode';

/** What differs between the hosts that the server runs in. */
export interface Surroundings {
  /** The disk that it sees. */
  readonly disk?: Disk;
  /** The files of annotations on that disk. */
  readonly annotationFiles?: AnnotationFiles;
  /** Where drafts are that nobody has open, for a client that does not read them itself. */
  readonly draftFiles?: DraftFiles;
  /** The URI of a rule's page. */
  readonly rulePage?: (rule: string) => string | undefined;
  /** Loads what reads and writes Word files. */
  readonly wordCode?: LoadWordCode;
}
