import type { RemoteConsole } from 'vscode-languageserver';
import { fileBehind } from '../protocol/word';

/** Where the server says what it does; the client shows it in its output channel. */
export type Log = Pick<RemoteConsole, 'info' | 'warn' | 'error'>;

/** The last part of a URI as people know it: `file:///d%3A/%E6%8A%A5%E5%91%8A.txt` gives `报告.txt`. */
export function nameOf(draft: string): string {
  const uri = fileBehind(draft);
  const last = uri.slice(uri.lastIndexOf('/') + 1) || uri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What an error says, with its stack where it has one. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
