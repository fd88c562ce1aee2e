import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who holds a lock, as it is written into it. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
}

/** What came of asking for a lock: `busy` while somebody has it, otherwise the error that the system gave. */
export type Locked =
  { readonly kind: 'held'; release(): void } | { readonly kind: 'busy' } | { readonly kind: 'failed'; readonly error: unknown };

/** A write of ours takes milliseconds. One who has held a lock for so long is gone: another process may have his number by now. */
const LONGEST_HELD = 30_000;

/** And one who has made the file and not written his name into it, or is not known where he should be, was killed before. */
const LONGEST_SHORT = 1500;

/** Of the locks that this process holds. In containers the next process often has the number of the last. */
const tokens = new Set<string>();

/**
 * Takes the lock at a path, if nobody has it: a file that is made only where there is none. One that a process has left which is no
 * longer there is taken over.
 */
export function takeLock(path: string): Locked {
  const holder: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString('hex') };
  const text = JSON.stringify(holder);
  try {
    tokens.add(holder.token);
    writeFileSync(path, text, { flag: 'wx' });
    return { kind: 'held', release: () => releaseLock(path, text, holder.token) };
  } catch (error) {
    tokens.delete(holder.token);
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return { kind: 'failed', error };
    removeIfLeft(path);
    return { kind: 'busy' };
  }
}

function releaseLock(path: string, text: string, token: string): void {
  // one that cannot be removed now is taken over by who wants it next
  tokens.delete(token);
  try {
    if (readFileSync(path, 'utf8') === text) rmSync(path, { force: true });
  } catch {
    // whoever has taken it away was entitled to
  }
}

/** Moves a lock away that nobody holds any more. Of several who find it, one moves it; what another has made since is put back. */
function removeIfLeft(path: string): void {
  try {
    const text = readFileSync(path, 'utf8');
    if (!isLeft(text, statSync(path).mtimeMs)) return;
    const moved = `${path}.${randomBytes(6).toString('hex')}`;
    renameSync(path, moved);
    if (readFileSync(moved, 'utf8') !== text) linkSync(moved, path);
    rmSync(moved, { force: true });
  } catch {
    // it is gone, or cannot be moved: who asks again will see
  }
}

function isLeft(text: string, changed: number): boolean {
  const holder = holderIn(text);
  const age = Date.now() - changed;
  if (!holder) return age > LONGEST_SHORT;
  if (age > LONGEST_HELD) return true;
  if (holder.host !== hostname()) return false;
  return holder.pid === process.pid ? !tokens.has(holder.token) && age > LONGEST_SHORT : !isRunning(holder.pid);
}

/** Undefined for half of one: whoever made it is writing, or was killed while he did. */
function holderIn(text: string): Holder | undefined {
  try {
    const { pid, host, token } = JSON.parse(text) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' && typeof token === 'string' ? { pid, host, token } : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // that it may not be signalled says that it is there
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
