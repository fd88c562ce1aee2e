/** What server and extension tell each other of Word files (.docx). */

/** A sentence in both languages of the product. */
interface InBoth {
  readonly zh: string;
  readonly en: string;
}

/** What cannot be done, as a sentence on what to do; its beginning, the name of the file, is left to who shows it. */
export interface WordRefusal {
  readonly kind: 'refused';
  readonly reason: InBoth;
}

/** The scheme of a Word file that is shown as a draft: `hegao-word:/drafts/报告.docx?file:///drafts/报告.docx`. */
export const WORD_SCHEME = 'hegao-word';

/** The address of the file that a draft is shown from; a draft that is a file itself is its own. */
export function fileBehind(uri: string): string {
  if (!uri.startsWith(`${WORD_SCHEME}:`)) return uri;
  const [, query] = /\?([^#]*)/.exec(uri) ?? [];
  try {
    return query ? decodeURIComponent(query) : uri;
  } catch {
    // not escaped as it should be: then nothing is known of a file
    return uri;
  }
}

/** Whether a draft is a Word file that is shown as one: it can be read and annotated, and not be edited. */
export function isOfWord(uri: string): boolean {
  return fileBehind(uri) !== uri;
}

/** No Word file that is read is larger, in bytes. Without its pictures a report has some tens of thousands. */
export const LARGEST_WORD = 100_000_000;

/** Set in the initialization options by a client whose server runs as a worker: the address of the script that reads and writes Word files. */
export const WORD_SCRIPT_OPTION = 'wordScript';

/** Asked by our own client: the text of a Word file. The answer is a `ReadWordResult`. */
export const READ_WORD_REQUEST = 'hegao/readWord';

export interface ReadWordParams {
  /**
   * The draft that the text becomes: the Word file shown as one, whose comments are shown with it from then on, or the file that the
   * text is going to be written to.
   */
  readonly textDocument: { readonly uri: string };
  /** The file, in Base64. */
  readonly content: string;
  /** Whether its comments are to be kept as annotations beside that draft, with those that are there. Where that cannot be, it is refused. */
  readonly keep?: boolean;
}

export type ReadWordResult =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** What a reader should know, a sentence each, without the name of the file that it begins with. */
      readonly notices: readonly InBoth[];
      /** How many comments the Word file has, with answers. */
      readonly comments: number;
    }
  | WordRefusal;

/** Asked by our own client: an open draft as a Word file of its own. The answer is a `WrittenWord`. */
export const EXPORT_WORD_REQUEST = 'hegao/exportWord';

export interface ExportWordParams {
  readonly textDocument: { readonly uri: string };
  /** Whether findings and annotations go along as comments. */
  readonly comments: boolean;
}

/** Asked by our own client: a copy of the Word file that an open draft is shown from, with findings and annotations as comments. */
export const COMMENT_WORD_REQUEST = 'hegao/commentWord';

export interface CommentWordParams {
  readonly textDocument: { readonly uri: string };
  /** The file as it is now, in Base64. */
  readonly content: string;
}

export type WrittenWord =
  | {
      readonly kind: 'written';
      /** The file, in Base64. */
      readonly content: string;
      /** How many comments were put into it, and how many have no place there. */
      readonly comments: number;
      readonly unplaced: number;
    }
  | WordRefusal;
