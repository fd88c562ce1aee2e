import type { Disk } from './config/files';

/** What differs between the hosts that the server runs in. */
export interface Surroundings {
  /** The disk that it sees. */
  readonly disk?: Disk;
  /** The URI of a rule's page. */
  readonly rulePage?: (rule: string) => string | undefined;
}
