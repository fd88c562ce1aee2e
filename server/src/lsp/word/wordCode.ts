import type * as Code from '../../word/code';

/** What reads and writes Word files, in a script of its own. */
export type WordCode = typeof Code;

/** Gets that script, once it is needed; with what the client has said in its initialization options. */
export type LoadWordCode = (options: unknown) => Promise<WordCode>;
