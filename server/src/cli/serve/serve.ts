import { startStdio } from '../../lsp/stdio';
import { draftsOnDisk } from './draftsOnDisk';

/** Serves an editor over standard input and output, which is what `hegao lsp` does. */
export function serve(): void {
  startStdio(draftsOnDisk);
}
