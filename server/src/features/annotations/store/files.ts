import type { AnnotationFileResult } from '../../../protocol/annotations';

/** What reading, writing, renaming or deleting came to; as the client answers it. */
export type FileResult = AnnotationFileResult;

/** Where annotation files are kept: the disk, or the file system of an editor. Nothing of it throws. */
export interface AnnotationFiles {
  /** `text` or `absent` or `refused`. */
  read(uri: string): Promise<FileResult>;
  /** `done` once all of it is there to stay, or `refused`; what was there before may be gone then. */
  write(uri: string, text: string): Promise<FileResult>;
  /** Replaces what is there. `absent` where there is nothing to rename. */
  rename(from: string, to: string): Promise<FileResult>;
  /** `done` also where there was nothing. */
  delete(uri: string): Promise<FileResult>;
  /**
   * Runs `work` while nobody else who asks for the same file does, in this process or another. A file system that cannot
   * promise that has none: two who write are then told apart by reading again what was written.
   */
  exclusively?<T>(uri: string, work: () => Promise<T>): Promise<Exclusive<T>>;
}

export type Exclusive<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'refused'; readonly reason: string };
