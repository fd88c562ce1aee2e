import type { Connection } from 'vscode-languageserver';
import {
  LIST_DRAFTS_REQUEST,
  READ_DRAFT_REQUEST,
  type DraftContent,
  type DraftListing,
  type ListedDraft,
  type ReadDraftParams,
} from '../../protocol';
import type { WordDraft } from '../../word';
import type { WordFiles } from '../word/wordFiles';
import { notIgnored } from './ignored';
import { readWordDraft } from './readWordDraft';

/** Where drafts come from that nobody has open: the client, or a disk. */
export interface DraftFiles {
  /** What the names of those end in that are listed unless something else is set: `txt`. */
  readonly endings: readonly string[];
  /** What may be a draft in the open folders, whose URIs have no slash at their end. */
  list(folders: readonly string[]): Promise<DraftListing>;
  /** What such a file says; `stamp` is what the answer before said. */
  read(draft: ListedDraft, stamp: string | undefined): Promise<FileContent>;
}

/** The same as the client tells, with Word files read: with their text, and with their comments, which are annotations. */
export type FileContent =
  | Exclude<DraftContent, { readonly kind: 'text' | 'word' }>
  | (Extract<DraftContent, { readonly kind: 'text' }> & { readonly word?: WordDraft });

/** Drafts as the client sees them: without what it is told to leave out, in the encodings that it goes by, on any file system. */
export function draftFilesOfClient(connection: Connection, words: Pick<WordFiles, 'code'>): DraftFiles {
  return {
    endings: ['txt', 'md', 'docx'],
    async list() {
      const listing = await connection.sendRequest<DraftListing>(LIST_DRAFTS_REQUEST);
      return { ...listing, drafts: notIgnored(listing.drafts, listing.ignoreFiles) };
    },
    async read({ uri, isCertain }, stamp) {
      const params: ReadDraftParams = { uri, isCertain, ...(stamp !== undefined && { stamp }) };
      const content = await connection.sendRequest<DraftContent>(READ_DRAFT_REQUEST, params);
      return content.kind === 'word' ? readWordDraft(words, params, content) : content;
    },
  };
}

/** For a client that lists none, where there is no disk either. */
export const NO_DRAFT_FILES: DraftFiles = {
  endings: [],
  list: () => Promise.resolve({ drafts: [], ignoreFiles: [], patterns: [], problems: [], isCut: false }),
  read: () => Promise.resolve({ kind: 'absent' }),
};
