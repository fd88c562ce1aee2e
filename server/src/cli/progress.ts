import type { Host } from './host';
import { cropEnd, printable } from './text/width';

/** One line on a terminal that says how far the run is, and that leaves no trace. */
export interface Progress {
  show(done: number, path: string): void;
  clear(): void;
}

/** Fewer files than this are done before anyone wonders. */
const MANY = 20;
const INTERVAL = 100;
const ERASE_LINE = '\r\u001b[2K';

const SILENT: Progress = { show: () => undefined, clear: () => undefined };

/** `total` is undefined where nobody knows it yet. */
export function progressOn(stderr: Host['stderr'], total: number | undefined, quiet: boolean): Progress {
  if (quiet || (total ?? MANY) < MANY || stderr.isTTY !== true) return SILENT;
  let last = 0;
  let isShown = false;
  return {
    show(done, path) {
      const now = Date.now();
      if (now - last < INTERVAL) return;
      last = now;
      isShown = true;
      stderr.write(
        `${ERASE_LINE}${cropEnd(`${done}${total === undefined ? '' : `/${total}`}  ${printable(path)}`, (stderr.columns ?? 80) - 1)}`,
      );
    },
    clear() {
      if (isShown) stderr.write(ERASE_LINE);
      isShown = false;
    },
  };
}
